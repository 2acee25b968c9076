/** Plans as they are stored, and as their tasks stand today. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { DatedPlan } from '../planner/dated-plan.ts';
import { type EventOf, eventLookup } from '../planner/event-lookup.ts';
import type { MovedEvents } from '../planner/move-year.ts';
import type {
  EventRecord,
  FestivalRecord,
  PlannerRecord,
  PlanPart,
  PlanRecord,
  TemplateRecord,
} from '../planner/planner-record.ts';
import { createReplan, type Replan } from '../planner/replan.ts';
import { grouped } from '../statistics/grouped.ts';
import type { Day } from '../time/day.ts';
import { type Loaded, liveSignal, mapLoaded, valueOr } from './live-query.ts';
import { aTaskLater } from './own-task.ts';
import type { PlansSource } from './plans-source.ts';

type WholeRecord = Exclude<PlannerRecord, PlanPart>;

export interface DatedPlans {
  readonly records: ReadonlySignal<Loaded<readonly WholeRecord[]>>;
  /** Of these all that were not removed. */
  readonly standing: ReadonlySignal<readonly WholeRecord[]>;
  readonly parts: ReadonlySignal<readonly PlanPart[]>;
  readonly partsOf: (plan: string) => readonly PlanPart[];
  /** The newest first. */
  readonly plans: ReadonlySignal<readonly PlanRecord[]>;
  readonly templates: ReadonlySignal<readonly TemplateRecord[]>;
  readonly eventOf: ReadonlySignal<EventOf>;
  /** Every plan as its tasks stand today, the newest first. */
  readonly dated: ReadonlySignal<Loaded<readonly DatedPlan[]>>;
  /** What plans would be with these records instead of those of their ids, and with the events of `to`. */
  readonly datedWith: (instead: readonly (FestivalRecord | EventRecord)[], to?: MovedEvents) => readonly DatedPlan[];
}

export function datedPlans(
  source: Pick<PlansSource, 'records' | 'parts'>,
  today: ReadonlySignal<Day>,
  until: AbortSignal,
): DatedPlans {
  const records = liveSignal({ ask: source.records }, until);
  const loadedParts = liveSignal({ ask: source.parts }, until);
  const standing = computed(() => valueOr(records.value, []).filter((record) => !record.removed));
  const parts = computed(() => valueOr(loadedParts.value, []));
  const byPlan = computed(() => grouped(parts.value, (part) => part.plan));
  const partsOf = (plan: string) => byPlan.value.get(plan) ?? [];
  const eventOf = computed(() => eventLookup(standing.value));
  const plans = computed(() =>
    standing.value.filter((record) => record.kind === 'plan').toSorted((a, b) => b.createdAt - a.createdAt),
  );
  const runs = new Map<string, Replan>();
  const runOf = (plan: string): Replan => {
    const run = runs.get(plan) ?? createReplan();
    runs.set(plan, run);
    return run;
  };
  const count = (runFor: (plan: string) => Replan, of: EventOf) =>
    plans.value.map((plan) => runFor(plan.id)(plan, partsOf(plan.id), of, today.value));
  const counted = computed(
    (): Loaded<readonly DatedPlan[]> =>
      records.value.state !== 'ready' ? records.value : mapLoaded(loadedParts.value, () => count(runOf, eventOf.value)),
  );
  return {
    records,
    standing,
    parts,
    partsOf,
    plans,
    templates: computed(() => standing.value.filter((record) => record.kind === 'template')),
    eventOf,
    dated: aTaskLater(counted, until),
    datedWith: (instead, to) => {
      const ids = new Set(instead.map(({ id }) => id));
      const other = eventLookup([...standing.value.filter(({ id }) => !ids.has(id)), ...instead]);
      return count(createReplan, (id) => other(to?.get(id) ?? id));
    },
  };
}

/** What is done to plans: each is made of what is stored at that moment, so that what was said elsewhere meanwhile stays. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { PlannerEvent } from '../planner/anchor.ts';
import { type Candidate, planned } from '../planner/candidate.ts';
import { type ChangeBasis, changedPlan, type PlanTerms } from '../planner/change-plan.ts';
import type { DatedPlan } from '../planner/dated-plan.ts';
import { eventLookup } from '../planner/event-lookup.ts';
import { makePlan, type NewPlan } from '../planner/make-plan.ts';
import { type MovedEvents, movedPlans } from '../planner/move-year.ts';
import { ownTask } from '../planner/own-task.ts';
import { eventRecordId } from '../planner/planner-ids.ts';
import type {
  EventRecord,
  FestivalRecord,
  PlannerRecord,
  PlanPart,
  PlanProductRecord,
  PlanRecord,
  PlanTaskRecord,
} from '../planner/planner-record.ts';
import type { Terms } from '../planner/read-product-terms.ts';
import { promotionId } from '../promotions/calendar.ts';
import type { Day } from '../time/day.ts';
import type { DatedPlans } from './dated-plans.ts';
import type { PlansSource } from './plans-source.ts';

export type NewPlanTerms = Pick<NewPlan, 'title' | 'template' | 'events'>;
type TaskPatch = Partial<Pick<PlanTaskRecord, 'owner' | 'note' | 'title' | 'from' | 'to' | 'dependsOn'>>;
type EventDecision<T> = (stored: EventRecord | undefined) => { readonly next: EventRecord; readonly found: T };

export interface PlanWrites {
  /**
   * @param own a festival made up for it, whose events it is for
   * @returns id of the plan, which is then on screen
   */
  readonly make: (terms: NewPlanTerms, own: FestivalRecord | null) => Promise<string>;
  /** Takes products into a plan; those in it already stay as they are. */
  readonly take: (plan: DatedPlan, event: string, shop: string, products: readonly Candidate[]) => Promise<void>;
  readonly tick: (task: PlanTaskRecord, done: boolean) => Promise<void>;
  /** A task of the operator's own for all platforms, to be done from today on. */
  readonly addTask: (plan: DatedPlan, title: string) => Promise<void>;
  readonly edit: (task: PlanTaskRecord, patch: TaskPatch) => Promise<void>;
  readonly editProduct: (product: PlanProductRecord, patch: Partial<Terms>) => Promise<void>;
  /** It stays as a mark, so that a merge does not bring it back. */
  readonly drop: (part: PlanPart) => Promise<void>;
  readonly save: (...records: readonly PlannerRecord[]) => Promise<void>;
  /** With the plans that go along. */
  readonly moveFestival: (festival: FestivalRecord, to: MovedEvents) => Promise<void>;
  /** What is said of an event, made of what is stored; gives back what else was found of it. */
  readonly changeEvent: <T>(event: string, decide: EventDecision<T>) => Promise<T>;
  /**
   * Renames a plan, and takes platforms in or out with everything of theirs.
   * @returns false where it would be left without a platform: nothing was written
   */
  readonly changePlan: (plan: string, terms: PlanTerms) => Promise<boolean>;
  /** The plan with everything in it; it stays as a mark, so that a merge does not bring it back. */
  readonly remove: (plan: PlanRecord) => Promise<void>;
}

/** Of the year it was made for. */
function eventsOf(own: FestivalRecord): readonly PlannerEvent[] {
  const eventOf = eventLookup([own]);
  const year = Number(own.opens.slice(0, 4));
  return own.platforms.flatMap((platform) => eventOf(promotionId(own.festival, year, platform)) ?? []);
}

const removed = <T extends PlannerRecord>(record: T, now: number): T => ({ ...record, removed: true, updatedAt: now });

async function changeEvent<T>({ change }: Writes, event: string, decide: EventDecision<T>): Promise<T> {
  const found: T[] = [];
  await change(eventRecordId(event), (stored) => {
    const decision = decide(stored?.kind === 'event' ? stored : undefined);
    found.push(decision.found);
    return [decision.next];
  });
  return found[0] as T;
}

type Writes = Pick<PlansSource, 'save' | 'change' | 'shelf' | 'ticked' | 'now' | 'newId'>;

interface Among extends Pick<DatedPlans, 'plans' | 'partsOf' | 'templates'> {
  readonly today: ReadonlySignal<Day>;
  /** Id of the plan on screen. */
  readonly open: Signal<string | null>;
}

/** What was ticked of these events before there was a plan. */
async function ticks({ ticked }: Writes, events: readonly PlannerEvent[]): Promise<ChangeBasis['doneOn']> {
  const known = new Map(await Promise.all(events.map(async ({ id }) => [id, await ticked(id)] as const)));
  return (event, task) => known.get(event)?.get(task) ?? null;
}

export function planWrites(source: Writes, { plans, partsOf, templates, today, open }: Among): PlanWrites {
  const { now, newId } = source;
  const change = <T extends PlanPart>(part: T, patch: Partial<T>) =>
    source.change(part.id, (stored) => [{ ...part, ...stored, ...patch, updatedAt: now() }]);
  return {
    make: async ({ events: given, ...terms }, own) => {
      const events = own ? eventsOf(own) : given;
      const made = makePlan({ ...terms, events, id: newId(), now: now(), doneOn: await ticks(source, events) });
      await source.save(own ? [own, ...made] : made);
      open.value = made[0].id;
      return made[0].id;
    },
    take: async ({ plan, products }, event, shop, taken) => {
      const there = new Set(products.map(({ id }) => id));
      const next = taken.map((one) => planned(plan.id, event, shop, one, now())).filter(({ id }) => !there.has(id));
      if (next.length > 0) await source.save(next);
    },
    tick: (task, done) => change(task, { doneOn: done ? today.value : null }),
    addTask: ({ plan, events }, title) =>
      source.save([ownTask({ plan: plan.id, events, title, today: today.value, id: newId(), now: now() })]),
    edit: (task, patch) => change(task, patch),
    editProduct: (product, patch) => change(product, patch),
    drop: (part) => change(part, { removed: true }),
    save: (...records) => source.save(records),
    moveFestival: (festival, to) => source.save([festival, ...movedPlans(plans.value, partsOf, to, now())]),
    changeEvent: (event, decide) => changeEvent(source, event, decide),
    changePlan: async (plan, terms) => {
      const at = now();
      const basis = { templates: templates.value, now: at, doneOn: await ticks(source, terms.add) };
      return source.shelf.change<boolean>(plan, at, ({ contents }) => {
        // Of one that was deleted meanwhile there is nothing to change.
        if (!contents || contents.plan.removed) return { records: [], found: true };
        const records = changedPlan(contents, terms, basis);
        return { records, found: records.length > 0 };
      });
    },
    remove: async (gone) => {
      if (open.value === gone.id) open.value = null;
      await source.save([gone, ...partsOf(gone.id)].map((record) => removed(record, now())));
    },
  };
}

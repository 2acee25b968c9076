/** Plans of promotions, for the screens that show them. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { calendarFrom } from '../planner/event-lookup.ts';
import { type Reminder, recentReminders } from '../planner/reminders.ts';
import type { Calendar } from '../promotions/calendar.ts';
import { ABROAD, HOME } from '../sheets/platform-ids.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import type { ShopRow } from '../storage/tables.ts';
import type { Day } from '../time/day.ts';
import { type DatedPlans, datedPlans } from './dated-plans.ts';
import { liveSignal, valueOr } from './live-query.ts';
import { type PlanBreaks, planBreaks } from './plan-breaks.ts';
import { type PlanWrites, planWrites } from './plan-writes.ts';
import type { PlansPlace, PlansSource } from './plans-source.ts';
import { tellingWrites, type WriteProblem } from './telling-writes.ts';

type Read = Pick<DatedPlans, 'records' | 'plans' | 'templates' | 'eventOf' | 'dated' | 'datedWith'>;
/** As they come. */
type Given = Pick<PlansSource, 'find' | 'roled' | 'markSeen' | 'mayNotify' | 'askToNotify' | 'shelf' | 'now' | 'newId'>;

export interface PlansStore extends Read, PlanBreaks, PlanWrites, Given {
  /** Why the last write did not come to pass. */
  readonly problem: ReadonlySignal<WriteProblem | null>;
  readonly calendar: ReadonlySignal<Calendar>;
  /** Platforms of the operator's shops. */
  readonly platforms: ReadonlySignal<readonly PlatformId[]>;
  /** Those a plan may be made for: those of the shops first. */
  readonly offered: ReadonlySignal<readonly PlatformId[]>;
  readonly today: ReadonlySignal<Day>;
  /** Id of the plan on screen. */
  readonly open: ReadonlySignal<string | null>;
  readonly show: (plan: string | null) => void;
  /** Due and not taken note of, the newest first. */
  readonly reminders: ReadonlySignal<readonly Reminder[]>;
  readonly shops: ReadonlySignal<readonly ShopRow[]>;
}

/** A shop that sells abroad plans abroad too. */
function offeredTo(platforms: readonly PlatformId[]): readonly PlatformId[] {
  const more = platforms.some((platform) => ABROAD.includes(platform)) ? [...HOME, ...ABROAD] : HOME;
  return [...new Set([...platforms, ...more])];
}

export function createPlansStore(given: PlansSource, place: PlansPlace, until: AbortSignal): PlansStore {
  const { problem, told } = tellingWrites();
  const { save, change, markSeen, find, roled, mayNotify, askToNotify, shelf, now, newId } = given;
  const { clock, today, shops } = place;
  const known = datedPlans(given, today, until);
  const { standing, records, plans, templates, eventOf, dated, datedWith } = known;
  const open = signal<string | null>(null);
  const writes = planWrites({ ...given, save: told(save), change: told(change) }, { ...known, today, open });
  const seen = liveSignal({ ask: given.seen }, until);
  const platforms = computed(() => [...new Set(shops.value.map(({ platform }) => platform))]);
  return {
    ...{ records, plans, templates, eventOf, dated, datedWith },
    ...{ find, roled, mayNotify, askToNotify, shelf, now, newId },
    ...planBreaks(given, known, today, until),
    ...writes,
    changePlan: told(writes.changePlan),
    markSeen: told(markSeen),
    problem,
    calendar: computed(() => calendarFrom(standing.value)),
    platforms,
    offered: computed(() => offeredTo(platforms.value)),
    today,
    open,
    show: (id) => {
      open.value = id;
    },
    reminders: computed(() =>
      seen.value.state === 'ready' ? recentReminders(valueOr(dated.value, []), clock.value, seen.value.value) : [],
    ),
    shops,
  };
}

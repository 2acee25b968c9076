/** When a plan speaks up: before the dates that matter, on the mornings on which tasks begin, before what is done to the minute. */
import { chinaInstant } from '../promotions/china-time.ts';
import { isDayOnly } from '../promotions/day-only.ts';
import { addDays, type Day } from '../time/day.ts';
import type { Anchor, AnchorKind, PlannerEvent } from './anchor.ts';
import { dayOfAnchor } from './anchor-day.ts';
import type { DatedPlan, DatedPlanTask } from './dated-plan.ts';

interface Timed {
  /** Holds its time: what is moved is told anew. */
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  /** Title of the plan. */
  readonly plan: string;
}

export type Reminder = Timed &
  (
    | { readonly kind: 'anchor'; readonly event: PlannerEvent; readonly anchor: Anchor }
    /** Tasks that begin on the day. */
    | { readonly kind: 'tasks'; readonly tasks: readonly DatedPlanTask[] }
    | { readonly kind: 'minute'; readonly task: DatedPlanTask }
  );

const REMINDED: readonly AnchorKind[] = [
  'registration-closes',
  'price-window-opens',
  'presale',
  'balance',
  'first-stock',
  'second-presale',
  'second-balance',
  'second-stock',
  'peak',
  'encore',
  'price-protection-ends',
];
/** Hours before a date. */
const AHEAD = [24, 2];
/** Of the morning in China. */
const MORNING = '09:00';
const HOUR = 3_600_000;
const MINUTES_AHEAD = 30;

/** Of a day alone the mornings of the day before and of the day itself. */
function timesBefore(anchor: Anchor): readonly number[] {
  const { kind, date } = anchor;
  if (!isDayOnly(kind, date)) return AHEAD.map((hours) => date.at - hours * HOUR);
  const day = dayOfAnchor(anchor);
  return [addDays(day, -1), day].map((one) => chinaInstant(one, MORNING));
}

function ofAnchors({ events, plan }: DatedPlan): readonly Reminder[] {
  return events.flatMap((event) =>
    event.anchors
      .filter(({ kind }) => REMINDED.includes(kind))
      .flatMap((anchor) =>
        timesBefore(anchor).map(
          (at): Reminder => ({
            id: `${event.id}:${anchor.kind}:${at}`,
            at,
            plan: plan.title,
            kind: 'anchor',
            event,
            anchor,
          }),
        ),
      ),
  );
}

const isOpen = ({ state }: DatedPlanTask): boolean => state === 'now' || state === 'upcoming';

function ofTasks({ tasks, plan }: DatedPlan): readonly Reminder[] {
  const open = tasks.filter(isOpen);
  const days = new Map<Day, DatedPlanTask[]>();
  for (const task of tasks) {
    if (task.from === null || task.at !== null) continue;
    const day = days.get(task.from);
    if (day) day.push(task);
    else days.set(task.from, [task]);
  }
  const mornings = [...days].flatMap(([day, all]): Reminder[] => {
    const own = all.filter(isOpen);
    if (own.length === 0) return [];
    // With how many, ticked ones too: what moved to a morning already told of is told anew, what was ticked is not.
    const id = `${plan.id}:${day}:${all.length}`;
    return [{ id, at: chinaInstant(day, MORNING), plan: plan.title, kind: 'tasks', tasks: own }];
  });
  const minutes = open.flatMap((task): Reminder[] => {
    if (task.at === null) return [];
    const at = task.at - MINUTES_AHEAD * 60_000;
    return [{ id: `${task.record.id}:${at}`, at, plan: plan.title, kind: 'minute', task }];
  });
  return [...mornings, ...minutes];
}

/** All of a plan, from when it was made on; by time. */
export function remindersOf(dated: DatedPlan): readonly Reminder[] {
  return [...ofAnchors(dated), ...ofTasks(dated)]
    .filter(({ at }) => at >= dated.plan.createdAt)
    .toSorted((a, b) => a.at - b.at);
}

/** A machine may be off for long; what came due still longer ago is told no more. */
export const DUE_DAYS = 30;

export interface Pending {
  /** Due and not told yet; of one id once. */
  readonly due: readonly Reminder[];
  /** Epoch ms of the next one to come; null = none. */
  readonly next: number | null;
}

/** @param now epoch ms @param told ids */
export function pendingReminders(plans: readonly DatedPlan[], now: number, told: ReadonlySet<string>): Pending {
  const all = new Map(plans.flatMap(remindersOf).map((one) => [one.id, one]));
  const open = [...all.values()].filter(({ id }) => !told.has(id)).toSorted((a, b) => a.at - b.at);
  return {
    due: open.filter(({ at }) => at <= now && at > now - DUE_DAYS * 24 * HOUR),
    next: open.find(({ at }) => at > now)?.at ?? null,
  };
}

/** Due, told or not, the newest first: what the panel shows whatever the system hid. */
export function recentReminders(
  plans: readonly DatedPlan[],
  now: number,
  seen: ReadonlySet<string>,
): readonly Reminder[] {
  return [...pendingReminders(plans, now, seen).due].reverse();
}

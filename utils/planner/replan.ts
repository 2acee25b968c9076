/** Counts a plan's tasks from the anchors as they stand. */
import { isDayOnly } from '../promotions/day-only.ts';
import { addDays, type Day } from '../time/day.ts';
import { type Anchor, type AnchorKind, anchorOf, firstMinute, isGuess, type PlannerEvent } from './anchor.ts';
import { dayOfAnchor } from './anchor-day.ts';
import type { DatedPlan, DatedPlanTask, PlanTaskState } from './dated-plan.ts';
import type { Hung, PlanPart, PlanProductRecord, PlanRecord, PlanTaskRecord } from './planner-record.ts';

/** Waves that a promotion may simply not have: what hangs on them comes with their date. */
const MAY_BE_ABSENT: readonly Hung['anchor'][] = [
  'presale',
  'balance',
  'second-presale',
  'second-balance',
  'second-stock',
  'encore',
];

/** What is meant where no such day stands out: 年货节 has no peak, its last days are. */
const INSTEAD: Partial<Record<AnchorKind, AnchorKind>> = { peak: 'ends' };

/** null = the event has no such date. */
export function hungOn(event: PlannerEvent, { anchor }: Pick<Hung, 'anchor'>): Anchor | null {
  if (anchor === 'open') return firstMinute(event);
  const own = anchorOf(event, anchor);
  const instead = INSTEAD[anchor];
  return own ?? (instead ? anchorOf(event, instead) : null);
}

const dayOf = (anchor: Anchor, days: number): Day => addDays(dayOfAnchor(anchor), days);

function stateOf(record: PlanTaskRecord, from: Day, to: Day, today: Day): PlanTaskState {
  if (record.doneOn !== null) return 'done';
  if (today < from) return 'upcoming';
  return today > to ? 'missed' : 'now';
}

/** The last day counts: what would begin after it begins on it. null = there is nothing to hang it on, nor need be. */
function dated(record: PlanTaskRecord, event: PlannerEvent | null, today: Day): DatedPlanTask | null {
  const [first, last] = event ? [hungOn(event, record.from), hungOn(event, record.to)] : [null, null];
  if (!first || !last) {
    if (event && [record.from, record.to].some(({ anchor }) => MAY_BE_ABSENT.includes(anchor))) return null;
    const state = record.doneOn === null ? 'undated' : 'done';
    return { record, event, state, from: null, to: null, at: null, guessed: false, tooLate: [] };
  }
  const to = dayOf(last, record.to.days);
  const begins = dayOf(first, record.from.days);
  const from = begins > to ? to : begins;
  // The minute of what stands in for it, or of a day alone, is nobody's.
  const isOwn = record.to.anchor === 'open' || last.kind === record.to.anchor;
  const at = record.atMinute && record.to.days === 0 && isOwn && !isDayOnly(last.kind, last.date) ? last.date.at : null;
  const guessed = isGuess(first) || isGuess(last);
  return { record, event, state: stateOf(record, from, to, today), from, to, at, guessed, tooLate: [] };
}

const openOf = (event: PlannerEvent): number => firstMinute(event)?.date.at ?? Number.POSITIVE_INFINITY;

/** Tasks waited for that are done after it has to be. @param same of its own event, or once for all */
function lateFor(task: DatedPlanTask, same: (key: string) => DatedPlanTask | undefined): readonly string[] {
  const { record, to } = task;
  if (to === null || record.doneOn !== null) return [];
  return record.dependsOn.filter((key) => {
    const waited = same(key);
    return waited?.from != null && waited.record.doneOn === null && waited.from > to;
  });
}

const lastFirst = (a: Day | null, b: Day | null): number =>
  a === b ? 0 : a === null || (b !== null && a > b) ? 1 : -1;
const byDay = (a: DatedPlanTask, b: DatedPlanTask): number => lastFirst(a.from, b.from) || lastFirst(a.to, b.to);

const place = (event: string | null, task: string): string => `${event ?? ''}\n${task}`;

interface Late {
  readonly counted: DatedPlanTask;
  readonly task: DatedPlanTask;
}

/** @param before of the last time: what is as it was stays the same object */
function withLate(tasks: readonly DatedPlanTask[], before: ReadonlyMap<string, Late>): ReadonlyMap<string, Late> {
  const all = new Map(tasks.map((task) => [place(task.record.event, task.record.task), task]));
  return new Map(
    tasks.map((counted) => {
      const { id, event, dependsOn } = counted.record;
      if (dependsOn.length === 0) return [id, { counted, task: counted }];
      const tooLate = lateFor(counted, (key) => all.get(place(event, key)) ?? all.get(place(null, key)));
      const was = before.get(id);
      if (was?.counted === counted && was.task.tooLate.join('\n') === tooLate.join('\n')) return [id, was];
      return [id, { counted, task: tooLate.length === 0 ? counted : { ...counted, tooLate } }];
    }),
  );
}

export type Replan = (
  plan: PlanRecord,
  parts: readonly PlanPart[],
  /** null = of no festival that is known. */
  eventOf: (id: string) => PlannerEvent | null,
  today: Day,
) => DatedPlan;

interface Kept {
  readonly record: PlanTaskRecord;
  readonly event: PlannerEvent | null;
  readonly today: Day;
  readonly task: DatedPlanTask | null;
}

/** What is read anew from the database is another object each time. */
const isSame = (a: PlanTaskRecord, b: PlanTaskRecord): boolean =>
  a === b || (a.version === b.version && a.updatedAt === b.updatedAt);

/** Tasks of the same record, event and day as the last time are not counted again. */
export function createReplan(): Replan {
  let kept = new Map<string, Kept>();
  let late: ReadonlyMap<string, Late> = new Map();
  return (plan, parts, eventOf, today) => {
    const known = new Map(plan.events.flatMap((id) => [[id, eventOf(id)] as const]));
    const events = [...known.values()].filter((event) => event !== null).toSorted((a, b) => openOf(a) - openOf(b));
    const first = events[0] ?? null;
    const next: typeof kept = new Map();
    const tasks: DatedPlanTask[] = [];
    for (const record of parts) {
      if (record.kind !== 'plan-task' || record.removed) continue;
      const event = record.event === null ? first : (known.get(record.event) ?? null);
      const before = kept.get(record.id);
      const same = before?.event === event && before.today === today && isSame(before.record, record);
      const one = same ? before : { record, event, today, task: dated(record, event, today) };
      next.set(record.id, one);
      if (one.task) tasks.push(one.task);
    }
    kept = next;
    late = withLate(tasks.sort(byDay), late);
    return { plan, events, tasks: [...late.values()].map(({ task }) => task), products: productsOf(parts) };
  };
}

function productsOf(parts: readonly PlanPart[]): readonly PlanProductRecord[] {
  return parts.filter((part) => part.kind === 'plan-product').filter((part) => !part.removed);
}

/** Counted anew from nothing. */
export const replan: Replan = (...of) => createReplan()(...of);

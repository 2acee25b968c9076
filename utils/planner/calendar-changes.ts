/** What taking a calendar file would change, before anything does. */

import { grouped } from '../statistics/grouped.ts';
import type { PlannerEvent } from './anchor.ts';
import type { CalendarFile, FileDate } from './calendar-file.ts';
import type { DateProblem } from './check-dates.ts';
import { contradictedBy, type FestivalTerms, nextFestivalRecord } from './check-festival.ts';
import type { EventRecord, FestivalRecord, TypedDate } from './planner-record.ts';
import { MOST_DATES } from './planner-schema.ts';
import { isSameDate, nextEventRecord, withDate } from './typed-dates.ts';

export type CalendarChange =
  | { readonly kind: 'festival-new'; readonly festival: FestivalTerms }
  | { readonly kind: 'festival-changed'; readonly festival: FestivalTerms; readonly before: FestivalTerms }
  /** A date confirmed here cannot be true beside it: not taken. */
  | { readonly kind: 'festival-wrong'; readonly festival: FestivalTerms; readonly problem: DateProblem }
  /** `beside`: the operator confirmed another time of it, which stays. */
  | { readonly kind: 'date-new'; readonly event: string; readonly date: TypedDate; readonly beside: boolean }
  /** Of a festival neither known here nor in the file, or of more dates than are kept: not taken. */
  | { readonly kind: 'unknown-event' | 'too-many'; readonly event: string };

export interface CalendarPlan {
  readonly changes: readonly CalendarChange[];
  /** Rows that already stand here. */
  readonly same: number;
  /** What would be stored. */
  readonly records: readonly (FestivalRecord | EventRecord)[];
}

/** Those that are taken: the others are told, and left out. */
export const takenChanges = ({ changes }: Pick<CalendarPlan, 'changes'>): readonly CalendarChange[] =>
  changes.filter(({ kind }) => kind !== 'unknown-event' && kind !== 'too-many' && kind !== 'festival-wrong');

export interface Here {
  /** The removed ones too: the next version follows theirs. */
  readonly records: readonly (FestivalRecord | EventRecord)[];
  readonly eventOf: (id: string) => PlannerEvent | null;
  /** Epoch ms. */
  readonly now: number;
}

const termsText = ({ name, scale, platforms, opens, at, closes, yearly }: FestivalTerms): string =>
  JSON.stringify([name, scale, [...platforms].sort(), opens, at, closes, yearly]);

interface Draft {
  changes: CalendarChange[];
  same: number;
  records: (FestivalRecord | EventRecord)[];
}

function takeFestival(plan: Draft, festival: FestivalTerms, { records, now }: Here): void {
  const own = records.find((one) => one.kind === 'festival' && one.festival === festival.festival);
  const before = own?.kind === 'festival' ? own : undefined;
  if (before && !before.removed && termsText(before) === termsText(festival)) {
    plan.same += 1;
    return;
  }
  const problem = contradictedBy(festival, records, before && !before.removed ? before : null);
  if (problem) {
    plan.changes.push({ kind: 'festival-wrong', festival, problem });
    return;
  }
  const isNew = !before || before.removed;
  plan.changes.push(isNew ? { kind: 'festival-new', festival } : { kind: 'festival-changed', festival, before });
  plan.records.push(nextFestivalRecord(festival, before, now));
}

/** Ids such as `own-k3f9-2027-taobao` of festivals that stand in the file. */
const isOfFile = (event: string, { festivals }: CalendarFile): boolean =>
  festivals.some(({ festival }) => event.startsWith(`${festival}-`));

function takeDates(plan: Draft, event: string, dates: readonly FileDate[], here: Here, isKnown: boolean): void {
  const own = here.records.find((one) => one.kind === 'event' && one.event === event);
  const before = own?.kind === 'event' ? own : undefined;
  const stands = before && !before.removed ? before.dates : [];
  const fresh = dates.map(({ date }) => date).filter((date) => !stands.some((one) => isSameDate(one, date)));
  plan.same += dates.length - fresh.length;
  if (fresh.length === 0) return;
  if (!isKnown) {
    plan.changes.push({ kind: 'unknown-event', event });
    return;
  }
  const next = fresh.reduce(withDate, stands);
  if (next.length > MOST_DATES) {
    plan.changes.push({ kind: 'too-many', event });
    return;
  }
  const isBeside = (date: TypedDate) => stands.some((one) => one.kind === date.kind && one.confirmed);
  plan.changes.push(...fresh.map((date) => ({ kind: 'date-new', event, date, beside: isBeside(date) }) as const));
  plan.records.push(nextEventRecord(event, before, next, here.now));
}

/** Dates of a file stand beside those here, none of them confirmed; a festival takes the place of its older terms. */
export function calendarChanges(file: CalendarFile, here: Here): CalendarPlan {
  const plan: Draft = { changes: [], same: 0, records: [] };
  for (const festival of file.festivals) takeFestival(plan, festival, here);
  const events = grouped(file.dates, ({ event }) => event);
  for (const [event, dates] of events) {
    takeDates(plan, event, dates, here, here.eventOf(event) !== null || isOfFile(event, file));
  }
  return plan;
}

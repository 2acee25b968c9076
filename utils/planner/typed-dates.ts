/** Changes to the dates typed for one event. None takes away a date but the one that says so. */
import { isDayOnly } from '../promotions/day-only.ts';
import type { AnchorDate, AnchorKind } from './anchor.ts';
import { eventRecordId } from './planner-ids.ts';
import type { EventRecord, TypedDate } from './planner-record.ts';

interface Placed extends Pick<AnchorDate, 'at' | 'source' | 'certainty' | 'dayOnly'> {
  readonly kind: AnchorKind;
}

/** The same minute, or the same day of which no minute is known, from the same source. */
export const isSameDate = (a: Placed, b: Placed): boolean =>
  a.kind === b.kind && a.at === b.at && a.source === b.source && isDayOnly(a.kind, a) === isDayOnly(b.kind, b);

/** Adds a date, or says anew how sure one is. A confirmed one takes the place of another as the confirmed one. */
export function withDate(dates: readonly TypedDate[], date: TypedDate): readonly TypedDate[] {
  const others = dates.filter((one) => !isSameDate(one, date));
  const released = date.confirmed ? unconfirmed(others, date.kind) : others;
  return [...released, date];
}

export function unconfirmed(dates: readonly TypedDate[], kind: AnchorKind): readonly TypedDate[] {
  return dates.map((one) => (one.kind === kind && one.confirmed ? { ...one, confirmed: false } : one));
}

export function withoutDate(dates: readonly TypedDate[], date: Placed): readonly TypedDate[] {
  return dates.filter((one) => !isSameDate(one, date));
}

/** @param record undefined = nothing was ever typed */
export const standingDates = (record: EventRecord | undefined): readonly TypedDate[] =>
  record && !record.removed ? record.dates : [];

/** The next version of what is said of an event. @param now epoch ms */
export function nextEventRecord(
  event: string,
  before: EventRecord | undefined,
  dates: readonly TypedDate[],
  now: number,
): EventRecord {
  const version = (before?.version ?? 0) + 1;
  return { id: eventRecordId(event), version, updatedAt: now, removed: false, kind: 'event', event, dates };
}

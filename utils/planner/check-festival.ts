/** What is wrong with a festival the operator makes up. */
import type { PlatformId } from '../sheets/sheet.ts';
import { contradict } from './anchor-order.ts';
import { type Checked, type DateProblem, typedDay } from './check-dates.ts';
import { areFestivalDays } from './festival-days.ts';
import { eventIdOf, holding, type OwnDays, ownDates } from './own-dates.ts';
import { festivalRecordId } from './planner-ids.ts';
import type { EventRecord, FestivalRecord, PlannerRecord, TypedDate } from './planner-record.ts';
import { standingDates } from './typed-dates.ts';

export type FestivalTerms = Pick<
  FestivalRecord,
  'festival' | 'name' | 'scale' | 'platforms' | 'opens' | 'at' | 'closes' | 'yearly'
>;

/** As it stands in the fields of a form, or in a file. */
export interface FestivalDraft {
  readonly festival: string;
  readonly name: string;
  readonly scale: 'major' | 'minor';
  readonly platforms: readonly PlatformId[];
  readonly opens: string;
  readonly at: string;
  readonly closes: string;
  readonly yearly: boolean;
}

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const LONGEST_NAME = 200;

export function checkFestival(draft: FestivalDraft): Checked<FestivalTerms> {
  const name = draft.name.trim().slice(0, LONGEST_NAME);
  if (name === '') return { ok: false, problem: { code: 'no-name' } };
  if (draft.platforms.length === 0) return { ok: false, problem: { code: 'no-platform' } };
  const opens = typedDay(draft.opens);
  if (!opens) return { ok: false, problem: { code: 'no-such-day', text: draft.opens } };
  const closes = typedDay(draft.closes);
  if (!closes) return { ok: false, problem: { code: 'no-such-day', text: draft.closes } };
  const at = draft.at.trim() || '00:00';
  if (!CLOCK.test(at)) return { ok: false, problem: { code: 'no-such-time', text: draft.at } };
  if (closes < opens) return { ok: false, problem: { code: 'end-before-start', from: opens, to: closes } };
  if (!areFestivalDays(opens, closes)) return { ok: false, problem: { code: 'no-such-day', text: draft.closes } };
  return { ok: true, value: { ...draft, name, opens, at, closes } };
}

interface Contradiction {
  readonly event: string;
  readonly date: TypedDate;
  readonly other: TypedDate;
}

/** Of its days with confirmed dates of its events that cannot be true beside them. */
function contradictions(days: OwnDays, records: readonly PlannerRecord[]): readonly Contradiction[] {
  const events = new Set(days.platforms.map((platform) => eventIdOf(days, platform)));
  const typed = records.filter((one): one is EventRecord => one.kind === 'event' && events.has(one.event));
  return typed.flatMap((record) => {
    const dates = standingDates(record);
    return holding(ownDates(days), dates).flatMap((date) =>
      dates
        .filter((one) => one.confirmed && contradict(one, date))
        .map((other) => ({ event: record.event, date, other })),
    );
  });
}

/**
 * What is wrong with its days as they would be.
 * @param before its days as they are: what contradicted them already is not the doing of the change
 */
export function contradictedBy(
  days: OwnDays,
  records: readonly PlannerRecord[],
  before: OwnDays | null = null,
): DateProblem | null {
  const key = ({ event, date, other }: Contradiction) => [event, date.kind, other.kind, other.at].join('\n');
  const known = new Set(before ? contradictions(before, records).map(key) : []);
  const made = contradictions(days, records).find((one) => !known.has(key(one)));
  return made ? { code: 'contradiction', date: made.date, other: made.other } : null;
}

/** The next version. @param now epoch ms */
export function nextFestivalRecord(
  terms: FestivalTerms,
  before: FestivalRecord | undefined,
  now: number,
): FestivalRecord {
  const { festival, name, scale, platforms, opens, at, closes, yearly } = terms;
  const version = (before?.version ?? 0) + 1;
  const own = { id: festivalRecordId(festival), version, updatedAt: now, removed: false } as const;
  return { ...own, kind: 'festival', festival, name, scale, platforms, opens, at, closes, yearly };
}

/** Waves of promotions that are over, and what goes before them: what a product sold in them tells what the next may sell. */
import type { PlatformId } from '../sheets/sheet.ts';
import { addDays, type Day, dayOfInstant } from '../time/day.ts';
import { BUILT_IN, type Calendar } from './calendar.ts';
import type { Promotion, UpcomingWave } from './promotion.ts';
import { promotionsOfYear } from './promotions-of-year.ts';

export interface WaveSpan {
  /** Such as `double12-2026-taobao-first-stock`. */
  readonly id: string;
  /** Both days included. */
  readonly from: Day;
  readonly to: Day;
  /** The first day of its promotion, a presale's too. */
  readonly opens: Day;
}

/** A guess that may be further off says too little of which days they were. */
const MOST_SPREAD = 3;

const lastDayOf = ({ closesAt }: UpcomingWave): Day | null => (closesAt === null ? null : dayOfInstant(closesAt - 1));

/** Until it closes, the next one opens or the promotion ends, whatever comes first. */
function spansOf({ waves, first, endsOn }: Promotion): WaveSpan[] {
  const sold = waves.filter(({ kind }) => kind !== 'presale');
  const opens = dayOfInstant(first.opensAt);
  return sold.flatMap((wave, i) => {
    if (wave.certainty === 'guessed' && !wave.confirmed && wave.spreadDays > MOST_SPREAD) return [];
    const from = dayOfInstant(wave.opensAt);
    const next = sold[i + 1];
    const ends = [endsOn, lastDayOf(wave), next ? addDays(dayOfInstant(next.opensAt), -1) : null];
    const to = ends.reduce<Day>((earliest, day) => (day !== null && day < earliest ? day : earliest), endsOn);
    return from <= to ? [{ id: wave.id, from, to, opens }] : [];
  });
}

const earlierFirst = (a: WaveSpan, b: WaveSpan): number =>
  a.from === b.from ? (a.to > b.to ? -1 : 1) : a.from < b.from ? -1 : 1;

/** What is sold on a day is sold once: of waves that overlap the earlier one keeps the days, and one inside another is none. */
function apart(spans: readonly WaveSpan[]): WaveSpan[] {
  const kept: WaveSpan[] = [];
  for (const span of spans.toSorted(earlierFirst)) {
    const last = kept.at(-1)?.to;
    const from = last !== undefined && span.from <= last ? addDays(last, 1) : span.from;
    if (from <= span.to) kept.push({ ...span, from });
  }
  return kept;
}

/** Those that lie within a stretch of days, both ends included; ascending, no day in two of them. Gift festivals are not among them. */
export function pastWaves(from: Day, to: Day, platform: PlatformId, calendar: Calendar = BUILT_IN): WaveSpan[] {
  const spans: WaveSpan[] = [];
  // A festival of one year may open in the year before, or end in the year after.
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)) + 1; year += 1) {
    for (const promotion of promotionsOfYear(platform, year, calendar)) {
      if (promotion.scale !== 'gift') spans.push(...spansOf(promotion));
    }
  }
  return apart(spans).filter((one) => one.from >= from && one.to <= to);
}

import type { PlatformId } from '../sheets/sheet.ts';
import { type Day, dayOfInstant } from '../time/day.ts';
import { BUILT_IN, type Calendar } from './calendar.ts';
import { promotionsOfYear } from './promotions-of-year.ts';
import { registrationCloses } from './registration-closes.ts';

/** From 报名截止, or where that was not published from the first minute of sale, to the end of a large promotion. */
export interface Freeze {
  /** Both days included. */
  readonly from: Day;
  readonly to: Day;
  /** The first day of sale. */
  readonly opens: Day;
  /** Of the promotion. */
  readonly zh: string;
  readonly en: string;
  /** When it is on sale is a guess. */
  readonly guessed: boolean;
}

/** Freezes on a platform that touch a stretch of days, both ends included; ascending. */
export function freezesBetween(
  from: Day,
  to: Day,
  platform: PlatformId,
  calendar: Calendar = BUILT_IN,
): readonly Freeze[] {
  const freezes: Freeze[] = [];
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)) + 1; year += 1) {
    for (const promotion of promotionsOfYear(platform, year, calendar)) {
      if (promotion.scale !== 'major') continue;
      const { zh, en, endsOn, waves, first } = promotion;
      const closes = registrationCloses(promotion, calendar);
      // A day nobody published holds nothing back: then only what is on sale does.
      const opens = dayOfInstant(first.opensAt);
      const from = closes ?? opens;
      const guessed = waves.some(({ certainty }) => certainty === 'guessed');
      freezes.push({ from, to: endsOn, opens, zh, en, guessed });
    }
  }
  return freezes.filter((one) => one.from <= to && one.to >= from).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The freeze a day lies in; of several the one that ends last. */
export function freezeOn(day: Day, freezes: readonly Freeze[]): Freeze | null {
  const holding = freezes.filter(({ from, to }) => from <= day && day <= to);
  return holding.reduce<Freeze | null>((last, one) => (last && last.to >= one.to ? last : one), null);
}

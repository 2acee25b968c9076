import type { PlatformId } from '../sheets/sheet.ts';
import { type Day, dayOfInstant } from '../time/day.ts';
import { BUILT_IN, type Calendar, datesOf, isKeptOn, promotionId } from './calendar.ts';
import { ruleDay } from './day-rule.ts';
import { byTrust } from './given-date.ts';
import type { Festival, Promotion, UpcomingWave } from './promotion.ts';
import { type Instance, wavesOf } from './waves-of.ts';

/**
 * All promotions of one festival year on one platform, by first minute. A promotion belongs to the
 * year of its festival, so 年货节 2028 may open in December 2027.
 */
export function promotionsOfYear(
  platform: PlatformId,
  year: number,
  calendar: Calendar = BUILT_IN,
): readonly Promotion[] {
  return festivalsOn(platform, calendar)
    .flatMap((festival) => promotionOf({ festival, year, platform }, calendar) ?? [])
    .sort((a, b) => a.first.opensAt - b.first.opensAt);
}

export const festivalsOn = (platform: PlatformId, { festivals }: Calendar): readonly Festival[] =>
  festivals.filter((festival) => isKeptOn(festival, platform));

/** null where no time of it is known or guessed. */
export function promotionOf(instance: Instance, calendar: Calendar): Promotion | null {
  const { festival, year, platform } = instance;
  const waves = wavesOf(instance, calendar);
  const [first] = waves;
  if (!first) return null;
  const peakDays = festival.peak.flatMap((rule) => ruleDay(rule, year) ?? []);
  const { zh, en, scale, own } = festival;
  const endsOn = givenEnd(instance, calendar, first) ?? lastDay(waves, peakDays, dayOfInstant(first.opensAt));
  const named = { id: first.promotion, festival: festival.id, year, zh, en, scale, platform, own };
  return { ...named, first, waves, peakDays: peakDays.filter((day) => day <= endsOn), endsOn };
}

function givenEnd({ festival, year, platform }: Instance, calendar: Calendar, first: UpcomingWave): Day | null {
  const [ends] = byTrust(datesOf(calendar, promotionId(festival.id, year, platform), 'ends'));
  return ends && ends.at > first.opensAt ? dayOfInstant(ends.at - 1) : null;
}

function lastDay(waves: readonly UpcomingWave[], peakDays: readonly Day[], start: Day): Day {
  const ends = waves.map((wave) => dayOfInstant(wave.closesAt === null ? wave.opensAt : wave.closesAt - 1));
  return [...ends, ...peakDays].reduce((last, day) => (day > last ? day : last), start);
}

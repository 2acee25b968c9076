import type { PlatformId } from '../sheets/sheet.ts';
import { addDays, type Day, dayOfInstant } from '../time/day.ts';
import { BUILT_IN, type Calendar } from './calendar.ts';
import { promotionsOfYear } from './promotions-of-year.ts';

/**
 * Days on which a shop does not sell as on 平销 days: the peak days, their eve, and the first day of
 * each wave. Gift festivals are not among them, since they move only some trades.
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @returns ascending, each once
 */
export function eventDays(from: Day, to: Day, platform: PlatformId, calendar: Calendar = BUILT_IN): readonly Day[] {
  const days = new Set<Day>();
  // A festival of one year may open in the year before (年货节) or end in the year after (双旦).
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)) + 1; year += 1) {
    for (const promotion of promotionsOfYear(platform, year, calendar)) {
      if (promotion.scale === 'gift') continue;
      for (const day of promotion.peakDays) days.add(day).add(addDays(day, -1));
      for (const wave of promotion.waves) days.add(dayOfInstant(wave.opensAt));
    }
  }
  return [...days].filter((day) => day >= from && day <= to).sort();
}

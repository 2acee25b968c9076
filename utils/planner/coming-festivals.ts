/** Festivals a plan may be made for. */
import type { Calendar } from '../promotions/calendar.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import type { Day } from '../time/day.ts';
import { firstMinute, type PlannerEvent } from './anchor.ts';
import { spanOf } from './event-span.ts';
import { plannerEventsOfYear } from './planner-events.ts';

export interface ComingFestival {
  readonly festival: string;
  readonly year: number;
  readonly zh: string;
  readonly en: string;
  /** Those that are not over, by their first minute. */
  readonly events: readonly PlannerEvent[];
}

const opensAt = (event: PlannerEvent): number => firstMinute(event)?.date.at ?? Number.POSITIVE_INFINITY;

/**
 * Those that run or come within two years, by the first minute of any of their events.
 */
export function comingFestivals(
  today: Day,
  platforms: readonly PlatformId[],
  calendar: Calendar,
): readonly ComingFestival[] {
  const year = Number(today.slice(0, 4));
  const events = [year - 1, year, year + 1, year + 2]
    .flatMap((of) => platforms.flatMap((platform) => plannerEventsOfYear(platform, of, calendar)))
    .filter((event) => {
      const span = spanOf(event);
      return span !== null && span.to >= today;
    })
    .sort((a, b) => opensAt(a) - opensAt(b));
  const found = new Map<string, ComingFestival>();
  for (const event of events) {
    const key = `${event.festival}-${event.year}`;
    const { festival, year: of, zh, en } = event;
    const before = found.get(key)?.events ?? [];
    found.set(key, { festival, year: of, zh, en, events: [...before, event] });
  }
  return [...found.values()];
}

import { PACE_DAYS } from '../tiers/sales/recency.ts';
import { addDays, type Day } from '../time/day.ts';
import type { DayWindow } from './window.ts';

/** Days before the window tell the pace of its sales. */
export function earliestOf({ from, to }: DayWindow): Day {
  const earliest = addDays(to, 1 - PACE_DAYS);
  return earliest < from ? earliest : from;
}

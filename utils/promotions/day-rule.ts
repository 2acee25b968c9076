import { addDays, type Day, parseDay, weekday } from '../time/day.ts';
import { LUNAR_TABLE, type LunarFestival } from './lunar-table.ts';

/** How a day recurs from year to year. */
export type DayRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | { readonly kind: 'lunar'; readonly festival: LunarFestival }
  /** `weekday` 0 = Sunday; `nth` from 1. */
  | { readonly kind: 'nth-weekday'; readonly month: number; readonly nth: number; readonly weekday: number }
  | { readonly kind: 'offset'; readonly base: DayRule; readonly days: number };

/** @returns the day in that year, or null where the year has none (the lunar table ends, 30 February). */
export function ruleDay(rule: DayRule, year: number): Day | null {
  switch (rule.kind) {
    case 'fixed':
      return dayOf(year, rule.month, rule.day);
    case 'lunar': {
      const monthDay = LUNAR_TABLE[year]?.[rule.festival];
      return monthDay === undefined ? null : parseDay(`${year}-${monthDay}`);
    }
    case 'nth-weekday': {
      const first = dayOf(year, rule.month, 1);
      if (!first) return null;
      const day = addDays(first, ((rule.weekday - weekday(first) + 7) % 7) + (rule.nth - 1) * 7);
      return day.slice(0, 7) === first.slice(0, 7) ? day : null;
    }
    case 'offset': {
      const base = ruleDay(rule.base, year);
      return base && addDays(base, rule.days);
    }
  }
}

function dayOf(year: number, month: number, day: number): Day | null {
  return parseDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

import { makePracticeShop, type PracticeShop } from '../../utils/demo/shop.ts';
import { addDays, type Day, daysBetween, parseDay } from '../../utils/time/day.ts';

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`no such day: ${text}`);
  return parsed;
}

export const TODAY = day('2026-11-22');
export const SHOP: PracticeShop = makePracticeShop({ seed: 7, today: TODAY });

export function daysOf(from: Day, to: Day): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
}

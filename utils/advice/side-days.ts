/** The days before and after a piece of advice whose shares are set against each other. */
import type { DayWindow } from '../history/window.ts';
import { addDays, type Day } from '../time/day.ts';
import { LATER_DAYS } from './cutoffs.ts';
import type { StoredHistory } from './stored-history.ts';

/** Days that tell what a product sold before. */
const BEFORE_DAYS = 14;

export interface SideDays {
  /** Ordinary days alone. */
  readonly before: ReadonlySet<Day>;
  /** Within a promotion its days alone, where any of them was read. */
  readonly after: ReadonlySet<Day>;
  /** Days of 尾款. */
  readonly balance: ReadonlySet<Day>;
}

const daysFrom = (first: Day, count: number): Day[] => Array.from({ length: count }, (_, i) => addDays(first, i));

/** Which of some days anything was read of, looked for until all are found. */
function readOf({ products, today }: StoredHistory, days: ReadonlySet<Day>): ReadonlySet<Day> {
  const read = new Set<Day>();
  for (const one of products) {
    if (read.size === days.size) break;
    for (const { day } of one.days) if (days.has(day) && day < today) read.add(day);
  }
  return read;
}

/** @param day the last one before the week after */
export function sideDays(history: StoredHistory, day: Day): SideDays {
  const window: DayWindow = { kind: 'days', from: addDays(day, 1 - BEFORE_DAYS), to: addDays(day, LATER_DAYS) };
  const { within, balance } = history.promotionDaysOf(window);
  const event = new Set([...history.eventDaysOf(window), ...within]);
  const later = daysFrom(addDays(day, 1), LATER_DAYS);
  const read = readOf(history, new Set(later.filter((one) => event.has(one))));
  return {
    before: new Set(daysFrom(window.from, BEFORE_DAYS).filter((one) => !event.has(one))),
    after: read.size > 0 ? read : new Set(later),
    balance,
  };
}

/** What is to come of all shops, by week. */
import { addDays, type Day } from '../../time/day.ts';
import { mondayOf } from '../../time/monday.ts';
import { type Awaited, addAwaited, type CashCalendar, NOTHING_AWAITED, plusAwaited } from './cash-days.ts';

export interface CashWeek {
  /** Monday to Sunday. */
  readonly from: Day;
  readonly to: Day;
  readonly awaited: Awaited;
}

export interface CashWeeks {
  /** Those in which anything is to come, first ones first. */
  readonly weeks: readonly CashWeek[];
  readonly late: Awaited;
  readonly undated: Awaited;
  readonly far: Awaited;
}

export function cashWeeks(shops: readonly CashCalendar[]): CashWeeks {
  const weeks = new Map<Day, Awaited>();
  for (const { days, today } of shops) {
    for (const { day, awaited } of days) {
      if (awaited.orders === 0 || day < today) continue;
      const monday = mondayOf(day);
      weeks.set(monday, plusAwaited(weeks.get(monday) ?? NOTHING_AWAITED, awaited));
    }
  }
  return {
    weeks: [...weeks]
      .map(([from, awaited]) => ({ from, to: addDays(from, 6), awaited }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    late: addAwaited(shops.map(({ late }) => late)),
    undated: addAwaited(shops.map(({ undated }) => undated)),
    far: addAwaited(shops.map(({ far }) => far)),
  };
}

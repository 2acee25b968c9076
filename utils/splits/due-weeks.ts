/** What parties of all shops are still to be paid, by week. */
import { addDays, type Day } from '../time/day.ts';
import { mondayOf } from '../time/monday.ts';
import type { Due, Dues } from './dues.ts';

/** Of so many months of parties. */
export interface DueSum {
  readonly fen: number;
  readonly dues: number;
  /** Whether every month of it is closed: it stays what it is. */
  readonly closed: boolean;
}

export interface DueWeek extends DueSum {
  /** Monday to Sunday. */
  readonly from: Day;
  readonly to: Day;
}

export interface DueWeeks {
  /** Those in which anything is due, first ones first. */
  readonly weeks: readonly DueWeek[];
  /** Due before today. */
  readonly late: DueSum;
  /** Nobody said by when. */
  readonly undated: DueSum;
}

const NOTHING: DueSum = { fen: 0, dues: 0, closed: true };

const plus = (sum: DueSum, { fen, closed }: Due): DueSum => ({
  fen: sum.fen + fen,
  dues: sum.dues + 1,
  closed: sum.closed && closed,
});

export function dueWeeks(shops: readonly Dues[], today: Day): DueWeeks {
  const weeks = new Map<Day, DueSum>();
  let [late, undated] = [NOTHING, NOTHING];
  for (const due of shops.flatMap(({ dues }) => dues)) {
    if (due.day === null) undated = plus(undated, due);
    else if (due.day < today) late = plus(late, due);
    else weeks.set(mondayOf(due.day), plus(weeks.get(mondayOf(due.day)) ?? NOTHING, due));
  }
  return {
    weeks: [...weeks]
      .map(([from, sum]) => ({ ...sum, from, to: addDays(from, 6) }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    late,
    undated,
  };
}

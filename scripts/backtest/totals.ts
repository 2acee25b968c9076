/** Sums over an item's rows; what is unknown adds nothing. */
import { addDays, type Day } from '../../utils/time/day.ts';
import { numberOf } from './known-days.ts';
import type { Figure, ItemPeriod, TrainedItem } from './trained-item.ts';

/** Simple rankings look at the last four weeks at most, as the research's raw orders of a long table. */
const WINDOW_DAYS = 28;

export function lastWeeks(items: readonly TrainedItem[], to: Day): readonly TrainedItem[] {
  const from = addDays(to, 1 - WINDOW_DAYS);
  return items.map((item) => ({ ...item, periods: item.periods.filter((period) => period.from >= from) }));
}

export function total({ periods }: TrainedItem, figure: Figure): number {
  return periods.reduce((sum, period) => sum + (period[figure] ?? 0), 0);
}

/** Weight of a day so long before the last one. */
function weight(age: number, halfLife: number): number {
  return 2 ** (-age / halfLife);
}

function middleAge({ to, days }: ItemPeriod, last: Day): number {
  return numberOf(last) - numberOf(to) + (days - 1) / 2;
}

/** Of each item, a figure a day in which a day counts half as much every `halfLife` days. Days without a row count 0. */
export function fading(items: readonly TrainedItem[], figure: Figure, to: Day, halfLife: number): readonly number[] {
  const first = items.reduce(
    (from, { periods }) => (periods[0] && periods[0].from < from ? periods[0].from : from),
    to,
  );
  let weights = 0;
  for (let age = numberOf(to) - numberOf(first); age >= 0; age--) weights += weight(age, halfLife);
  return items.map(
    ({ periods }) =>
      periods.reduce((sum, period) => sum + (period[figure] ?? 0) * weight(middleAge(period, to), halfLife), 0) /
      weights,
  );
}

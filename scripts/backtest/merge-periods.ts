/** One item's rows in the order of time, each day in one of them at most. */
import { FIGURES, type Figure, type ItemPeriod } from './trained-item.ts';

export interface MergedPeriods {
  readonly periods: readonly ItemPeriod[];
  /** Rows of the same days as another, added to it. */
  readonly summed: number;
  /** Rows left out because a shorter one stands for some of their days. */
  readonly overlapping: number;
}

const byTime = (a: ItemPeriod, b: ItemPeriod): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0;

function added(a: number | null, b: number | null): number | null {
  return a === null ? b : a + (b ?? 0);
}

function both(a: ItemPeriod, b: ItemPeriod): ItemPeriod {
  const sums = Object.fromEntries(FIGURES.map((figure) => [figure, added(a[figure], b[figure])]));
  return { ...a, ...(sums as Record<Figure, number | null>), price: b.price ?? a.price };
}

export function mergePeriods(rows: readonly ItemPeriod[]): MergedPeriods {
  const periods: ItemPeriod[] = [];
  let summed = 0;
  let overlapping = 0;
  for (const row of [...rows].sort(byTime)) {
    let last = periods.at(-1);
    if (last && last.from === row.from && last.to === row.to) {
      periods[periods.length - 1] = both(last, row);
      summed += 1;
      continue;
    }
    for (; last && row.from <= last.to && row.days < last.days; last = periods.at(-1)) {
      periods.pop();
      overlapping += 1;
    }
    if (last && row.from <= last.to) overlapping += 1;
    else periods.push(row);
  }
  return { periods, summed, overlapping };
}

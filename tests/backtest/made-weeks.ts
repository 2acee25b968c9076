/** Two made-up weeks of a shop for the suites. */
import type { ItemTable } from '../../scripts/backtest/item-table.ts';
import { readTable } from '../../scripts/backtest/read-table.ts';
import { dayAt, runsOf } from './made-table.ts';

const HEAD = 'item,category,date_from,date_to,uv,cart,buy,buyers,qty,amount,understock_cost,overstock_cost';

interface MadeItem {
  readonly visitors: number;
  /** Buyers of each week. */
  readonly buyers: readonly [first: number, second: number];
  readonly price?: number;
  readonly costs?: string;
}

/** Both weeks in blocks of a day and six, so that the cut after seven days is one of the five. */
export function madeWeeks(items: readonly MadeItem[]): Promise<ItemTable> {
  const lines = items.flatMap(({ visitors, buyers, price = 10, costs = '2,1' }, at) =>
    buyers.flatMap((bought, week) =>
      [0, 1].map((half) => {
        const share = (count: number) => (half === 0 ? 0 : count);
        const days = half === 0 ? [0, 2] : [3, 6];
        const dates = days.map((day) => dayAt(week * 7 + day)).join(',');
        const sold = share(bought);
        return `${at},c,${dates},${share(visitors)},${share(bought * 3)},${sold},${sold},${sold},${sold * price},${costs}`;
      }),
    ),
  );
  return readTable(runsOf(HEAD, ...lines));
}

/** The seam to the engine: what it expects each item to sell. */
import type { Figures } from '../../utils/tiers/figures.ts';
import { PACE_DAYS } from '../../utils/tiers/sales/recency.ts';
import { funnelOf, payBelief, salesExpected, shopModel } from '../../utils/tiers/shop-model.ts';
import { summariseStretches } from '../../utils/tiers/statistics.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import type { ItemPeriod, TrainedItem } from './trained-item.ts';

const METRICS = [
  ['visitors', 'visitors'],
  ['carts', 'cartAdders'],
  ['orders', 'orders'],
  ['buyers', 'payBuyers'],
  ['pieces', 'payItems'],
] as const;
/** Of a table's own currency, whatever it is: only ratios of prices count. */
const MINOR = 100;
/** As long as a window of days is. */
const WINDOW_DAYS = 30;

function figuresOf(period: ItemPeriod): Figures {
  const counts = METRICS.flatMap(([name, metric]) => {
    const value = period[name];
    return value === null ? [] : [[metric, Math.round(value)]];
  });
  const { amount } = period;
  return Object.fromEntries([...counts, ...(amount === null ? [] : [['payAmount', Math.round(amount * MINOR)]])]);
}

/** Expected orders a day of each item after `to`; higher is better. */
export function ours(items: readonly TrainedItem[], to: Day): readonly number[] {
  const window = { from: addDays(to, 1 - WINDOW_DAYS), to };
  const statistics = items.map(({ item, category, periods }) => {
    // No more than the extension itself looks back on.
    const late = periods.filter((period) => period.from > addDays(to, -PACE_DAYS));
    const told = late.map((period) => ({ from: period.from, to: period.to, figures: figuresOf(period) }));
    return summariseStretches(item, category, told, window);
  });
  const model = shopModel(statistics, false);
  return statistics.map((one) => salesExpected(one, payBelief(model.buyers, funnelOf(one)), model)?.mean ?? 0);
}

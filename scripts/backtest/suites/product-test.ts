/** B: every item is shown to the same number of visitors; the next week's conversion judges the order. */
import { buyerRates } from '../engine-seam.ts';
import { rankCorrelation } from '../rank-correlation.ts';
import { shuffledOrder, stableOrder } from '../rank-order.ts';
import { type Check, meanOf } from './check.ts';
import { exposed, testable } from './equal-exposure.ts';
import type { TwoWeeks } from './two-weeks.ts';

const TIMES = 60;
const SIZES = [
  { visitors: 50, must: 0.66, aim: 0.716 },
  { visitors: 100, must: 0.75, aim: 0.788 },
  { visitors: 200, must: 0.8, aim: 0.833 },
] as const;

export function productTest(weeks: TwoWeeks): readonly Check[] {
  return SIZES.map(({ visitors, must, aim }) => {
    const items = testable(weeks, visitors);
    const runs = Array.from({ length: items.length < 3 ? 0 : TIMES }, (_, seed) => {
      const { products, conversion } = exposed(weeks, items, visitors, seed);
      const rates = buyerRates(products).map(({ seen: { a, b } }) => a / (a + b));
      const order = { byScore: shuffledOrder(rates, seed), byOutcome: stableOrder(conversion) };
      return rankCorrelation(
        { ...order, outcome: Float64Array.from(conversion) },
        new Int32Array(items.length).fill(1),
      );
    });
    const what = `B at ${visitors} visitors, ${items.length} items: Spearman`;
    return { what, measured: meanOf(runs), must: { least: must }, aim: { least: aim } };
  });
}

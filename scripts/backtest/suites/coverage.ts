/** How often the next week's conversion lies within the interval that was shown. */
import { betaCdf } from '../../../utils/statistics/beta.ts';
import { buyerRates, type ProductCounts } from '../engine-seam.ts';
import type { Check } from './check.ts';
import { exposed, testable } from './equal-exposure.ts';
import type { TwoWeeks } from './two-weeks.ts';

const TIMES = 30;
const LEAST_VISITORS = 1000;
const SIZES = [50, 100, 300, 1000] as const;
const LEVELS = [
  { level: 0.8, must: { least: 0.76, most: 0.88 } },
  { level: 0.95, must: { least: 0.92, most: 0.98 } },
] as const;

type Seen = (product: ProductCounts) => ProductCounts;
const KNOWLEDGE: readonly { readonly name: string; readonly seen: Seen }[] = [
  { name: 'buyers alone', seen: (product) => ({ ...product, carts: null, price: null, category: null }) },
  { name: 'with carts and price', seen: (product) => product },
];

/** Where each item's next week stands within what was believed of it, 0 to 1, over all draws. */
function standings(weeks: TwoWeeks, visitors: number, seen: Seen): readonly number[] {
  const items = testable(weeks, visitors, LEAST_VISITORS);
  if (items.length < 3) return [];
  return Array.from({ length: TIMES }, (_, seed) => {
    const { products, conversion } = exposed(weeks, items, visitors, seed);
    return buyerRates(products.map(seen)).map(({ believed: { a, b } }, at) => betaCdf(conversion[at] ?? 0, a, b));
  }).flat();
}

export function coverage(weeks: TwoWeeks): readonly Check[] {
  return KNOWLEDGE.flatMap(({ name, seen }) =>
    SIZES.flatMap((visitors) => {
      const found = standings(weeks, visitors, seen);
      return LEVELS.map(({ level, must }) => {
        const within = found.filter((p) => p >= (1 - level) / 2 && p <= (1 + level) / 2).length;
        const what = `coverage of ${level * 100} % after ${visitors} visitors, ${name}`;
        const measured = found.length === 0 ? null : within / found.length;
        return { what, measured, must, aim: { least: level - 0.01, most: level + 0.02 } };
      });
    }),
  );
}

/**
 * A fair product test made of real counts: every item is shown to as many of its own first week's visitors,
 * drawn without putting back; the next week tells what it truly converts.
 */
import { type Random, randomOf } from '../../../utils/statistics/random.ts';
import type { ProductCounts } from '../engine-seam.ts';
import { fromUrn } from './chance.ts';
import type { TwoWeeks, WeekItem } from './two-weeks.ts';

/** Below these a week's conversion is mostly chance. */
const LEAST_VISITORS = 300;

export interface Exposed {
  readonly products: readonly ProductCounts[];
  /** Buyers a visitor of the next week. */
  readonly conversion: readonly number[];
  /** Amount a visitor of the next week. */
  readonly value: readonly number[];
}

/** Items with enough visitors in both weeks to be shown and to be judged. */
export function testable({ items }: TwoWeeks, visitors: number, least = LEAST_VISITORS): readonly WeekItem[] {
  return items.filter(({ first, second }) => first.visitors >= Math.max(least, visitors) && second.visitors >= least);
}

function drawnCounts(
  { first, category, price }: WeekItem,
  { known }: TwoWeeks,
  visitors: number,
  next: Random,
): ProductCounts {
  const from = (good: number) => {
    const all = Math.round(first.visitors);
    const those = Math.min(Math.round(good), all);
    return fromUrn(next, those, all - those, visitors);
  };
  const buyers = from(first.buyers);
  return { visitors, buyers, carts: known.has('carts') ? from(first.carts) : null, price, category };
}

/** @param seed of the draw; the same one shows the same visitors */
export function exposed(weeks: TwoWeeks, items: readonly WeekItem[], visitors: number, seed: number): Exposed {
  const next = randomOf(seed, visitors);
  return {
    products: items.map((item) => drawnCounts(item, weeks, visitors, next)),
    conversion: items.map(({ second }) => second.buyers / second.visitors),
    value: items.map(({ second }) => second.amount / second.visitors),
  };
}

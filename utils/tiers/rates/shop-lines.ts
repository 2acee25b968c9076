/** Where the lines of a set of products lie: what its middle product converts at and brings per visitor. */
import { medianOf } from '../../statistics/median.ts';
import { type Beta, meanOf } from './posterior.ts';
import { FEWEST_TRIALS } from './shop-prior.ts';

/** A product as far as its lines go. */
export interface Lined {
  readonly visitors: number;
  readonly belief: Beta;
  /** What an order brings, in fen; null = not known. */
  readonly orderValue: number | null;
}

export interface Lines {
  /** Buyers per visitor. */
  readonly rate: number;
  /** Fen per visitor; null where no order's value is known. */
  readonly value: number | null;
}

export interface SetLines {
  /** Of the middle product. */
  readonly item: Lines;
  /** Of the product the middle visitor looks at: best sellers get most of the visitors and are held to this one. */
  readonly visitor: Lines;
}

/** With fewer telling products all of them count. */
const FEWEST = 11;

interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** The value at which half of the weight is reached. */
export function weightedMedian(values: readonly Weighted[]): number | null {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let reached = 0;
  for (const { value, weight } of sorted) {
    reached += weight;
    if (reached >= half) return value;
  }
  return null;
}

/** @returns null for a set without products */
export function linesOf(products: readonly Lined[]): SetLines | null {
  const telling = products.filter(({ visitors }) => visitors >= FEWEST_TRIALS);
  const counted = telling.length >= FEWEST ? telling : products;
  const rates = counted.map(({ belief, visitors, orderValue }) => {
    const rate = meanOf(belief);
    return { rate, visitors, value: orderValue === null ? null : rate * orderValue };
  });
  const valued = rates.flatMap(({ value, visitors }) => (value === null ? [] : [{ value, weight: visitors }]));
  const rate = medianOf(rates.map((one) => one.rate));
  const byVisitor = weightedMedian(rates.map((one) => ({ value: one.rate, weight: one.visitors })));
  if (rate === null || byVisitor === null) return null;
  return {
    item: { rate, value: medianOf(valued.map(({ value }) => value)) },
    visitor: { rate: byVisitor, value: weightedMedian(valued) },
  };
}

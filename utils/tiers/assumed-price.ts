/**
 * What a product that was looked at and never bought would cost: the price its list shows, else the middle price of its
 * category, else of the shop. It is no 件单价 and is never shown as one; it keeps dear products from a stop that their
 * conversion alone would bring.
 */
import { grouped } from '../statistics/grouped.ts';
import { medianOf } from '../statistics/median.ts';
import { unitPrice } from './price-link.ts';
import type { ProductStatistics } from './product-statistics.ts';
import { FEWEST_PRODUCTS } from './rates/shop-prior.ts';

export interface AssumedPrice {
  /** Minor units. */
  readonly price: number;
  readonly from: 'listed' | 'category' | 'shop';
}

/** Visitors and buyers were read, and nobody bought anything. */
export function isUnsold({ rates, counts }: ProductStatistics): boolean {
  return rates.pay?.k === 0 && (counts.payItems ?? 0) === 0 && (counts.payAmount ?? 0) === 0;
}

function middlePrice(products: readonly ProductStatistics[]): number | null {
  const prices = products.flatMap((one) => unitPrice(one) ?? []);
  return prices.length < FEWEST_PRODUCTS ? null : medianOf(prices);
}

/** null of a product that sold, and where no price tells. @param members the shop's read products without price links */
export function assumedPrices(members: readonly ProductStatistics[]): (one: ProductStatistics) => AssumedPrice | null {
  const shop = middlePrice(members);
  const known = members.filter(({ category }) => category !== null);
  const byCategory = new Map(
    [...grouped(known, ({ category }) => category ?? '')].map(([name, own]) => [name, middlePrice(own)] as const),
  );
  return (one) => {
    if (!isUnsold(one)) return null;
    const listed = one.stock?.price ?? null;
    if (listed !== null) return { price: listed, from: 'listed' };
    const category = one.category === null ? null : (byCategory.get(one.category) ?? null);
    if (category !== null) return { price: category, from: 'category' };
    return shop === null ? null : { price: shop, from: 'shop' };
  };
}

/** The shop's own lines, as they are shown beside every figure. */

import { medianOf } from '../statistics/median.ts';
import type { SetEvidence, ShopLines } from './engine-types.ts';
import { unitPrice } from './price-link.ts';
import type { ProductStatistics } from './product-statistics.ts';
import type { ProductSet } from './sets.ts';
import type { ShopModel } from './shop-model.ts';
import { shopTrends } from './trend.ts';

function evidenceOf({ lines, cart }: ProductSet): SetEvidence {
  return { pay: lines?.item.rate ?? null, cart, value: lines?.item.value ?? null };
}

/** @param members the shop's read products without price links */
export function shopLines(members: readonly ProductStatistics[], model: ShopModel): Omit<ShopLines, 'ranked' | 'part'> {
  const prices = members.map(unitPrice).filter((price) => price !== null);
  const median = medianOf(prices);
  const refunds = { orders: model.refunds.orders?.mean ?? null, amount: model.refunds.amount?.mean ?? null };
  return {
    products: members.length,
    shop: evidenceOf(model.setOf(null)),
    categories: Object.fromEntries(model.categories.map((name) => [name, evidenceOf(model.setOf(name))])),
    // The middle of one is that one.
    medianPrice: median === null || prices.length < 2 ? null : Math.round(median),
    ...(isKnown(refunds) && { refunds }),
    ...(model.profit && { margin: model.profit.margin }),
    trend: shopTrends(members.map((m) => m.trend)),
  };
}

const isKnown = (shares: Readonly<Record<string, number | null>>): boolean =>
  Object.values(shares).some((share) => share !== null);

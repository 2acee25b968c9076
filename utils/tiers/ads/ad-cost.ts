/** What advertising an order cost: drawn towards the shop's, for few orders tell little. */

import type { ProductStatistics } from '../product-statistics.ts';
import type { AdCost } from './ad-cost-evidence.ts';

/** Orders at the shop's cost that are added to its own. */
export const PSEUDO_ORDERS = 5;

type Own = Pick<AdCost, 'cost' | 'days' | 'orders' | 'read' | 'byBuyers'>;

/** What was spent over so many days, and its orders over those that were read; null where either is not known. */
function ownOf({ ads, counts, basis, byBuyers }: ProductStatistics): Own | null {
  const orders = (byBuyers ? null : counts.orders) ?? counts.payBuyers;
  if (!ads?.spent || orders === null || !basis || basis.days <= 0) return null;
  const { cost, days } = ads.spent;
  return { cost, days, orders, read: basis.days, byBuyers: byBuyers || counts.orders === undefined };
}

/** As many orders as fall on the days of which the cost was read. */
const during = ({ orders, days, read }: Own): number => (orders * days) / read;

/** Minor units an order, over all that is advertised; null where nothing is, or nothing of that sold. */
export function shopAdCost(members: readonly ProductStatistics[]): number | null {
  const known = members.map(ownOf).filter((one) => one !== null);
  const orders = known.reduce((sum, one) => sum + during(one), 0);
  return orders > 0 ? known.reduce((sum, one) => sum + one.cost, 0) / orders : null;
}

/** @param shop minor units an order */
export function adCostOf(statistics: ProductStatistics, shop: number | null): AdCost | null {
  const own = ownOf(statistics);
  if (!own || shop === null) return null;
  const each = (own.cost + PSEUDO_ORDERS * shop) / (during(own) + PSEUDO_ORDERS);
  return { kind: 'ad-cost', ...own, shop, each };
}

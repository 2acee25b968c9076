/**
 * What an order of a product brings. All products of a shop are measured by the same: by what is left once the costs
 * are taken off, where that is known of every product that sold; else by sales.
 */
import { type Contribution, contributionOf } from '../costs/break-even.ts';
import { type CostFacts, costFactsOf } from '../costs/cost-facts.ts';
import { type ReadRefunds, withRefunds } from '../costs/measured-returns.ts';
import { fenEach } from '../metrics/money.ts';
import { unitPrice } from './price-link.ts';
import type { ProductStatistics } from './product-statistics.ts';

/** What the operator says of costs. */
export interface Costs {
  readonly byProduct: ReadonlyMap<string, CostFacts>;
  /** Of products without a record of their own. */
  readonly others: CostFacts;
  /** Days until new stock is there; absent = not said. */
  readonly restockDays?: number;
}

export const NO_COSTS: Costs = { byProduct: new Map(), others: costFactsOf(null, null) };

export interface OrderValues {
  readonly by: 'cost' | 'sales';
  /** Minor units, negative where every order loses; null = not known. */
  readonly of: (statistics: ProductStatistics) => number | null;
  /** At another price; null where that is none, or its cost or price now is not known. */
  readonly at: (price: number | null, statistics: ProductStatistics) => Contribution | null;
  /** The same as `of` at a price nobody has paid yet. */
  readonly ofPrice: (price: number, statistics: ProductStatistics) => number | null;
  /** null where no 件单价 or no cost is known. */
  readonly contribution: (statistics: ProductStatistics) => Contribution | null;
  /** Of a product that loses on every order even at the most a piece can have cost: what was paid by a buyer. */
  readonly loss: (statistics: ProductStatistics) => Contribution | null;
}

/**
 * @param members the shop's read products without price links
 * @param refundsOf what is believed of a product's refunds; null = too little is known
 */
export function orderValues(
  members: readonly ProductStatistics[],
  costs: Costs,
  refundsOf: (one: ProductStatistics) => ReadRefunds | null,
): OrderValues {
  const factsOf = (one: ProductStatistics) =>
    withRefunds(costs.byProduct.get(one.product) ?? costs.others, refundsOf(one));
  const asIs = (price: number | null, one: ProductStatistics): Contribution | null =>
    price === null || price <= 0 ? null : contributionOf(price, factsOf(one));
  const contribution = (one: ProductStatistics) => asIs(unitPrice(one), one);
  const at = (price: number | null, one: ProductStatistics): Contribution | null => {
    const now = contribution(one);
    if (!now || price === null || price <= 0) return null;
    // A piece costs no less for being sold cheaper: the margin tells its cost at today's price alone.
    return contributionOf(price, { ...factsOf(one), cost: now.cost });
  };
  const loss = (one: ProductStatistics): Contribution | null => {
    // The amounts of such days are unknown and their buyers are not: that would be less than was paid.
    if (one.uncounted && one.uncounted.unpriced > 0) return null;
    const most = asIs(fenEach(one.counts.payAmount, one.counts.payBuyers), one);
    return most && most.left < 0 ? most : null;
  };
  const sold = members.filter((one) => unitPrice(one) !== null);
  const isCosted = sold.length > 0 && sold.every((one) => contribution(one) !== null);
  if (!isCosted) return { by: 'sales', of: unitPrice, ofPrice: (price) => price, at, contribution, loss };
  const ofPrice = (price: number, one: ProductStatistics) => asIs(price, one)?.left ?? null;
  return { by: 'cost', of: (one) => contribution(one)?.left ?? null, ofPrice, at, contribution, loss };
}

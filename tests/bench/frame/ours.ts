/** Sufficient statistics, believed rates, expected sales and their order, by the engine's own functions. */

import { believed, meanOf } from '../../../utils/tiers/rates/posterior.ts';
import { funnelOf, payBelief, salesExpected, shopModel } from '../../../utils/tiers/shop-model.ts';
import { summariseProduct } from '../../../utils/tiers/statistics.ts';
import { addDays } from '../../../utils/time/day.ts';
import type { ShopDays } from './days.ts';

export interface Ranked {
  readonly product: string;
  readonly visitors: number;
  readonly buyers: number;
  readonly cartRate: number;
  readonly payRate: number;
  /** Orders a day to expect. */
  readonly perDay: number;
}

const FACTS = { isNew: null, firstSeen: null, category: null, markedInTest: null };

export function rankedByUs({ products, to }: Pick<ShopDays, 'products' | 'to'>): Ranked[] {
  const [from, today] = [addDays(to, -29), addDays(to, 1)];
  const eventDays = new Set<never>();
  const members = products.map(({ product, days }) =>
    summariseProduct({ product, history: { kind: 'days', from, to, days }, eventDays, today, facts: FACTS }),
  );
  const model = shopModel(members, true);
  const cart = model.carts(null);
  return members
    .map((one): Ranked => {
      const belief = payBelief(model.buyers, funnelOf(one));
      return {
        product: one.product,
        visitors: one.counts.visitors ?? 0,
        buyers: one.counts.payBuyers ?? 0,
        cartRate: cart ? meanOf(believed(cart, one.rates.cart)) : 0,
        payRate: belief ? meanOf(belief.now) : 0,
        perDay: salesExpected(one, belief, model)?.mean ?? 0,
      };
    })
    .sort((a, b) => b.perDay - a.perDay || (a.product < b.product ? -1 : 1));
}

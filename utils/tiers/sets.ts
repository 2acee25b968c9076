/** The products one product is measured against: those of its category where there are enough, else the shop's. */
import { grouped } from '../statistics/grouped.ts';
import { medianOf } from '../statistics/median.ts';
import type { Funnel } from './rates/buyer-model.ts';
import type { Beta, Expected } from './rates/posterior.ts';
import { linesOf, type SetLines } from './rates/shop-lines.ts';
import type { Priors } from './rates/shop-prior.ts';
import { type TrialLines, trialLines } from './trial/promote-rule.ts';

/** A product with what is believed of its rates in the weeks to come. */
export interface Believed extends Funnel {
  readonly visitors: number;
  readonly pay: Funnel['pay'];
  readonly payBelief: Beta | null;
  readonly cartMean: number | null;
  /** Fen an order brings; null = not known. */
  readonly orderValue: number | null;
}

export interface ProductSet {
  /** null = the shop. */
  readonly category: string | null;
  readonly lines: SetLines | null;
  /** People who add to the cart per visitor, at the middle product. */
  readonly cart: number | null;
  readonly trial: TrialLines | null;
}

function setOf(category: string | null, products: readonly Believed[], expected: Expected | null): ProductSet {
  const lined = products.flatMap(({ visitors, payBelief, orderValue }) =>
    payBelief ? [{ visitors, belief: payBelief, orderValue }] : [],
  );
  const carts = products.flatMap(({ cartMean }) => (cartMean === null ? [] : [cartMean]));
  const lines = linesOf(lined);
  return { category, lines, cart: medianOf(carts), trial: expected && lines && trialLines(expected, lines.item.rate) };
}

/** The set of a category. @param categories those with enough products for a set of their own */
export function productSets(
  products: readonly Believed[],
  categories: Iterable<string>,
  pay: Priors,
): (category: string | null) => ProductSet {
  const shop = setOf(null, products, pay(null));
  const own = new Map<string, ProductSet>();
  const byCategory = grouped(
    products.filter(({ category }) => category !== null),
    ({ category }) => category ?? '',
  );
  for (const category of categories) own.set(category, setOf(category, byCategory.get(category) ?? [], pay(category)));
  return (category) => (category === null ? undefined : own.get(category)) ?? shop;
}

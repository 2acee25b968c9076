/**
 * What buyer rate to expect of a product before its own buyers are looked at: that of its shop and category, moved
 * by how many put it in the cart and by its price (empirical Bayes in two stages; at 50 visitors a product this is
 * worth two to three times the traffic of a raw rate). Favourites are not used: beside carts they say nothing.
 */
import { grouped } from '../../statistics/grouped.ts';
import { medianOf } from '../../statistics/median.ts';
import { fitPoisson } from '../../statistics/poisson-regression.ts';
import { strengthByLikelihood } from '../../statistics/prior-likelihood.ts';
import type { MovedEvidence } from '../prior-evidence.ts';
import type { RateCounts } from '../rate-counts.ts';
import { believed, meanOf } from './posterior.ts';
import { type Prior, type Priors, shopPriors, tellingCategories } from './shop-prior.ts';
import { PAY_STRENGTH_EXPECTED, STAGES } from './stages.ts';

/** One product as far as its buyer rate goes; null = not known. */
export interface Funnel {
  readonly category: string | null;
  readonly cart: RateCounts | null;
  readonly pay: RateCounts | null;
  /** Of a piece, in any one unit. */
  readonly price: number | null;
}

/** Powers by which the cart rate and the price move the expectation. */
interface Powers {
  readonly cart: number;
  readonly price: number;
  /** Fitted to the shop's own products; else those measured on Tmall shops. */
  readonly fitted: boolean;
}

export interface BuyerModel extends Powers {
  /** Of the prior, in visitors. */
  readonly strength: number;
  /** The expectation for a product, and whose products it rests on. */
  readonly expect: (item: Funnel) => Prior & { readonly moved?: MovedEvidence };
}

/** Next week's buyers rise with the cart rate itself, and fall with the third root of the price (measured). */
const CART_POWER = 1;
const PRICE_POWER = -0.35;
const CART_POWERS = { least: 0, most: 1.5 } as const;
const PRICE_POWERS = { least: -1, most: 0.3 } as const;
/** With fewer the powers are not fitted. */
const FIT_PRODUCTS = 15;
const FIT_BUYERS = 30;
const RIDGE = 3;
/** Buyers' worth of the shop's level that a category's own level is held back by. */
const CATEGORY_BUYERS = 30;
/** Of the prior, in visitors. */
const STRENGTHS = { least: 7, most: 665 } as const;
const MEANS = { least: 1e-5, most: 0.5 } as const;

const clamp = (value: number, { least, most }: { readonly least: number; readonly most: number }): number =>
  Math.min(most, Math.max(least, value));

interface Known extends Funnel {
  readonly pay: RateCounts;
}

interface Beside {
  readonly own: number;
  readonly middle: number;
}

/** The covariates of a product: logs of its shrunk cart rate and of its price beside the shop's median one. */
class Covariates {
  readonly #carts: Priors;
  readonly #price: number | null;
  readonly hasCarts: boolean;

  constructor(items: readonly Funnel[]) {
    const carts = items.map(({ category, cart }) => ({ category, rate: cart }));
    this.hasCarts = carts.some(({ rate }) => rate !== null && rate.k > 0);
    this.#carts = shopPriors(carts, STAGES.cart, false);
    this.#price = medianOf(items.flatMap(({ price }) => (price !== null && price > 0 ? [price] : [])));
  }

  get hasPrices(): boolean {
    return this.#price !== null;
  }

  cartRate({ category, cart }: Funnel): number | null {
    const prior = this.hasCarts ? this.#carts(category) : null;
    return prior && meanOf(believed(prior, cart));
  }

  /** A product whose price is not known counts as one of the median price. */
  of(item: Funnel): readonly [cart: number, price: number] {
    const rate = this.cartRate(item);
    const price = this.#beside(item);
    return [rate === null ? 0 : Math.log(rate), price ? Math.log(price.own / price.middle) : 0];
  }

  /** The same as figures of the product beside those of a middle one: of carts what its set is expected to have. */
  figures(item: Funnel): { readonly cart: Beside | null; readonly price: Beside | null } {
    const own = this.cartRate(item);
    const middle = this.#carts(item.category)?.mean ?? null;
    return { cart: own === null || middle === null ? null : { own, middle }, price: this.#beside(item) };
  }

  #beside({ price }: Funnel): Beside | null {
    const middle = this.#price;
    return middle === null || price === null || price <= 0 ? null : { own: price, middle };
  }
}

function powersOf(known: readonly Known[], covariates: Covariates): Powers {
  const assumed = {
    cart: covariates.hasCarts ? CART_POWER : 0,
    price: covariates.hasPrices ? PRICE_POWER : 0,
    fitted: false,
  };
  const buyers = known.reduce((sum, { pay }) => sum + pay.k, 0);
  if (known.length < FIT_PRODUCTS || buyers < FIT_BUYERS) return assumed;
  const rows = known.map((item) => ({
    count: item.pay.k,
    columns: covariates.of(item),
    offset: Math.log(item.pay.n),
  }));
  const fit = fitPoisson(rows, RIDGE);
  if (!fit) return assumed;
  const [cart = 0, price = 0] = fit.slopes;
  return {
    cart: covariates.hasCarts ? clamp(cart, CART_POWERS) : 0,
    price: covariates.hasPrices ? clamp(price, PRICE_POWERS) : 0,
    fitted: true,
  };
}

/** The level at which expectations and buyers agree, of the shop and of each category with enough products. */
function levelsOf(known: readonly Known[], factor: (item: Funnel) => number): (category: string | null) => number {
  const expectedOf = (items: readonly Known[]) => items.reduce((sum, item) => sum + item.pay.n * factor(item), 0);
  const buyersOf = (items: readonly Known[]) => items.reduce((sum, { pay }) => sum + pay.k, 0);
  const level = (buyersOf(known) + 0.5) / Math.max(expectedOf(known), Number.MIN_VALUE);
  const own = new Map<string, number>();
  const byCategory = grouped(
    known.filter(({ category }) => category !== null),
    ({ category }) => category ?? '',
  );
  for (const category of tellingCategories(known.map((item) => ({ category: item.category, rate: item.pay }))).keys()) {
    const items = byCategory.get(category) ?? [];
    own.set(category, (level * (buyersOf(items) + CATEGORY_BUYERS)) / (level * expectedOf(items) + CATEGORY_BUYERS));
  }
  return (category) => (category === null ? undefined : own.get(category)) ?? level;
}

/** What moves a product's expectation away from the level, as figures that give it again. */
function movedBy(item: Funnel, level: number, powers: Powers, covariates: Covariates): MovedEvidence {
  const { cart, price } = covariates.figures(item);
  return {
    // The level of the regression is that at a cart rate of 1.
    level: level * (cart ? cart.middle ** powers.cart : 1),
    cart: cart && powers.cart !== 0 ? { ...cart, power: powers.cart } : null,
    price: price && powers.price !== 0 ? { ...price, power: powers.price } : null,
    fitted: powers.fitted,
  };
}

/** @returns null where no visitor of the shop is known, and nothing may be assumed */
export function buyerModel(items: readonly Funnel[], assume: boolean): BuyerModel | null {
  const priors = shopPriors(
    items.map(({ category, pay }) => ({ category, rate: pay })),
    STAGES.pay,
    assume,
  );
  const shop = priors(null);
  if (!shop) return null;
  const known = items.flatMap((item) => (item.pay && item.pay.n > 0 ? [{ ...item, pay: item.pay }] : []));
  const covariates = new Covariates(items);
  const powers = powersOf(known, covariates);
  const plain = known.length === 0 || (powers.cart === 0 && powers.price === 0);
  const factor = (item: Funnel) => {
    const [cart, price] = covariates.of(item);
    return Math.exp(powers.cart * cart + powers.price * price);
  };
  const level = levelsOf(known, factor);
  const mean = (item: Funnel) =>
    plain ? (priors(item.category) ?? shop).mean : clamp(level(item.category) * factor(item), MEANS);
  const strength = plain
    ? shop.strength
    : powers.fitted
      ? strengthByLikelihood(
          known.map((item) => ({ ...item.pay, mean: mean(item) })),
          STRENGTHS.least,
          // Products that differ no more than by chance are held together as closely as they are alike.
          Math.max(STRENGTHS.most, shop.strength),
        )
      : PAY_STRENGTH_EXPECTED;
  return {
    ...powers,
    strength,
    expect: (item) => {
      const { from, strength: own } = priors(item.category) ?? shop;
      if (plain) return { mean: mean(item), strength: own, from };
      return { mean: mean(item), strength, from, moved: movedBy(item, level(item.category), powers, covariates) };
    },
  };
}

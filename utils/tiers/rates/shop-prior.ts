/** What a shop's own products say of one rate: of each category with enough of them, else of the shop as a whole. */
import { priorByMoments } from '../../statistics/empirical-bayes.ts';
import { grouped } from '../../statistics/grouped.ts';
import type { RateCounts } from '../rate-counts.ts';
import type { Expected } from './posterior.ts';
import type { Stage } from './stages.ts';

/** A rate of a product of a category; null = its category is not known. */
export interface GroupedRate {
  readonly category: string | null;
  readonly rate: RateCounts | null;
}

/** Whose products an expectation comes from. */
export interface Prior extends Expected {
  readonly from: 'category' | 'shop' | 'built-in';
}

/** Fewer trials say nothing about how products differ. */
export const FEWEST_TRIALS = 20;
/** With fewer such products the strength is the assumed one. */
export const FEWEST_PRODUCTS = 8;
/** A category with fewer such products is judged by the shop. */
export const CATEGORY_PRODUCTS = 12;
/** How many products' worth the shop's strength weighs against the category's. */
const SHOP_WEIGHT = 30;

function isPossible({ k, n }: RateCounts): boolean {
  return n > 0 && k >= 0 && k <= n;
}

/** The expectation for a product of a category; null where nothing is known and nothing may be assumed. */
export type Priors = (category: string | null) => Prior | null;

export function pooledMean(rates: readonly RateCounts[]): number | null {
  const n = rates.reduce((sum, rate) => sum + rate.n, 0);
  const k = rates.reduce((sum, rate) => sum + rate.k, 0);
  // Half a success more, half a failure more: a shop without any success yet has a rate all the same.
  return n > 0 ? (k + 0.5) / (n + 1) : null;
}

function shopPrior(rates: readonly RateCounts[], stage: Stage, assume: boolean): Prior | null {
  const telling = rates.filter(({ n }) => n >= FEWEST_TRIALS);
  const fitted = telling.length < FEWEST_PRODUCTS ? null : priorByMoments(telling);
  if (fitted) return { ...fitted, from: 'shop' };
  const mean = pooledMean(rates);
  if (mean !== null) return { mean, strength: stage.strength, from: 'shop' };
  return assume && stage.mean !== null ? { mean: stage.mean, strength: stage.strength, from: 'built-in' } : null;
}

function categoryPrior(rates: readonly RateCounts[], shop: Prior): Prior | null {
  const fitted = priorByMoments(rates);
  if (!fitted) return null;
  const count = rates.length;
  const log = (count * Math.log(fitted.strength) + SHOP_WEIGHT * Math.log(shop.strength)) / (count + SHOP_WEIGHT);
  return { mean: fitted.mean, strength: Math.exp(log), from: 'category' };
}

/** Categories with enough products of which enough is known, and those products' rates. */
export function tellingCategories(items: readonly GroupedRate[]): ReadonlyMap<string, readonly RateCounts[]> {
  const telling = items.flatMap(({ category, rate }) =>
    category === null || rate === null || rate.n < FEWEST_TRIALS || !isPossible(rate) ? [] : [{ category, rate }],
  );
  const byCategory = [...grouped(telling, ({ category }) => category)].map(
    ([category, own]) => [category, own.map(({ rate }) => rate)] as const,
  );
  return new Map(byCategory.filter(([, rates]) => rates.length >= CATEGORY_PRODUCTS));
}

/** @param assume whether the built-in mean may stand in where the shop says nothing */
export function shopPriors(items: readonly GroupedRate[], stage: Stage, assume: boolean): Priors {
  const rates = items.flatMap(({ rate }) => (rate !== null && isPossible(rate) ? [rate] : []));
  const shop = shopPrior(rates, stage, assume);
  if (!shop) return () => null;
  const own = new Map<string, Prior>();
  for (const [category, telling] of tellingCategories(items)) {
    const prior = categoryPrior(telling, shop);
    if (prior) own.set(category, prior);
  }
  return (category) => (category === null ? undefined : own.get(category)) ?? shop;
}

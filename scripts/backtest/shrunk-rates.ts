/** Rates of few trials drawn towards what their category does, as the research's `bb_shrink`. */
import type { Prior, Trials } from '../../utils/statistics/empirical-bayes.ts';
import { priorByLikelihood } from '../../utils/statistics/prior-likelihood.ts';

/** A smaller category has the shop's prior. */
const LEAST_CATEGORY = 12;
/** So many items' worth the shop's strength weighs beside a category's own. */
const SHOP_WEIGHT = 30;
/** Where a shop has too little to fit. */
const FALLBACK: Prior = { mean: 0.5 / 50.5, strength: 50.5 };

function categoryPrior(trials: readonly Trials[], shop: Prior): Prior {
  const own = trials.length >= LEAST_CATEGORY ? priorByLikelihood(trials) : null;
  if (!own) return shop;
  const items = trials.length;
  const log = (Math.log(own.strength) * items + Math.log(shop.strength) * SHOP_WEIGHT) / (items + SHOP_WEIGHT);
  return { mean: own.mean, strength: Math.exp(log) };
}

/**
 * Posterior mean rate of each item.
 *
 * @param categories of the items, in the same order; null is no category
 */
export function shrunkRates(trials: readonly Trials[], categories: readonly (string | null)[]): readonly number[] {
  const shop = priorByLikelihood(trials) ?? FALLBACK;
  const priors = new Map<string | null, Prior>([[null, shop]]);
  for (const category of new Set(categories)) {
    if (category === null) continue;
    const own = trials.filter((_, at) => categories[at] === category);
    priors.set(category, categoryPrior(own, shop));
  }
  return trials.map(({ k, n }, at) => {
    const { mean, strength } = priors.get(categories[at] ?? null) ?? shop;
    return (k + mean * strength) / (n + strength);
  });
}

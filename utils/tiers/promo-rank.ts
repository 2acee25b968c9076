/**
 * Which of the products with a planned price a promotion should rather take. It orders nothing else and rests on no cost. A
 * figure that is missing of one of them is left out for all, so that none is ranked by what the others lack. Comments
 * belong to it too, and no source tells them.
 */
import type { Evidence } from './evidence-kinds.ts';
import { unitPrice } from './price-link.ts';
import type { ProductStatistics } from './product-statistics.ts';

export type PromoRank = Extract<Evidence, { kind: 'promo-rank' }>;
export type PromoTerms = Pick<PromoRank, 'recent' | 'long' | 'price' | 'carts'>;

/** Measured on one 双11, with comments beside them at 0.4 and the price anywhere from 3 to 5; that of open carts is a judgement. */
export const PROMO_WEIGHTS = { recent: 0.2, long: 0.4, price: 4, carts: 0.2 } as const;

const TERMS = ['recent', 'long', 'price', 'carts'] as const satisfies readonly (keyof PromoTerms)[];

function termsOf(own: ProductStatistics, planned: number): PromoTerms {
  const { recent = null, long = null, carts = null } = own.promoSums ?? {};
  const now = unitPrice(own);
  return { recent, long, price: now === null ? null : { now, planned }, carts };
}

/** A term of fewer days is brought to these: a day that was not read is none without sales. */
export const PROMO_DAYS = { recent: 7, long: 90, carts: 14 } as const;

/** The sum of its terms. */
export function promoScore(terms: PromoTerms): number {
  const grown = (term: keyof typeof PROMO_DAYS) => {
    const sum = terms[term];
    return sum === null ? 0 : PROMO_WEIGHTS[term] * Math.log(1 + (sum.units / sum.days) * PROMO_DAYS[term]);
  };
  const { price } = terms;
  const cut = price ? PROMO_WEIGHTS.price * Math.log(price.now / price.planned) : 0;
  return grown('recent') + grown('long') + cut + grown('carts');
}

/** From 1 on; equal scores have the place of the first of them. */
function placesOf(scores: readonly number[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const [at, score] of scores.toSorted((a, b) => b - a).entries()) {
    if (!places.has(score)) places.set(score, at + 1);
  }
  return places;
}

/** By product; empty where there is nobody to be ranked with, or nothing to be ranked by. @param members the shop's read products without price links */
export function promoRanks(members: readonly ProductStatistics[]): ReadonlyMap<string, PromoRank> {
  const planned = members.flatMap((own) =>
    own.promo && own.promo.price > 0 ? [{ product: own.product, terms: termsOf(own, own.promo.price) }] : [],
  );
  const known = new Set(TERMS.filter((term) => planned.every(({ terms }) => terms[term] !== null)));
  if (planned.length < 2 || known.size === 0) return new Map();
  const kept = <K extends keyof PromoTerms>(terms: PromoTerms, term: K) => (known.has(term) ? terms[term] : null);
  const scored = planned.map(({ product, terms: all }) => {
    const terms = {
      recent: kept(all, 'recent'),
      long: kept(all, 'long'),
      price: kept(all, 'price'),
      carts: kept(all, 'carts'),
    };
    return { product, terms, score: promoScore(terms) };
  });
  const places = placesOf(scored.map(({ score }) => score));
  return new Map(
    scored.map(({ product, terms, score }) => [
      product,
      { kind: 'promo-rank', place: places.get(score) ?? scored.length, of: scored.length, score, ...terms },
    ]),
  );
}

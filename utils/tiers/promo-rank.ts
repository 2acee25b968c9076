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

/** The sum of its terms. */
export function promoScore({ recent, long, price, carts }: PromoTerms): number {
  const grown = (units: number | undefined) => (units === undefined ? 0 : Math.log(1 + units));
  return (
    PROMO_WEIGHTS.recent * grown(recent?.units) +
    PROMO_WEIGHTS.long * grown(long?.units) +
    PROMO_WEIGHTS.price * (price ? Math.log(price.now / price.planned) : 0) +
    PROMO_WEIGHTS.carts * grown(carts ?? undefined)
  );
}

/** By product; empty where there is nobody to be ranked with, or nothing to be ranked by. @param members the shop's read products without price links */
export function promoRanks(members: readonly ProductStatistics[]): ReadonlyMap<string, PromoRank> {
  const planned = members.flatMap((own) =>
    own.promo && own.promo.price > 0 ? [{ product: own.product, terms: termsOf(own, own.promo.price) }] : [],
  );
  const isKnown = (term: keyof PromoTerms) => planned.every(({ terms }) => terms[term] !== null);
  const known = TERMS.filter(isKnown);
  if (planned.length < 2 || known.length === 0) return new Map();
  const kept = <K extends keyof PromoTerms>(terms: PromoTerms, term: K) => (isKnown(term) ? terms[term] : null);
  const scored = planned.map(({ product, terms: all }) => {
    const terms = {
      recent: kept(all, 'recent'),
      long: kept(all, 'long'),
      price: kept(all, 'price'),
      carts: kept(all, 'carts'),
    };
    return { product, terms, score: promoScore(terms) };
  });
  const placeOf = (score: number) => 1 + scored.filter((other) => other.score > score).length;
  return new Map(
    scored.map(({ product, terms, score }) => [
      product,
      { kind: 'promo-rank', place: placeOf(score), of: scored.length, score, ...terms },
    ]),
  );
}

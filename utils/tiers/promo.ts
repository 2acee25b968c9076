/**
 * 活动: at the price planned for it every order still leaves something, it sells well enough to be worth the place, and
 * what it must sell more to leave as much as before is less than what may be expected.
 */
import type { Assessment, Shop } from './assessment.ts';
import type { Evidence } from './evidence-kinds.ts';
import type { Ranking } from './main-and-second.ts';

type Promo = Extract<Evidence, { kind: 'promo' }>;

/** What an ordinary deal sold more than other weeks, measured; days as large as 双11 nobody can foretell. */
export const ORDINARY_UPLIFT = 1.6;
const QUALITY_P = 0.6;
const QUALITY_RANK = 0.3;

/** What an order brings at either price: what is left where costs are known, else what is paid. */
function valuesAt(own: Assessment, price: number, { model: { values } }: Shop) {
  const [now, planned] = [values.at(own.price, own.statistics), values.at(price, own.statistics)];
  if (now && planned) return { by: 'cost', now: now.left, planned: planned.left } as const;
  return { by: 'sales', now: own.price ?? 0, planned: price } as const;
}

function isWorthIt({ statistics, pay }: Assessment, { rankOf, ranked }: Ranking): boolean {
  const rank = rankOf.get(statistics.product);
  return (pay !== null && pay.p >= QUALITY_P) || (rank !== undefined && rank <= ranked.length * QUALITY_RANK);
}

/** null where no price is planned. */
export function promoEvidence(own: Assessment, shop: Shop, ranking: Ranking): Promo | null {
  const { promo } = own.statistics;
  if (!promo) return null;
  if (own.price === null) return { kind: 'promo', price: promo.price, now: null };
  const { by, now, planned } = valuesAt(own, promo.price, shop);
  const needed = planned > 0 ? Math.max(1, now / planned) : null;
  const uplift = promo.uplift ?? ORDINARY_UPLIFT;
  const fails = needed === null ? 'loss' : needed > uplift ? 'uplift' : isWorthIt(own, ranking) ? null : 'sales';
  const said = promo.uplift !== null;
  return { kind: 'promo', price: promo.price, now: own.price, by, left: { now, planned }, needed, uplift, said, fails };
}

export interface PromoPlace {
  readonly candidate: boolean;
  readonly certainty: number | null;
}

/** Firm only where the operator said what is expected of it and what it costs. */
export function promoPlace(own: Assessment, shop: Shop, ranking: Ranking): PromoPlace | null {
  const told = promoEvidence(own, shop, ranking);
  if (!told || told.now === null || told.fails !== null) return null;
  const certainty = own.pay && own.pay.p >= QUALITY_P ? own.pay.p : null;
  return { candidate: !told.said || told.by === 'sales', certainty };
}

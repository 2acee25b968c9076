/**
 * 活动: at the price planned for it every order still leaves something, it sells well enough to be worth the place, and
 * what it must sell more to leave as much as before is less than what may be expected.
 */
import { refundsAhead } from './after-sale/refund-model.ts';
import type { Assessment, Shop } from './assessment.ts';
import type { Evidence } from './evidence-kinds.ts';
import type { Ranking } from './main-and-second.ts';
import { chanceBelow } from './rates/posterior.ts';

type Promo = Extract<Evidence, { kind: 'promo' }>;
type Judged = Extract<Promo, { now: number }>;

/** What an ordinary deal sold more than other weeks, measured; days as large as 双11 nobody can foretell. */
export const ORDINARY_UPLIFT = 1.6;
const QUALITY = { p: 0.6, rank: 0.3, uplift: 1, keeps: 0.8 } as const;
/** What it was yesterday it stays a little below that, so as not to come and go with every reading. */
const STILL = { p: 0.5, rank: 0.35, uplift: 1.05, keeps: 0.7 } as const;

/** What an order brings at either price: what is left where costs are known, else what is paid. */
function valuesAt(own: Assessment, price: number, { model: { values } }: Shop) {
  const [now, planned] = [values.at(own.price, own.statistics), values.at(price, own.statistics)];
  if (now && planned) return { by: 'cost', now: now.left, planned: planned.left } as const;
  return { by: 'sales', now: own.price ?? 0, planned: price } as const;
}

/**
 * How sure it is that an order leaves something, where what comes back is that of refunds read: these are few or drift.
 * null where the return rate is the operator's word, or an order loses whatever comes back.
 */
function keepsOf({ statistics }: Assessment, price: number, { model }: Shop): Judged['keeps'] | null {
  const planned = model.values.at(price, statistics);
  if (!planned?.returnsAt || typeof planned.returnsAt.by === 'string') return null;
  const ahead = refundsAhead(statistics, model.refunds);
  const kept = planned.price - (planned.fee ?? 0) - planned.cost;
  if (!ahead || kept <= 0) return null;
  const shipping = planned.shipping ?? 0;
  const most = Math.max(0, 1 - shipping / kept);
  return { p: chanceBelow(most, ahead), most, kept, shipping, ...ahead };
}

type Bar = typeof QUALITY | typeof STILL;

function barOf({ statistics }: Assessment, { before }: Shop): Bar {
  const was = before(statistics.product);
  return was?.kind === 'role' && was.role === 'promo' ? STILL : QUALITY;
}

/** null where too little is known of it. */
function isWorthIt({ statistics, pay, short }: Assessment, bar: Bar, { rankOf, ranked }: Ranking): boolean | null {
  const rank = rankOf.get(statistics.product);
  if (rank !== undefined && short === 0 && rank <= ranked.length * bar.rank) return true;
  return pay === null ? null : pay.p >= bar.p;
}

interface Terms {
  readonly needed: number | null;
  readonly uplift: number;
  readonly keeps: Judged['keeps'] | null;
}

function failOf(own: Assessment, { needed, uplift, keeps }: Terms, bar: Bar, ranking: Ranking): Judged['fails'] {
  if (needed === null) return 'loss';
  if (keeps && keeps.p < bar.keeps) return 'refunds';
  if (needed > uplift * bar.uplift) return 'uplift';
  const isWorth = isWorthIt(own, bar, ranking);
  return isWorth === null ? 'unknown' : isWorth ? null : 'sales';
}

/** null where no price is planned. */
export function promoEvidence(own: Assessment, shop: Shop, ranking: Ranking): Promo | null {
  const { promo } = own.statistics;
  if (!promo) return null;
  if (own.price === null) return { kind: 'promo', price: promo.price, now: null };
  const { by, now, planned } = valuesAt(own, promo.price, shop);
  const needed = planned > 0 ? Math.max(1, now / planned) : null;
  const uplift = promo.uplift ?? ORDINARY_UPLIFT;
  const keeps = by === 'cost' ? keepsOf(own, promo.price, shop) : null;
  const fails = failOf(own, { needed, uplift, keeps }, barOf(own, shop), ranking);
  const said = promo.uplift !== null;
  const told = { price: promo.price, now: own.price, by, left: { now, planned }, needed, uplift, said, fails };
  return { kind: 'promo', ...told, ...(keeps && { keeps }) };
}

export interface PromoPlace {
  readonly candidate: boolean;
  readonly certainty: number | null;
}

/** Firm only where the operator said what is expected of it and what it costs. */
export function promoPlace(own: Assessment, shop: Shop, ranking: Ranking): PromoPlace | null {
  const told = promoEvidence(own, shop, ranking);
  if (!told || told.now === null || told.fails !== null) return null;
  const certainty = own.pay && own.pay.p >= STILL.p ? own.pay.p : null;
  return { candidate: !told.said || told.by === 'sales', certainty };
}

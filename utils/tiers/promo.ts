/**
 * 活动: at the price planned for it every order still leaves something, it sells well enough to be worth the place, and
 * what it must sell more to leave as much as before is less than what may be expected.
 */
import { refundsAhead } from './after-sale/refund-model.ts';
import { coverOf, PUSHED } from './after-sale/stock.ts';
import type { Assessment, Shop } from './assessment.ts';
import type { Evidence } from './evidence-kinds.ts';
import type { Ranking } from './main-and-second.ts';
import { ownUplift } from './past-uplift.ts';
import { chanceBelow } from './rates/posterior.ts';
import { chanceOfUplift, ORDINARY_UPLIFT } from './uplift.ts';

type Promo = Extract<Evidence, { kind: 'promo' }>;
type Judged = Extract<Promo, { now: number }>;

const QUALITY = { p: 0.6, rank: 0.3, uplift: 0.6, keeps: 0.8 } as const;
/** What it was yesterday it stays a little below that, so as not to come and go with every reading. */
const STILL = { p: 0.5, rank: 0.35, uplift: 0.5, keeps: 0.7 } as const;
/** From here on what it must sell more is below the 20 % quantile of the forecast. */
export const FIRM_PROMO = 0.8;

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
  readonly reach: Judged['reach'] | null;
}

/** Whether its stock lasts a week of what is expected; where it is not known nothing speaks against it. */
function isStocked({ stock }: Assessment, uplift: number): boolean {
  const cover = stock && coverOf(stock);
  return cover === null || cover >= PUSHED.days * uplift;
}

function failOf(own: Assessment, { needed, uplift, keeps, reach }: Terms, bar: Bar, ranking: Ranking): Judged['fails'] {
  if (needed === null) return 'loss';
  if (keeps && keeps.p < bar.keeps) return 'refunds';
  if (reach && reach.p < bar.uplift) return 'uplift';
  if (!isStocked(own, uplift)) return 'stock';
  const isWorth = isWorthIt(own, bar, ranking);
  return isWorth === null ? 'unknown' : isWorth ? null : 'sales';
}

/** What is expected of it: by the operator, else by its own past promotions, the shop's, or deals at large. */
function upliftOf({ statistics }: Assessment, { model }: Shop): Pick<Judged, 'uplift' | 'said' | 'past'> {
  const { promo, waves = [] } = statistics;
  const said = promo?.uplift ?? null;
  if (said !== null) return { uplift: said, said: true };
  const own = ownUplift(statistics);
  if (own !== null) {
    const { times, ...quarters } = own;
    return { uplift: times, said: false, past: { by: 'own', waves, ...quarters } };
  }
  if (!model.uplift) return { uplift: ORDINARY_UPLIFT, said: false };
  const { times, ...of } = model.uplift;
  return { uplift: times, said: false, past: { by: 'shop', ...of } };
}

/** null where no price is planned. */
export function promoEvidence(own: Assessment, shop: Shop, ranking: Ranking): Promo | null {
  const { promo } = own.statistics;
  if (!promo) return null;
  if (own.price === null) return { kind: 'promo', price: promo.price, now: null };
  const { by, now, planned } = valuesAt(own, promo.price, shop);
  const needed = planned > 0 ? Math.max(1, now / planned) : null;
  const expected = upliftOf(own, shop);
  const { uplift } = expected;
  const keeps = by === 'cost' ? keepsOf(own, promo.price, shop) : null;
  const reach = needed === null ? null : { p: chanceOfUplift(needed, uplift, expected.past) };
  const fails = failOf(own, { needed, uplift, keeps, reach }, barOf(own, shop), ranking);
  const told = { price: promo.price, now: own.price, by, left: { now, planned }, needed, ...expected, fails };
  return { kind: 'promo', ...told, ...(reach && { reach }), ...(keeps && { keeps }) };
}

/** Where nothing but what it must sell more keeps it from the role, or from nothing at all: how sure of that it is, and would have to be. */
export function promoDistance(own: Assessment, shop: Shop, ranking: Ranking) {
  const told = promoEvidence(own, shop, ranking);
  if (!told || told.now === null || !told.reach) return null;
  const { needed, uplift, keeps = null, reach, by } = told;
  const bar = barOf(own, shop);
  if (failOf(own, { needed, uplift, keeps, reach: null }, bar, ranking) !== null) return null;
  return { p: reach.p, needed: bar.uplift, byCost: by === 'cost' };
}

const isExpected = ({ said, past }: Judged): boolean => said || past?.by === 'own';

export interface PromoPlace {
  readonly candidate: boolean;
  /** That it sells as much more as it must, and that an order leaves something. */
  readonly certainty: number;
}

/** Firm only where the operator, or its own past promotions, said what is expected of it, and the operator what it costs, and that leaves little doubt. */
export function promoPlace(own: Assessment, shop: Shop, ranking: Ranking): PromoPlace | null {
  const told = promoEvidence(own, shop, ranking);
  if (!told || told.now === null || told.fails !== null) return null;
  const certainty = Math.min(told.reach?.p ?? 0, told.keeps?.p ?? 1);
  const firm = isExpected(told) && told.by !== 'sales' && certainty >= (shop.rules.roleAt ?? FIRM_PROMO);
  return { candidate: !firm, certainty };
}

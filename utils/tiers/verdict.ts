/** The rules in their order: the first that holds is the verdict. */
import type { Assessment, Shop } from './assessment.ts';
import { isUnsold } from './assumed-price.ts';
import { hasFewDays } from './few-days.ts';
import { isOutdated } from './freshness.ts';
import { keepTesting } from './keep-testing.ts';
import { type Place, provenInTest, type Ranking } from './main-and-second.ts';
import { profitPlace } from './profit.ts';
import { promoPlace } from './promo.ts';
import { onBase } from './rate-base.ts';
import { isSettledAbove, isSettledBelow } from './settled.ts';
import { refundStop, stopCertainty } from './stop.ts';
import { trafficPlace } from './traffic.ts';
import type { Verdict } from './verdict-kinds.ts';

export interface Judgement {
  readonly verdict: Verdict;
  readonly certainty: number | null;
  /** The same as far as was read: it orders the lists where none may be shown. */
  readonly held: number | null;
}

/** Of a role that nothing is claimed of, such as one the operator says: its money is at stake all the same. */
const EVEN = 0.5;

export function judge(own: Assessment, shop: Shop, ranking: Ranking): Judgement {
  const { verdict, certainty } = judgeAsWhole(own, shop, ranking);
  // Against a part of the shop, on a day or two or those of an event, on figures of long ago, rounded ones or sales alone, nobody can be told apart for certain.
  const isProvisional =
    shop.part !== null || shop.withinEvent || hasFewDays(own) || isOutdated(own) || own.isRounded || own.bySales;
  const held = certainty ?? (verdict.kind === 'role' ? EVEN : null);
  if (!isProvisional || verdict.kind !== 'role' || verdict.role === 'image') return { verdict, certainty, held };
  return { verdict: { ...verdict, candidate: true }, certainty: null, held };
}

function judgeAsWhole(own: Assessment, shop: Shop, ranking: Ranking): Omit<Judgement, 'held'> {
  if (isUnread(own)) return { verdict: { kind: 'unread' }, certainty: null };
  // What the operator says of it comes before what its figures would make it, and rests on none of them.
  if (own.statistics.brand) return { verdict: { kind: 'role', role: 'image', candidate: false }, certainty: null };
  // A product in test waits for visitors; of any other so few are simply too few.
  if (own.short > 0) {
    const kind = own.statistics.inTest ? 'test' : 'insufficient';
    return { verdict: { kind, visitors: own.short, ...onBase(own.statistics) }, certainty: null };
  }
  if (shop.model.thin && !shop.model.assume && own.belief) {
    return { verdict: { kind: 'insufficient', visitors: null }, certainty: null };
  }
  const stop = shop.part === null ? stopOf(own, shop, ranking) : null;
  if (stop) return stop;
  const place = ranking.places.get(own.statistics.product);
  if (place) return inPlace(place);
  if (own.isRounded) return { verdict: { kind: 'unread' }, certainty: null };
  const promo = promoPlace(own, shop, ranking);
  if (promo) {
    const { candidate, certainty } = promo;
    return { verdict: { kind: 'role', role: 'promo', candidate }, certainty };
  }
  const profit = profitPlace(own, shop, ranking);
  if (profit) {
    const { candidate, certainty } = profit;
    return { verdict: { kind: 'role', role: 'profit', candidate }, certainty };
  }
  const traffic = trafficPlace(own, shop, ranking);
  if (traffic) {
    const { certainty, ...how } = traffic;
    return { verdict: { kind: 'role', role: 'traffic', ...how }, certainty };
  }
  const proven = provenInTest(own);
  if (proven !== null) return inPlace({ role: 'second', candidate: true, certainty: proven });
  return { verdict: withoutRole(own, shop), certainty: null };
}

/** What is stopped has no role, however often it is put in carts. */
function stopOf(own: Assessment, shop: Shop, ranking: Ranking): Omit<Judgement, 'held'> | null {
  const refunded = refundStop(own, ranking);
  if (refunded !== null) return { verdict: { kind: 'stop', refunds: true }, certainty: refunded };
  const certainty = stopCertainty(own, shop, ranking);
  if (certainty === null) return null;
  const unsold = isUnsold(own.statistics) && { unsold: true as const };
  const by = shop.model.values.by === 'cost' && { by: 'cost' as const };
  const how = own.below?.value === null ? { rateOnly: true as const } : by;
  return { verdict: { kind: 'stop', ...unsold, ...how }, certainty };
}

function inPlace(place: Omit<Place, 'by'>): Omit<Judgement, 'held'> {
  return { verdict: { kind: 'role', role: place.role, candidate: place.candidate }, certainty: place.certainty };
}

/** No window, neither visitors nor sales known, or neither carts nor buyers: nothing that could be judged. */
function isUnread({ statistics: { basis, base, counts }, bySales }: Assessment): boolean {
  if (basis === null || bySales) return !bySales;
  return (counts[base ?? 'visitors'] ?? null) === null || (counts.cartAdders === null && counts.payBuyers === null);
}

/** What a product is called that has earned no role. */
export function withoutRole(own: Assessment, shop: Shop): Verdict {
  // By sales alone it can be told that it sells much, and nothing else.
  if (own.bySales) return { kind: 'unread', bySales: true };
  const isSettled =
    isSettledBelow(own, shop, own.below?.rate ?? 0) || isSettledAbove(own, shop, own.belief?.ahead ?? null);
  return own.statistics.inTest && !isSettled
    ? { ...keepTesting(own, own.ahead()), ...onBase(own.statistics) }
    : { kind: 'regular' };
}

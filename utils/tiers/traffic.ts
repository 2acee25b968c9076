/**
 * 引流: more people put it in the cart than elsewhere in the shop, at a price that costs little to try (what operators
 * call one: clicked and put in carts, cheap); or it is new, clicked or looked at, and cheaper than a 主推 of its kind or
 * among the cheapest of it; or it was a hit and slides. Of what is new so little is known that it must belong with a
 * 主推; what has been on sale for longer has shown by its own carts, held to a stricter bar, whether it draws people in.
 */
import { type Assessment, CLEAR, clearlyAbove, type Shop } from './assessment.ts';
import { isAtLoss } from './at-loss.ts';
import type { ShopLines } from './engine-types.ts';
import type { Ranking } from './main-and-second.ts';
import { newcomer } from './newcomer.ts';
import { oldHit } from './old-hit.ts';

/** Share of the shop's median 件单价 below which a price is clearly low. */
const LOW_PRICE = 0.8;

export interface TrafficPlace {
  readonly candidate: boolean;
  /** null where it claims nothing of what is to come. */
  readonly certainty: number | null;
  /** Absent = by its carts and price. */
  readonly via?: 'newcomer' | 'old-hit';
}

/** From here on a newcomer is firm. */
export const FIRM_NEWCOMER = 0.8;

/** @returns null when it is not one; the certainty is that of the rate, for prices are facts */
export function trafficPlace(own: Assessment, shop: Shop, ranking: Ranking): TrafficPlace | null {
  // Whoever it draws in would cost money with every order.
  if (isAtLoss(own)) return null;
  if (isCheap(own, shop.lines) && clearlyAbove(own.cart))
    return { candidate: own.cart.p < (shop.rules.roleAt ?? CLEAR), certainty: own.cart.p };
  const fresh = newcomer(own, shop, ranking);
  if (fresh)
    return { candidate: fresh.by.p < (shop.rules.roleAt ?? FIRM_NEWCOMER), certainty: fresh.by.p, via: 'newcomer' };
  return oldHit(own, shop.model) && { candidate: false, certainty: null, via: 'old-hit' };
}

/** The dearest price that is clearly under the shop's median 件单价; null when that is not known. */
export function lowPrice({ medianPrice }: Pick<ShopLines, 'medianPrice'>): number | null {
  return medianPrice === null ? null : medianPrice * LOW_PRICE;
}

/** false when either price is unknown. */
export function isCheap(own: Assessment, lines: Pick<ShopLines, 'medianPrice'>): boolean {
  const low = lowPrice(lines);
  return own.price !== null && low !== null && own.price <= low;
}

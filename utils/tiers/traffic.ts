/** 引流: more people put it in the cart than elsewhere in the shop, at a price that costs little to try. */
import { type Assessment, clearlyAbove } from './assessment.ts';
import type { ShopLines } from './engine-types.ts';

/** Share of the shop's median 件单价 below which a price is clearly low. */
const LOW_PRICE = 0.8;

/** @returns the certainty (that of the cart rate; the price is a fact), or null when it is not one */
export function trafficCertainty(own: Assessment, lines: Pick<ShopLines, 'medianPrice'>): number | null {
  return isCheap(own, lines) && clearlyAbove(own.cart) ? own.cart.p : null;
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

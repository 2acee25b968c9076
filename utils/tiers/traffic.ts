/** 引流: more people put it in the cart than elsewhere in the shop, at a price that costs little to try. */
import { type Assessment, clearlyAbove } from './assessment.ts';
import type { ShopLines } from './engine-types.ts';

/** Share of the shop's median 件单价 below which a price is clearly low. */
const LOW_PRICE = 0.8;

/** @returns the certainty (that of the cart rate; the price is a fact), or null when it is not one */
export function trafficCertainty(own: Assessment, lines: Pick<ShopLines, 'medianPrice'>): number | null {
  return isCheap(own, lines) && clearlyAbove(own.cart) ? own.cart.p : null;
}

/** Clearly under the shop's median 件单价; false when either is unknown. */
export function isCheap(own: Assessment, lines: Pick<ShopLines, 'medianPrice'>): boolean {
  return own.price !== null && lines.medianPrice !== null && own.price <= lines.medianPrice * LOW_PRICE;
}

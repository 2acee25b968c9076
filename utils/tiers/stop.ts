/** 停测: stop spending test traffic on it. It says nothing about taking the product off the shelf. */

import { type Assessment, clearlyBelow, type Shop } from './assessment.ts';
import { isOutdated } from './freshness.ts';

/** One or two days stop nothing and settle no role. */
export const FEWEST_DAYS = 3;

/**
 * Only for products in test, with both rates clearly below the shop's line, and not worth more a
 * visitor than the shop's average (dear products convert less and still pay).
 * @returns certainty that both rates are below (1 − p − p, the cautious bound), or null when it goes on
 */
export function stopCertainty(own: Assessment, shop: Shop): number | null {
  const { statistics, cart, pay } = own;
  if (!statistics.inTest || own.short > 0 || hasFewDays(own) || isOutdated(own)) return null;
  if (!clearlyBelow(cart) || !clearlyBelow(pay)) return null;
  return isValuable(own, shop) ? null : Math.max(0, 1 - cart.p - pay.p);
}

/** Paid for each visitor at or above the shop's average, over the days on which both are known. */
function isValuable(own: Assessment, shop: Shop): boolean {
  const { takings } = own.statistics;
  if (takings === null || takings.amount === 0 || shop.visitorValue === null) return false;
  return takings.amount >= shop.visitorValue * takings.visitors;
}

/** Whether fewer days were read than any verdict may rest on. */
export function hasFewDays(own: Assessment): boolean {
  return (own.statistics.basis?.days ?? 0) < FEWEST_DAYS;
}

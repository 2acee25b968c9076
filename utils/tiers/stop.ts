/** 停测: stop spending test traffic on it. It says nothing about taking the product off the shelf. */
import { isTooMuch } from './after-sale/refund-model.ts';
import { runsOut } from './after-sale/stock.ts';
import type { Assessment, Shop } from './assessment.ts';
import { hasFewDays } from './few-days.ts';
import { isOutdated } from './freshness.ts';
import type { Ranking } from './main-and-second.ts';
import { isStopped, type StopFacts } from './trial/stop-rule.ts';

/** What sells better than this share of the shop is not stopped. */
export const UPPER_PART = 0.5;

/** Whether a stop may stand at all: of a product in test, of no season and not the shop's face, on figures of late. */
export function mayStay(own: Assessment): boolean {
  const { brand, seasonal, inTest } = own.statistics;
  return inTest && !brand && !seasonal && !isOutdated(own);
}

/** Only products in test, neither the shop's face nor of a season nor selling out nor listed within a week, that were read for long enough, of late, and are not among the shop's better sellers. */
export function mayStop(own: Assessment, { rankOf, ranked }: Ranking): boolean {
  if (!mayStay(own) || runsOut(own.stock) || own.short > 0 || hasFewDays(own)) return false;
  if (own.statistics.justListed) return false;
  const place = rankOf.get(own.statistics.product);
  return place === undefined || place > ranked.length * UPPER_PART;
}

/** @returns certainty that more than twice the shop's share comes back, or null when that does not stop it */
export function refundStop(own: Assessment, ranking: Ranking): number | null {
  return isTooMuch(own.refund) && mayStop(own, ranking) ? own.refund.p : null;
}

/** What the bar it is held to depends on. */
export function stopFacts({ statistics, assumed }: Assessment, { rules }: Pick<Shop, 'rules'>): StopFacts {
  const { pay, cart } = statistics.rates;
  return { visitors: pay?.n ?? 0, cartsKnown: cart !== null, isAssumed: assumed !== null, at: rules.stopAt };
}

/** @returns certainty that both its rate and what a visitor brings lie below the lines, or null when it goes on */
export function stopCertainty(own: Assessment, shop: Pick<Shop, 'rules'>, ranking: Ranking): number | null {
  const { below } = own;
  if (!below || !mayStop(own, ranking)) return null;
  // Both ask whether one rate lies below a line: it lies below both when it lies below the lower one.
  return isStopped(below, stopFacts(own, shop)) ? Math.min(below.rate, below.value ?? 1) : null;
}

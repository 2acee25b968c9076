/** Where a test is over though it is neither stopped nor gives a role: more visitors would tell nothing new. */
import type { Assessment, Shop } from './assessment.ts';
import { hasFewDays } from './few-days.ts';
import { isOutdated } from './freshness.ts';
import type { Beta } from './rates/posterior.ts';
import { stopFacts } from './stop.ts';
import { isPromoted } from './trial/promote-rule.ts';
import { stopBar } from './trial/stop-rule.ts';

/** On enough days of late, of a whole list. */
const isReadEnough = (own: Assessment, { part }: Pick<Shop, 'part'>): boolean =>
  part === null && !hasFewDays(own) && !isOutdated(own);

/**
 * Clearly below the line, listed for a week, and yet not stopped.
 * @param p that its rate lies below the line
 */
export function isSettledBelow(own: Assessment, shop: Pick<Shop, 'part' | 'rules'>, p: number): boolean {
  if (!isReadEnough(own, shop) || own.statistics.justListed) return false;
  return p >= stopBar(own.below?.value ?? null, stopFacts(own, shop));
}

/** Converts like the best fifth, and yet is nothing to push: by every order it loses, it slides, runs out or comes back. */
export function isSettledAbove(own: Assessment, shop: Pick<Shop, 'part'>, ahead: Beta | null): boolean {
  const buyers = own.statistics.rates.pay?.k ?? 0;
  return isReadEnough(own, shop) && ahead !== null && !!own.set.trial && isPromoted(ahead, own.set.trial, buyers);
}

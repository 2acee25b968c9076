import type { Assessment, Shop } from './assessment.ts';
import { hasFewDays } from './few-days.ts';
import { isOutdated } from './freshness.ts';
import { stopFacts } from './stop.ts';
import { stopBar } from './trial/stop-rule.ts';

/**
 * Clearly below the line on enough days of a whole list, listed for a week, and yet not stopped: more visitors would tell nothing new.
 * @param p that its rate lies below the line
 */
export function isSettledBelow(own: Assessment, shop: Pick<Shop, 'part' | 'rules'>, p: number): boolean {
  if (shop.part !== null || own.statistics.justListed || hasFewDays(own) || isOutdated(own)) return false;
  return p >= stopBar(own.below?.value ?? null, stopFacts(own, shop));
}

import type { Assessment, Shop } from './assessment.ts';
import { hasFewDays } from './few-days.ts';
import { isOutdated } from './freshness.ts';
import { STOP } from './trial/stop-rule.ts';

/**
 * Clearly below the line on enough days of a whole list, and yet not stopped: more visitors would tell nothing new.
 * @param p that its rate lies below the line
 */
export function isSettledBelow(own: Assessment, { part }: Pick<Shop, 'part'>, p: number): boolean {
  return part === null && !hasFewDays(own) && !isOutdated(own) && p >= STOP.rate;
}

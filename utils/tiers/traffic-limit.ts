/** Products whose traffic the platform has cut: their figures are the platform's doing, so they are not judged. */
import { type Day, daysBetween } from '../time/day.ts';
import type { Evidence, TrafficLimits } from './suggestion.ts';

/** How long a list of them holds: it is a state that changes within days. */
const HOLDS_DAYS = 7;

export function holdsOn({ on }: Pick<TrafficLimits, 'on'>, today: Day): boolean {
  return on <= today && daysBetween(on, today) <= HOLDS_DAYS;
}

/** The platform's own words for traffic that is cut: 热销爆款流量已终止. */
const CUT = /终止|限流|限制/;
/** A warning, or the end of it. */
const NOT_NOW = /未|非|将|可能|预警|恢复|解除/;

/** Words that do not clearly say so leave the product judged. */
export const saysCut = (words: string): boolean => CUT.test(words) && !NOT_NOW.test(words);

export function limitEvidence(limits: TrafficLimits, product: string): Evidence[] {
  const says = limits.says.get(product);
  return says === undefined ? [] : [{ kind: 'traffic-limited', says, on: limits.on }];
}

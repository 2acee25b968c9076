/** Products whose traffic the platform has cut: their figures are the platform's doing, so they are not judged. */
import { type Day, daysBetween } from '../time/day.ts';
import type { TrafficLimits } from './engine-types.ts';
import type { Evidence } from './evidence-kinds.ts';

/** How long a list of them holds: it is a state that changes within days. */
const HOLDS_DAYS = 7;

export function holdsOn({ on }: Pick<TrafficLimits, 'on'>, today: Day): boolean {
  return on <= today && daysBetween(on, today) <= HOLDS_DAYS;
}

export function limitEvidence(limits: TrafficLimits, product: string): Evidence[] {
  const says = limits.says.get(product);
  return says === undefined ? [] : [{ kind: 'traffic-limited', says, on: limits.on }];
}

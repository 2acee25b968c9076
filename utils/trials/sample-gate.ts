/** Below this many visitors nothing is judged: twice what a stop takes by itself, so that no rate is told of fewer either. */
export const DEFAULT_MINIMUM_VISITORS = 100;

/** A usable gate from whatever the settings hold. */
export function gateOf(minimumVisitors: number): number {
  return Number.isFinite(minimumVisitors) && minimumVisitors >= 1
    ? Math.ceil(minimumVisitors)
    : DEFAULT_MINIMUM_VISITORS;
}

/** Visitors short of the gate; 0 = passed. */
export function visitorsShort(visitors: number, gate: number): number {
  return Math.max(0, gate - visitors);
}

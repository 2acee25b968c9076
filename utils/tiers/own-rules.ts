/** What the operator says of the rules themselves, a shop: how many places there are, and how sure is sure enough. */
export interface OwnRules {
  /** Places for 主推 and for 次推; null = as many as the shop's size gives. */
  readonly mainSlots: number | null;
  readonly secondSlots: number | null;
  /** P(below the rate line) from which on a test is stopped, within `BOUNDS`; null = as measured. */
  readonly stopAt: number | null;
  /** Certainty from which on a role is firm and no longer 准, within `BOUNDS`; null = each role's own. */
  readonly roleAt: number | null;
}

/** Places. */
export interface Slots {
  readonly main: number;
  readonly second: number;
}

export const DEFAULT_RULES: OwnRules = { mainSlots: null, secondSlots: null, stopAt: null, roleAt: null };

export const BOUNDS = { low: 0.6, high: 0.95 } as const;
/** More places than this tell nothing apart. */
export const MOST_SLOTS = 1000;

const slots = (said: number | null): number | null =>
  said !== null && Number.isFinite(said) && said >= 1 ? Math.min(MOST_SLOTS, Math.floor(said)) : null;

const bar = (said: number | null): number | null =>
  said !== null && Number.isFinite(said) ? Math.min(BOUNDS.high, Math.max(BOUNDS.low, said)) : null;

/** The same, each within its bounds; what is no number says nothing. */
export function withinBounds({ mainSlots, secondSlots, stopAt, roleAt }: OwnRules): OwnRules {
  return { mainSlots: slots(mainSlots), secondSlots: slots(secondSlots), stopAt: bar(stopAt), roleAt: bar(roleAt) };
}

/** What decisions and pins of the same days rest on, made once for both. */
import { type ClaimThen, claimsThen } from './decided-lines.ts';
import { decidedWeeks, type WeekAfter } from './decided-weeks.ts';
import type { StoredHistory } from './stored-history.ts';

export interface PastRuns {
  readonly weekAfter: WeekAfter;
  readonly claimThen: ClaimThen;
}

/** @param offset minutes of the shop's zone */
export function pastRuns(history: StoredHistory, offset: number): PastRuns {
  return { weekAfter: decidedWeeks(history, offset), claimThen: claimsThen(history, offset) };
}

/** How long figures speak of now. */
import type { Assessment } from './assessment.ts';

/** Pages give yesterday; a week later the age of the figures is worth a sentence. */
export const FRESH_DAYS = 7;
/** A whole window ago: sales, prices and the list itself have moved on, so nothing is claimed as certain. */
const OUTDATED_DAYS = 30;

/** Older than a week: said beside every verdict. */
export function isStale(own: Assessment): boolean {
  return own.age > FRESH_DAYS;
}

/** Older than a month: no role is settled and nothing is stopped. */
export function isOutdated(own: Assessment): boolean {
  return own.age > OUTDATED_DAYS;
}

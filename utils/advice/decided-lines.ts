/** The lines a product was said to be above on the day it was decided on: no decision keeps them, the run of that day does. */
import type { Suggestion } from '../tiers/suggestion.ts';
import type { Verdict } from '../tiers/verdict-kinds.ts';
import { addDays, type Day, dayOfInstant } from '../time/day.ts';
import { type Claim, claimOf } from './came-true.ts';
import { MOST_WORK } from './cutoffs.ts';
import { adviceOn } from './replay.ts';
import type { StoredHistory } from './stored-history.ts';

export type ClaimThen = (product: string, verdict: Verdict, at: number) => Generator<undefined, Claim>;

const restsOnLines = (verdict: Verdict): boolean =>
  verdict.kind === 'role' && (verdict.role === 'traffic' || verdict.role === 'profit');

/** A new product by its clicks has another line than by its carts: which one, only a run that agrees can tell. */
function tellsOf(verdict: Verdict, found: Verdict): boolean {
  if (verdict.kind !== 'role' || verdict.via !== 'newcomer') return true;
  return found.kind === 'role' && found.via === 'newcomer';
}

/**
 * Of many days in a large shop only the first asked for are run again, by whomever they are asked for.
 * @param offset minutes of the shop's zone
 * @returns by the moment it was decided, epoch ms
 */
export function claimsThen(history: StoredHistory, offset: number): ClaimThen {
  const runs = new Map<Day, ReadonlyMap<string, Suggestion>>();
  const most = Math.max(1, Math.floor(MOST_WORK / Math.max(1, history.products.length)));
  return function* (product, verdict, at) {
    const claim = { product, verdict };
    if (!restsOnLines(verdict)) return claim;
    const day = addDays(dayOfInstant(at, offset), -1);
    if (!runs.has(day) && runs.size < most) {
      const advice = yield* adviceOn(history, day);
      runs.set(day, new Map(advice?.suggestions.map((one) => [one.product, one])));
    }
    const found = runs.get(day)?.get(product);
    return found && tellsOf(verdict, found.verdict) ? { ...claimOf(found), verdict } : claim;
  };
}

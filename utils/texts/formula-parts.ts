/** What formulas are written of. */
import type { PriorEvidence } from '../tiers/evidence-kinds.ts';
import { exactPercent } from './shares.ts';

/** Enough digits for the result to come out as it is printed. */
export const precise = (value: number): string => String(Number(value.toPrecision(5)));

/** What counts and expectation come to together, and the expectation by itself. */
export function mixed(
  { k, n }: { readonly k: number; readonly n: number },
  mean: number,
  prior: PriorEvidence,
): readonly [formula: string, expected: string] {
  const strength = precise(prior.strength);
  const expected = `${precise(prior.mean * 100)}%`;
  return [`(${precise(k)} + ${expected} × ${strength}) ÷ (${n} + ${strength}) = ${exactPercent(mean)}`, expected];
}

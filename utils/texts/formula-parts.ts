/** What formulas are written of. */
import type { PriorEvidence } from '../tiers/prior-evidence.ts';
import { exactPercent } from './shares.ts';
import { plainNumber, plainPercent, rounded, writtenTerms } from './written-terms.ts';

export const precise = (value: number): string => plainNumber(rounded(value, 5));

export interface Mixed {
  readonly formula: string;
  /** The expectation as it stands in there, and as text. */
  readonly expected: number;
  readonly text: string;
}

/** What counts and expectation come to together. @param k not always whole: money weighed by orders is not */
export function mixed({ k, n }: { readonly k: number; readonly n: number }, mean: number, prior: PriorEvidence): Mixed {
  const own = Number.isInteger(k) ? k : rounded(k, 5);
  const gives = (share: number, weight: number) => (own + share * weight) / (n + weight);
  const terms = [prior.mean, prior.strength] as const;
  const [expected, strength] = writtenTerms(terms, { gives, shown: exactPercent, result: mean });
  const weight = plainNumber(strength);
  const text = plainPercent(expected);
  const formula = `(${plainNumber(own)} + ${text} × ${weight}) ÷ (${n} + ${weight}) = ${exactPercent(mean)}`;
  return { formula, expected, text };
}

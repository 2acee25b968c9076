/** A month's sum by tiers. */
import { type Amount, FEN } from '../settlement/amount.ts';
import type { Fraction } from './fraction.ts';
import { tierOf } from './line-share.ts';
import type { PeriodTerms } from './period-terms.ts';
import { type Tier, WHOLE_BP } from './rule.ts';

type Tiered = Pick<Extract<PeriodTerms, { kind: 'tiers' }>, 'way' | 'tiers'>;

const UNIT = BigInt(FEN) * BigInt(WHOLE_BP);

/** What of the sum lies within each tier, in thousandths of a fen; those it does not reach are left out. */
export function partsOf(
  tiers: readonly Tier[],
  base: Amount,
): readonly { readonly tier: Tier; readonly part: Amount }[] {
  return tiers.flatMap((tier, at) => {
    const [from, to] = [tier.from * FEN, (tiers[at + 1]?.from ?? Number.POSITIVE_INFINITY) * FEN];
    return base > from ? [{ tier, part: Math.min(base, to) - from }] : [];
  });
}

/** @param base below the first tier, and below 0, there is no share */
export function tieredOf(
  { way, tiers }: Tiered,
  base: Amount,
): { readonly exact: Fraction; readonly bp: number | null } {
  const bp = tierOf(tiers, BigInt(base))?.bp ?? null;
  if (way === 'whole') return { exact: { n: BigInt(base) * BigInt(bp ?? 0), d: UNIT }, bp };
  const n = partsOf(tiers, base).reduce((sum, { tier, part }) => sum + BigInt(part) * BigInt(tier.bp), 0n);
  return { exact: { n, d: UNIT }, bp };
}

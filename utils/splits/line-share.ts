/** One line's share of an order: exact, within its bounds, then whole fen. */
import { type Amount, FEN } from '../settlement/amount.ts';
import { type Fraction, floorOf, halfUpOf, isLess, times, whole } from './fraction.ts';
import { type RuleLine, type RuleVersion, type Tier, WHOLE_BP } from './rule.ts';
import { keptOf, type SplitInput } from './split-input.ts';

export interface LineShare {
  /** In fen, before it was rounded. */
  readonly exact: Fraction;
  readonly bounded: 'min' | 'max' | null;
  /** Whole fen, at least 0. */
  readonly fen: bigint;
}

const NOTHING: LineShare = { exact: whole(0n), bounded: null, fen: 0n };

const inFen = (amount: bigint): Fraction => ({ n: amount, d: BigInt(FEN) });

/** The tier a base reaches; null below the first. */
export function tierOf(tiers: readonly Tier[], base: bigint): Tier | null {
  const reached = tiers.filter(({ from }) => base >= BigInt(from) * BigInt(FEN));
  return reached.reduce<Tier | null>((best, tier) => (best === null || tier.from > best.from ? tier : best), null);
}

const ofRate = (base: bigint, bp: number): Fraction => times(inFen(base), { n: BigInt(bp), d: BigInt(WHOLE_BP) });

function within(exact: Fraction, { min, max }: RuleLine): Pick<LineShare, 'exact' | 'bounded'> {
  if (min !== null && isLess(exact, whole(BigInt(min)))) return { exact: whole(BigInt(min)), bounded: 'min' };
  if (max !== null && isLess(whole(BigInt(max)), exact)) return { exact: whole(BigInt(max)), bounded: 'max' };
  return { exact, bounded: null };
}

/** Before refunds are taken off it; null where the number of pieces is not known. */
function ofWhole(line: RuleLine, base: bigint, { units }: SplitInput): Pick<LineShare, 'exact' | 'bounded'> | null {
  switch (line.kind) {
    case 'rate':
      return within(ofRate(base, line.bp), line);
    case 'tiered':
      return within(ofRate(base, tierOf(line.tiers, base)?.bp ?? 0), line);
    case 'fixed':
      return { exact: whole(BigInt(line.fen)), bounded: null };
    case 'per-unit':
      return units === null ? null : { exact: whole(BigInt(line.fen) * BigInt(units)), bounded: null };
  }
}

interface LessenedOf {
  readonly rule: Pick<RuleVersion, 'base' | 'mode'>;
  readonly input: SplitInput;
}

/** Whether refunds lessen the share in proportion; else its base was taken after them. */
const isLessened = ({ kind, base }: RuleLine, rule: LessenedOf['rule']): boolean =>
  rule.mode === 'rest' && (kind === 'fixed' || kind === 'per-unit' || (base ?? rule.base) === 'gross');

interface Lessened {
  readonly kept: Amount;
  readonly gross: Amount;
}

/** By what part of the order a share was lessened after refunds; null where it was not, or its base was taken anew. */
export function lessenedBy(line: RuleLine, { rule, input }: LessenedOf): Lessened | null {
  if (input.refunded === 0 || line.onRefund === 'kept' || !isLessened(line, rule)) return null;
  return { kept: keptOf(input), gross: input.gross };
}

/**
 * Of a rule whose shares stand each on its own.
 * @param base thousandths of a fen
 */
export function lineShare(line: RuleLine, base: bigint, rule: LessenedOf['rule'], input: SplitInput): LineShare | null {
  const kept = keptOf(input);
  if (kept === 0) return NOTHING;
  const found = ofWhole(line, base, input);
  if (found === null) return null;
  const hasBase = line.kind === 'rate' || line.kind === 'tiered';
  if (hasBase && base <= 0n) return NOTHING;
  const left: Fraction = { n: BigInt(kept), d: BigInt(input.gross) };
  const exact = isLessened(line, rule) ? times(found.exact, left) : found.exact;
  return { ...found, exact, fen: line.rounding === 'floor' ? floorOf(exact) : halfUpOf(exact) };
}

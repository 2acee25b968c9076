/** All lines of a rule on one state of an order. */
import { type Amount, FEN } from '../settlement/amount.ts';
import { largestRemainder } from './allocate.ts';
import type { Fraction } from './fraction.ts';
import { lineShare } from './line-share.ts';
import { isOfPot, type Platforms, type RuleLine, type RuleVersion } from './rule.ts';
import { baseOf, potOf, type SplitInput } from './split-input.ts';

/** How a share came about. Fen, but for the base. */
export interface ShareStep {
  readonly line: RuleLine;
  /** What it was taken of; null of what is fixed or per unit. */
  readonly base: Amount | null;
  /** Before rounding, exact. null = cannot be computed. */
  readonly exact: Fraction | null;
  readonly bounded: 'min' | 'max' | null;
  /** Rounded, before it was cut to what is left. */
  readonly wanted: number | null;
  readonly share: number | null;
}

const wholeFen = (amount: Amount): bigint => (amount <= 0 ? 0n : BigInt(amount) / BigInt(FEN));

function takenOf(line: RuleLine, rule: RuleVersion, input: SplitInput, steps: readonly ShareStep[]): Amount | null {
  const base = line.base ?? rule.base;
  if (typeof base === 'string') return baseOf(input, base);
  const share = steps.find((step) => step.line.id === base.line)?.share ?? null;
  return share === null ? null : share * FEN;
}

interface Sharing {
  readonly rule: RuleVersion;
  readonly input: SplitInput;
  /** Those whose fee was taken off what is shared. */
  readonly takers: Platforms;
}

function oneByOne({ rule, input, takers }: Sharing, lines: readonly RuleLine[]): readonly ShareStep[] {
  const steps: ShareStep[] = [];
  let left = wholeFen(potOf(input, rule.base));
  for (const line of lines) {
    const base = takenOf(line, rule, input, steps);
    const found = base === null ? null : lineShare(line, BigInt(base), rule, input);
    const shown = line.kind === 'rate' || line.kind === 'tiered' ? base : null;
    if (found === null) {
      steps.push({ line, base: shown, exact: null, bounded: null, wanted: null, share: null });
      continue;
    }
    const ofPot = isOfPot(line, rule, takers);
    const share = ofPot && left < found.fen ? left : found.fen;
    if (ofPot) left -= share;
    const { exact, bounded, fen } = found;
    steps.push({ line, base: shown, exact, bounded, wanted: Number(fen), share: Number(share) });
  }
  return steps;
}

const weightOf = (line: RuleLine): bigint => (line.kind === 'rate' ? BigInt(line.bp) : 0n);

/** Partners share all of it. What was taken off before is no share of it, and how much it is of the whole cannot be told. */
function amongAll({ rule, input, takers }: Sharing, lines: readonly RuleLine[]): readonly ShareStep[] {
  const pot = potOf(input, rule.base);
  const weights = lines.map((line) => (isOfPot(line, rule, takers) ? weightOf(line) : 0n));
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  const shares = sum > 0n ? largestRemainder(wholeFen(pot), weights) : weights;
  return lines.map((line, at): ShareStep => {
    if (!isOfPot(line, rule, takers)) {
      return { line, base: null, exact: null, bounded: null, wanted: null, share: null };
    }
    const share = Number(shares[at] ?? 0n);
    const exact: Fraction = { n: wholeFen(pot) * (weights[at] ?? 0n), d: sum > 0n ? sum : 1n };
    return { line, base: pot, exact, bounded: null, wanted: share, share };
  });
}

/** @param lines in their order */
export function shareOut(sharing: Sharing, lines: readonly RuleLine[]): readonly ShareStep[] {
  return sharing.rule.mode === 'all' ? amongAll(sharing, lines) : oneByOne(sharing, lines);
}

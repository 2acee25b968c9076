/** The shares of one order under one version of a rule. The same order and version always give the same. */
import { type Amount, FEN } from '../settlement/amount.ts';
import type { OrderFinding } from './finding.ts';
import { orderLines } from './line-order.ts';
import { isOfPot, NO_PLATFORMS, type Platforms, type RuleVersion } from './rule.ts';
import { type ShareStep, shareOut } from './share-out.ts';
import { beforeRefunds, feeTakers, potOf, type SplitInput } from './split-input.ts';

export interface Split {
  readonly rule: RuleVersion;
  readonly input: SplitInput;
  /** Parties that are platforms. */
  readonly platforms: Platforms;
  /** What was to be shared. */
  readonly pot: Amount;
  readonly steps: readonly ShareStep[];
  /** The shop's: what is left. The pot is the sum of it and all shares that come out of it. null where one of them is not known. */
  readonly rest: Amount | null;
  readonly findings: readonly OrderFinding[];
}

/** Of those that come out of the pot; null where one of them is not known. */
export function sumOfShares(
  steps: readonly ShareStep[],
  rule: RuleVersion,
  takers: Platforms = NO_PLATFORMS,
): Amount | null {
  const ofPot = steps.filter(({ line }) => isOfPot(line, rule, takers));
  return ofPot.reduce<Amount | null>(
    (sum, { share }) => (sum === null || share === null ? null : sum + share * FEN),
    0,
  );
}

function lineFindings({ line, wanted, share }: ShareStep, input: SplitInput): readonly OrderFinding[] {
  if (wanted === null || share === null) {
    return line.kind === 'per-unit' && input.units === null ? [{ kind: 'units-unknown', line: line.id }] : [];
  }
  return share < wanted ? [{ kind: 'cut-short', line: line.id, wanted, got: share }] : [];
}

/**
 * Every line on the order as it is now, those that keep their share of what was given back as if nothing had been: what
 * is kept is the shop's cost and takes nothing from the others.
 */
export function splitOrder(rule: RuleVersion, input: SplitInput, platforms: Platforms = NO_PLATFORMS): Split {
  const { lines, stuck } = orderLines(rule.lines);
  const takers = feeTakers(input, platforms);
  const now = shareOut({ rule, input, takers }, lines);
  const before = shareOut({ rule, input: beforeRefunds(input), takers }, lines);
  const computed = now.map((step, at) => (step.line.onRefund === 'kept' ? (before[at] ?? step) : step));
  const unknown = stuck.map(
    (line): ShareStep => ({ line, base: null, exact: null, bounded: null, wanted: null, share: null }),
  );
  const steps = [...computed, ...unknown];
  const pot = potOf(input, rule.base);
  const shared = sumOfShares(steps, rule, takers);
  const rest = shared === null ? null : pot - shared;
  const { gross, refunded } = input;
  const findings: OrderFinding[] = steps.flatMap((step) => lineFindings(step, input));
  if (refunded > gross) findings.push({ kind: 'refund-over-order', refunded, gross });
  if (rest !== null && rest < 0 && shared !== 0) findings.push({ kind: 'shop-pays', amount: -rest });
  return { rule, input, platforms, pot, steps, rest, findings };
}

/** What each line gives back between two states of an order: share before less share after, in fen. */
export function reversalOf(before: Split, after: Split): ReadonlyMap<string, number | null> {
  const later = new Map(after.steps.map(({ line, share }) => [line.id, share]));
  return new Map(
    before.steps.map(({ line, share }) => {
      const left = later.get(line.id) ?? null;
      return [line.id, share === null || left === null ? null : share - left];
    }),
  );
}

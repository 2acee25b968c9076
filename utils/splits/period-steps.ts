/**
 * What was agreed of a month's sums, line by line: what is taken of them first, then the guarantee, fees, tax, and last
 * what is set off against a balance. Shares are rounded towards 0, tax and deductions to the nearest, each once.
 */
import { type Amount, FEN } from '../settlement/amount.ts';
import { type Fraction, floorOf, fractionText, halfUpOf, whole } from './fraction.ts';
import type { PeriodFacts } from './period-facts.ts';
import { BALANCES, type PartyTerms, type PeriodLine } from './period-terms.ts';
import { tieredOf } from './period-tiers.ts';
import { type Settle, WHOLE_BP } from './rule.ts';

/** How a line came about. */
export interface PeriodStep {
  readonly line: PeriodLine;
  /** What it was taken of: a sum of the month, or what is owed so far; null = not known, or of nothing. */
  readonly base: Amount | null;
  /** The rate that held, in basis points; null where none did. */
  readonly bp: number | null;
  /** Orders refunded, and sold; sessions alone. null where nothing is counted. */
  readonly count: { readonly k: number; readonly n: number | null } | null;
  /** In fen before rounding, as text, for it is kept with closed months; null where nothing was rounded. */
  readonly exact: string | null;
  /** Signed; null = not known. */
  readonly fen: number | null;
  /** Of a balance: what is left of it. */
  readonly left: number | null;
}

/** Of a party in a month. */
export interface PartyPeriod {
  readonly party: string;
  readonly version: number;
  readonly from: string;
  readonly facts: PeriodFacts;
  /** Lines of a balance only where what is owed is told in full. */
  readonly steps: readonly PeriodStep[];
}

export interface PeriodInput {
  readonly facts: PeriodFacts;
  /** Shares of orders in fen: what the shop is to pay, and what the platform withheld. */
  readonly payable: number;
  readonly withheld: number;
  /** Sessions of the month; null = not said. */
  readonly sessions: number | null;
}

const PHASES: readonly (readonly PeriodLine['kind'][])[] = [
  ['tiers', 'refund-rate'],
  ['guarantee'],
  ['slot'],
  ['tax'],
  ['no-invoice'],
];

const ofRate = (base: Amount, bp: number): Fraction => ({
  n: BigInt(base) * BigInt(bp),
  d: BigInt(FEN) * BigInt(WHOLE_BP),
});

const towards0 = (exact: Fraction): bigint => (exact.n < 0n ? -floorOf({ ...exact, n: -exact.n }) : floorOf(exact));

const rounded = (exact: Fraction, by: (exact: Fraction) => bigint): Pick<PeriodStep, 'exact' | 'fen'> => ({
  exact: exact.n % exact.d === 0n ? null : fractionText(exact),
  fen: Number(by(exact)),
});

const blank = (line: PeriodLine): PeriodStep => ({
  ...{ line, base: null, bp: null, count: null, exact: null, fen: null, left: null },
});

const ofFen = (line: PeriodLine, fen: number, more: Partial<PeriodStep> = {}): PeriodStep => ({
  ...blank(line),
  fen,
  ...more,
});

/** Whether more of the month's orders were refunded than agreed; of none sold there is no rate that could be more. */
export const isAbove = ({ refunded, sold }: Pick<PeriodFacts, 'refunded' | 'sold'>, bp: number): boolean =>
  sold > 0 && refunded * WHOLE_BP > bp * sold;

interface Sums {
  /** null = not known. */
  readonly payable: number | null;
  readonly withheld: number | null;
}

function stepOf(line: PeriodLine, { facts, sessions }: PeriodInput, { payable, withheld }: Sums): PeriodStep {
  const base = payable === null ? null : payable * FEN;
  switch (line.kind) {
    case 'tiers': {
      const { exact, bp } = tieredOf(line, facts.bases[line.base]);
      return { ...blank(line), base: facts.bases[line.base], bp, ...rounded(exact, towards0) };
    }
    case 'refund-rate': {
      const bp = isAbove(facts, line.above) ? line.bpAbove : line.bp;
      const exact = ofRate(facts.bases[line.base], bp);
      const count = { k: facts.refunded, n: facts.sold };
      return { ...blank(line), base: facts.bases[line.base], bp, count, ...rounded(exact, towards0) };
    }
    case 'guarantee': {
      const counted = line.counts === 'payable' ? 0 : withheld;
      if (payable === null || counted === null) return blank(line);
      const got = payable + counted;
      // It makes up for little that was sold, never for what is taken back.
      return ofFen(line, Math.max(0, line.fen - Math.max(0, got)), { base: got * FEN });
    }
    case 'slot':
      if (line.per === 'month') return ofFen(line, line.fen);
      return sessions === null ? blank(line) : ofFen(line, line.fen * sessions, { count: { k: sessions, n: null } });
    case 'tax': {
      if (base === null) return blank(line);
      const exact = line.stated === 'with' ? whole(0n) : ofRate(base, line.bp);
      return { ...blank(line), base, bp: line.bp, ...rounded(exact, halfUpOf) };
    }
    case 'no-invoice': {
      if (base === null) return blank(line);
      const exact = ofRate(-base, line.bp);
      return { ...blank(line), base, bp: line.bp, ...rounded(exact, halfUpOf) };
    }
    case 'balance':
      return blank(line);
  }
}

const plus = (sum: number | null, fen: number | null): number | null =>
  sum === null || fen === null ? null : sum + fen;

/** All but what is set off against a balance. */
export function periodOf(terms: PartyTerms, input: PeriodInput): PartyPeriod {
  const { party, version, from, lines } = terms;
  let sums: Sums = { payable: input.payable, withheld: input.withheld };
  const steps: PeriodStep[] = [];
  for (const phase of PHASES) {
    for (const line of lines.filter(({ kind }) => phase.includes(kind))) {
      const step = stepOf(line, input, sums);
      steps.push(step);
      sums =
        line.settle === 'payable'
          ? { ...sums, payable: plus(sums.payable, step.fen) }
          : { ...sums, withheld: plus(sums.withheld, step.fen) };
    }
  }
  return { party, version, from, facts: input.facts, steps };
}

/** Of lines that are paid so: the shop pays or takes off, or the platform withheld; null where one is not known. */
export function sumOfSteps(steps: readonly PeriodStep[], settle: Settle = 'payable'): number | null {
  return steps.reduce<number | null>((sum, { line, fen }) => (line.settle === settle ? plus(sum, fen) : sum), 0);
}

export type BalanceLine = Extract<PeriodLine, { kind: 'balance' }>;

/**
 * What is owed set off against balances, one after another: never more than is owed, never more than is left.
 * @param owed in fen, with everything else; null = not known
 * @param usedOf in months before, of all balances of that kind together: the first ones were used up first
 */
export function setOff(
  lines: readonly BalanceLine[],
  owed: number | null,
  usedOf: (of: BalanceLine['of']) => number,
): readonly PeriodStep[] {
  let rest = owed;
  const before = new Map(BALANCES.map((of) => [of, usedOf(of)]));
  return lines.map((line) => {
    if (rest === null) return blank(line);
    const gone = Math.min(line.fen, before.get(line.of) ?? 0);
    before.set(line.of, (before.get(line.of) ?? 0) - gone);
    const has = line.fen - gone;
    const used = Math.max(0, Math.min(has, rest));
    const step = ofFen(line, used === 0 ? 0 : -used, { base: rest * FEN, left: has - used });
    rest -= used;
    return step;
  });
}

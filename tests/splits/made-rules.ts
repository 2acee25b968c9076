/** Rules and orders in small, each with one thing of its own. */
import type { LineTerms, RuleLine, RuleVersion } from '../../utils/splits/rule.ts';
import type { SplitInput } from '../../utils/splits/split-input.ts';
import type { Day } from '../../utils/time/day.ts';

export const FROM = '2026-10-01' as Day;

export function line(id: string, terms: LineTerms, more: Partial<Omit<RuleLine, 'kind'>> = {}): RuleLine {
  return {
    ...{ id, party: id, base: null, min: null, max: null, rounding: 'floor', onRefund: 'returned' },
    ...{ settle: 'payable', order: 1 },
    ...more,
    ...terms,
  } as RuleLine;
}

export const rate = (id: string, bp: number, more: Partial<Omit<RuleLine, 'kind'>> = {}): RuleLine =>
  line(id, { kind: 'rate', bp }, more);
export const fixed = (id: string, fen: number, more: Partial<Omit<RuleLine, 'kind'>> = {}): RuleLine =>
  line(id, { kind: 'fixed', fen }, more);

export function rule(lines: readonly RuleLine[], more: Partial<RuleVersion> = {}): RuleVersion {
  return {
    id: 'r',
    version: 1,
    name: 'rule',
    from: FROM,
    to: null,
    scope: { source: null, book: null, products: [], streamers: [] },
    base: 'paid',
    mode: 'rest',
    rail: null,
    lines,
    ...more,
  };
}

/** @param fen that were paid @param refunded fen of them given back */
export function sold(fen: number, refunded = 0, more: Partial<SplitInput> = {}): SplitInput {
  const [gross, back] = [fen * 1000, refunded * 1000];
  return {
    gross,
    refunded: back,
    platformFee: 0,
    feesBack: { platform: 0, all: 0 },
    settled: gross - back,
    units: 1,
    ...more,
  };
}

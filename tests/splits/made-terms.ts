/** What is agreed of a month's sums, in small. */
import { NO_FACTS, type PeriodFacts } from '../../utils/splits/period-facts.ts';
import type { PeriodInput } from '../../utils/splits/period-steps.ts';
import type { PartyTerms, PeriodLine, PeriodTerms } from '../../utils/splits/period-terms.ts';

export const agreed = (id: string, terms: PeriodTerms, more: Partial<Pick<PeriodLine, 'settle'>> = {}): PeriodLine =>
  ({ id, settle: 'payable', ...more, ...terms }) as PeriodLine;

export const terms = (lines: readonly PeriodLine[], more: Partial<PartyTerms> = {}): PartyTerms => ({
  ...{ book: 'b', party: 'x', version: 1, from: '2026-10', lines },
  ...more,
});

/** @param fen that the month came to, on every base */
export function facts(fen: number, more: Partial<PeriodFacts> = {}): PeriodFacts {
  const base = fen * 1000;
  return { ...NO_FACTS, bases: { gross: base, paid: base, 'net-of-fee': base, settled: base }, ...more };
}

export const input = (more: Partial<PeriodInput> = {}): PeriodInput => ({
  ...{ facts: NO_FACTS, payable: 0, withheld: 0, sessions: null },
  ...more,
});

import type { PartyMonth, Payables } from './payables.ts';
import { type PartyPeriod, sumOfSteps } from './period-steps.ts';

/** What a party is owed for a month, in fen, with what is taken up of closed ones and what was agreed of its sums. */
export interface OwedRow extends PartyMonth {
  readonly adjusted: number;
  readonly period: PartyPeriod | null;
  /** What lines of the month's sums come to; null = not known. */
  readonly agreed: number | null;
  readonly owed: number | null;
}

/** Ascending by party. */
export function owedRows({ parties, adjusted, periods = [] }: Payables): readonly OwedRow[] {
  const months = new Map(parties.map((one) => [one.party, one]));
  const agreed = new Map(periods.map((one) => [one.party, one]));
  const all = [...new Set([...months.keys(), ...adjusted.map(({ party }) => party), ...agreed.keys()])].sort();
  return all.map((party) => {
    const month = months.get(party) ?? { party, added: 0, reversed: 0, withheld: 0, orders: 0 };
    const period = agreed.get(party) ?? null;
    const taken = adjusted.reduce((fen, one) => fen + (one.party === party ? one.fen : 0), 0);
    const steps = period?.steps ?? [];
    const withheld = steps.reduce((sum, { line, fen }) => sum + (line.settle === 'withheld' ? (fen ?? 0) : 0), 0);
    const sum = sumOfSteps(steps);
    const owed = sum === null ? null : month.added + month.reversed + taken + sum;
    return { ...month, withheld: month.withheld + withheld, adjusted: taken, period, agreed: sum, owed };
  });
}

import type { PartyMonth, Payables } from './payables.ts';
import { type PartyPeriod, sumOfSteps } from './period-steps.ts';

/** What a party is owed for a month, in fen, with what is taken up of closed ones and what was agreed of its sums. */
export interface OwedRow extends Omit<PartyMonth, 'withheld'> {
  /** With what was withheld of the month's sums; null = not known. */
  readonly withheld: number | null;
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
    const later = adjusted.reduce((fen, one) => fen + (one.party === party ? one.fen : 0), 0);
    const steps = period?.steps ?? [];
    const [sum, taken] = [sumOfSteps(steps), sumOfSteps(steps, 'withheld')];
    const owed = sum === null ? null : month.added + month.reversed + later + sum;
    const withheld = taken === null ? null : month.withheld + taken;
    return { ...month, withheld, adjusted: later, period, agreed: sum, owed };
  });
}

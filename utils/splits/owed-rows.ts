import type { PartyMonth, Payables } from './payables.ts';

/** What a party is owed for a month, in fen, with what is taken up of closed ones. */
export interface OwedRow extends PartyMonth {
  readonly adjusted: number;
  readonly owed: number;
}

/** Ascending by party. */
export function owedRows({ parties, adjusted }: Payables): readonly OwedRow[] {
  const known = new Map(parties.map((one) => [one.party, one]));
  const all = [...new Set([...known.keys(), ...adjusted.map(({ party }) => party)])].sort();
  return all.map((party) => {
    const month = known.get(party) ?? { party, added: 0, reversed: 0, withheld: 0, orders: 0 };
    const sum = adjusted.reduce((fen, one) => fen + (one.party === party ? one.fen : 0), 0);
    return { ...month, adjusted: sum, owed: month.added + month.reversed + sum };
  });
}

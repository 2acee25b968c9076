import type { Payables } from './payables.ts';

/**
 * What each party is owed for a month by shares of orders and by what was agreed of its sums, in fen, before anything is
 * set off against a balance; what is not known counts nothing.
 */
function earnedOf({ parties, periods = [] }: Payables): ReadonlyMap<string, number> {
  const sums = new Map(parties.map(({ party, added, reversed }) => [party, added + reversed]));
  for (const { party, steps } of periods) {
    const own = steps.filter(({ line }) => line.settle === 'payable' && line.kind !== 'balance');
    const sum = own.reduce((all, { fen }) => all + (fen ?? 0), 0);
    sums.set(party, (sums.get(party) ?? 0) + sum);
  }
  return sums;
}

interface OwedChange {
  readonly party: string;
  readonly was: number;
  readonly is: number;
}

/** Parties owed otherwise now than then, by id. */
export function owedChanges(then: Payables, now: Payables): readonly OwedChange[] {
  const [before, after] = [earnedOf(then), earnedOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((party) => ({ party, was: before.get(party) ?? 0, is: after.get(party) ?? 0 }))
    .filter(({ was, is }) => was !== is);
}

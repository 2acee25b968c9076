import type { Payables } from './payables.ts';

const owedBy = ({ parties }: Payables): ReadonlyMap<string, number> =>
  new Map(parties.map(({ party, added, reversed }) => [party, added + reversed]));

interface OwedChange {
  readonly party: string;
  readonly was: number;
  readonly is: number;
}

/** Parties owed otherwise now than then, by id. */
export function owedChanges(then: Payables, now: Payables): readonly OwedChange[] {
  const [before, after] = [owedBy(then), owedBy(now)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((party) => ({ party, was: before.get(party) ?? 0, is: after.get(party) ?? 0 }))
    .filter(({ was, is }) => was !== is);
}

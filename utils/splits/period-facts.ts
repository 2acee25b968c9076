/** What a month came to for a party: sums over the orders of rules that name it, whatever its share of them. */
import type { Amount } from '../settlement/amount.ts';
import type { MonthShare } from './month-shares.ts';
import { BASES, type BaseName } from './rule.ts';
import { baseOf } from './split-input.ts';
import type { Split } from './split-order.ts';

export interface PeriodFacts {
  /** What the month added less what it took back; of all that was paid, refunds take nothing back. */
  readonly bases: Readonly<Record<BaseName, Amount>>;
  /** Orders whose money came in the month. */
  readonly sold: number;
  /** Orders of which something was given back in the month, whenever they were sold. */
  readonly refunded: number;
}

export const NO_FACTS: PeriodFacts = {
  bases: { gross: 0, paid: 0, 'net-of-fee': 0, settled: 0 },
  sold: 0,
  refunded: 0,
};

const baseIn = (split: Split | null, base: BaseName): Amount => (split === null ? 0 : baseOf(split.input, base));

export function countFacts(facts: Map<string, PeriodFacts>, share: MonthShare): void {
  if (share.kind === 'left') return;
  const { rule, before, after } = share;
  const isSold = before === null && after !== null;
  const isRefunded = (after?.input.refunded ?? 0) > (before?.input.refunded ?? 0);
  for (const party of new Set(rule.lines.map((line) => line.party))) {
    const known = facts.get(party) ?? NO_FACTS;
    const bases = { ...known.bases };
    for (const base of BASES) bases[base] += baseIn(after, base) - baseIn(before, base);
    facts.set(party, {
      bases,
      sold: known.sold + Number(isSold),
      refunded: known.refunded + Number(isRefunded),
    });
  }
}

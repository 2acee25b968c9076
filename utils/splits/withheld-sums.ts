/** What bills of a month's orders show as taken, against what rules say of it: over all orders, more and less never netted. */
import { type Amount, FEN } from '../settlement/amount.ts';
import { feeKey } from './fee-sides.ts';
import type { WithheldFinding } from './finding.ts';

/** more, less: the platform took other than the rule says. too: it took it, and the rule has the shop pay as well. */
export const WITHHELD = ['more', 'less', 'too'] as const;
type WithheldKind = (typeof WITHHELD)[number];

export interface WithheldSum {
  readonly kind: WithheldKind;
  readonly orders: number;
  /** By how much more or less, or what was taken; above 0. */
  readonly amount: Amount;
  /** Numbers of the first of them. */
  readonly first: readonly string[];
}

const NAMED = 3;

const kindOf = (finding: WithheldFinding): WithheldKind =>
  finding.kind === 'withheld-too' ? 'too' : finding.billed > finding.said * FEN ? 'more' : 'less';

const amountOf = (finding: WithheldFinding): Amount =>
  finding.kind === 'withheld-too' ? finding.billed : Math.abs(finding.billed - finding.said * FEN);

/** What one order adds to the sums. */
export function countWithheld(
  sums: Map<WithheldKind, WithheldSum>,
  order: string,
  findings: readonly WithheldFinding[],
): void {
  for (const kind of WITHHELD) {
    // Of one fee all parties are told the same money.
    const own = new Map(findings.filter((one) => kindOf(one) === kind).map((one) => [feeKey(one.fee), amountOf(one)]));
    if (own.size === 0) continue;
    const { orders, amount, first } = sums.get(kind) ?? { orders: 0, amount: 0, first: [] };
    sums.set(kind, {
      kind,
      orders: orders + 1,
      amount: [...own.values()].reduce((all, one) => all + one, amount),
      first: first.length < NAMED ? [...first, order] : first,
    });
  }
}

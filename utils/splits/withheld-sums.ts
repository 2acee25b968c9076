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
  /** Those among them told of an earlier month too, as they stood then; absent where there are none, or before that was kept. */
  readonly again?: number;
  /** Numbers of the first of them. */
  readonly first: readonly string[];
}

const NAMED = 3;

const kindOf = (finding: WithheldFinding): WithheldKind =>
  finding.kind === 'withheld-too' ? 'too' : finding.billed > finding.said * FEN ? 'more' : 'less';

const amountOf = (finding: WithheldFinding): Amount =>
  finding.kind === 'withheld-too' ? finding.billed : Math.abs(finding.billed - finding.said * FEN);

interface ToldOrder {
  readonly order: string;
  readonly findings: readonly WithheldFinding[];
  /** By the bills up to the month before. */
  readonly before: readonly WithheldFinding[];
}

/** What one order adds to the sums. */
export function countWithheld(sums: Map<WithheldKind, WithheldSum>, { order, findings, before }: ToldOrder): void {
  for (const kind of WITHHELD) {
    // Of one fee all parties are told the same money.
    const own = new Map(findings.filter((one) => kindOf(one) === kind).map((one) => [feeKey(one.fee), amountOf(one)]));
    if (own.size === 0) continue;
    const { orders, amount, first, again = 0 } = sums.get(kind) ?? { orders: 0, amount: 0, first: [] };
    const told = again + Number(before.some((one) => kindOf(one) === kind));
    sums.set(kind, {
      kind,
      orders: orders + 1,
      ...(told > 0 && { again: told }),
      amount: [...own.values()].reduce((all, one) => all + one, amount),
      first: first.length < NAMED ? [...first, order] : first,
    });
  }
}

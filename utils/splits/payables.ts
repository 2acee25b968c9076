/**
 * What a month adds to what each party is owed: shares at its end less shares at the end of the month before, so that a
 * refund of a later month is taken back in that month, and months come to the shares of the order.
 */
import type { BillSource } from '../settlement/bill-source.ts';
import { orderNet } from '../settlement/order-net.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import { paidTwice } from './check-rule.ts';
import { findRule } from './find-rule.ts';
import type { OrderFinding, RuleFinding } from './finding.ts';
import { isShared } from './is-shared.ts';
import { orderPlace, splitInputOf } from './order-facts.ts';
import { type Party, platformsOf } from './party.ts';
import type { Platforms, RuleLine, RuleVersion } from './rule.ts';
import { type Split, splitOrder } from './split-order.ts';

/** Of one party in one month, in fen. */
export interface PartyMonth {
  readonly party: string;
  /** At least 0: what lines of 线下应付 came to. */
  readonly added: number;
  /** At most 0: what was taken back of them. */
  readonly reversed: number;
  /** What lines of 平台已代扣 came to: no part of what is owed. */
  readonly withheld: number;
  /** Orders of which something was added or taken back. */
  readonly orders: number;
}

/** Why an order whose money moved is not among them. */
export type NotShared = 'none' | 'several' | 'unclear' | 'unknown';

/** What the shares of an order want for at the end of the month. */
export type Short = Extract<OrderFinding, { kind: 'cut-short' | 'shop-pays' }>['kind'];

/** In fen, of a closed month. */
export interface OwedAdjustment {
  /** The closed one. */
  readonly month: string;
  readonly party: string;
  readonly fen: number;
}

export interface Payables {
  /** `2026-11` */
  readonly month: string;
  /** By party id. */
  readonly parties: readonly PartyMonth[];
  /** What closed months are owed otherwise, taken up here. */
  readonly adjusted: readonly OwedAdjustment[];
  readonly notShared: Readonly<Record<NotShared, number>>;
  /** Orders shared with less than the rule says, or at the shop's cost. */
  readonly short: Readonly<Record<Short, number>>;
  readonly findings: readonly RuleFinding[];
}

export const SHORT = ['cut-short', 'shop-pays'] as const satisfies readonly Short[];

const monthOf = ({ at }: { readonly at: string }): string => at.slice(0, 7);

/** Of what bills had told by then; null before its money was there. */
function splitOf(
  { rule, platforms }: { readonly rule: RuleVersion; readonly platforms: Platforms },
  item: Reconciled,
  told: (month: string) => boolean,
): Split | null {
  const bills = item.bills.filter((row) => told(monthOf(row)));
  const input = splitInputOf({ ...item, bills, net: orderNet(bills) });
  return input === null ? null : splitOrder(rule, input, platforms);
}

interface Moved {
  readonly line: RuleLine;
  readonly fen: number;
}

/** Nothing where there is no split yet; null where it is not known. */
function shareOf(split: Split | null, line: RuleLine): number | null {
  return split === null ? 0 : (split.steps.find((step) => step.line.id === line.id)?.share ?? null);
}

/** null where a share is not known. */
function movedBetween(rule: RuleVersion, before: Split | null, after: Split | null): readonly Moved[] | null {
  const moved: Moved[] = [];
  for (const line of rule.lines) {
    const [was, is] = [shareOf(before, line), shareOf(after, line)];
    if (was === null || is === null) return null;
    if (is !== was) moved.push({ line, fen: is - was });
  }
  return moved;
}

const NOTHING = { added: 0, reversed: 0, withheld: 0, orders: 0 } as const;

function count(sums: Map<string, PartyMonth>, moved: readonly Moved[]): void {
  const seen = new Set<string>();
  for (const { line, fen } of moved) {
    const { party, settle } = line;
    const sum = sums.get(party) ?? { party, ...NOTHING };
    const orders = sum.orders + (seen.has(party) ? 0 : 1);
    seen.add(party);
    if (settle === 'withheld') sums.set(party, { ...sum, orders, withheld: sum.withheld + fen });
    else if (fen > 0) sums.set(party, { ...sum, orders, added: sum.added + fen });
    else sums.set(party, { ...sum, orders, reversed: sum.reversed + fen });
  }
}

interface Books {
  readonly items: readonly Reconciled[];
  readonly book: { readonly id: string; readonly source: BillSource };
  /** Every version of every rule. */
  readonly rules: readonly RuleVersion[];
  readonly parties: readonly Party[];
}

export function payablesOf({ items, book, rules, parties: all }: Books, month: string): Payables {
  const platforms = platformsOf(all);
  const sums = new Map<string, PartyMonth>();
  const lines = new Set<RuleLine>();
  const short = { 'cut-short': 0, 'shop-pays': 0 };
  const notShared = { none: 0, several: 0, unclear: 0, unknown: 0 };
  for (const item of items) {
    if (!isShared(item) || !item.bills.some((row) => !row.pending && monthOf(row) === month)) continue;
    const found = findRule(rules, orderPlace(item, book));
    if (found.kind !== 'one') {
      notShared[found.kind] += 1;
      continue;
    }
    const by = { rule: found.rule, platforms };
    const after = splitOf(by, item, (one) => one <= month);
    const before = splitOf(by, item, (one) => one < month);
    const moved = movedBetween(found.rule, before, after);
    if (moved === null) notShared.unknown += 1;
    else count(sums, moved);
    for (const kind of SHORT) if (after?.findings.some((finding) => finding.kind === kind)) short[kind] += 1;
    for (const line of found.rule.lines) lines.add(line);
  }
  const parties = [...sums.values()].sort((a, b) => (a.party < b.party ? -1 : 1));
  return { month, parties, adjusted: [], notShared, short, findings: paidTwice([...lines]) };
}

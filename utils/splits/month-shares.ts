/**
 * Orders whose money moved in a month, with their shares at its end and at the end of the month before, so that a refund
 * of a later month is taken back in that month, and months come to the shares of the order.
 */
import type { BillSource } from '../settlement/bill-source.ts';
import { orderNet } from '../settlement/order-net.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import { findRule } from './find-rule.ts';
import { isShared } from './is-shared.ts';
import { orderPlace, splitInputOf } from './order-facts.ts';
import { type Party, platformsOf } from './party.ts';
import type { Platforms, RuleLine, RuleVersion } from './rule.ts';
import { type Split, splitOrder } from './split-order.ts';

/** Why an order whose money moved is not among them. */
export type NotShared = 'none' | 'several' | 'unclear' | 'unknown';

export interface Moved {
  readonly line: RuleLine;
  /** Other than 0. */
  readonly fen: number;
}

export type MonthShare = { readonly item: Reconciled } & (
  | { readonly kind: 'left'; readonly why: Exclude<NotShared, 'unknown'> }
  | {
      readonly kind: 'shared';
      readonly rule: RuleVersion;
      /** null before its money was there. */
      readonly before: Split | null;
      readonly after: Split | null;
      /** null where a share is not known. */
      readonly moved: readonly Moved[] | null;
    }
);

export interface SharedBooks {
  readonly items: readonly Reconciled[];
  readonly book: { readonly id: string; readonly source: BillSource };
  /** Every version of every rule. */
  readonly rules: readonly RuleVersion[];
  readonly parties: readonly Party[];
  /** Ids of those that were platforms when the month was closed; absent = as they are now. */
  readonly platforms?: Platforms;
}

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

/** Nothing where there is no split yet; null where it is not known. */
function shareOf(split: Split | null, line: RuleLine): number | null {
  return split === null ? 0 : (split.steps.find((step) => step.line.id === line.id)?.share ?? null);
}

function movedBetween(rule: RuleVersion, before: Split | null, after: Split | null): readonly Moved[] | null {
  const moved: Moved[] = [];
  for (const line of rule.lines) {
    const [was, is] = [shareOf(before, line), shareOf(after, line)];
    if (was === null || is === null) return null;
    if (is !== was) moved.push({ line, fen: is - was });
  }
  return moved;
}

/** @param month `2026-11` */
export function* monthShares(books: SharedBooks, month: string): Generator<MonthShare> {
  const { items, book, rules, parties, platforms = platformsOf(parties) } = books;
  for (const item of items) {
    if (!isShared(item) || !item.bills.some((row) => !row.pending && monthOf(row) === month)) continue;
    const found = findRule(rules, orderPlace(item, book));
    if (found.kind !== 'one') {
      yield { item, kind: 'left', why: found.kind };
      continue;
    }
    const { rule } = found;
    const by = { rule, platforms };
    const after = splitOf(by, item, (one) => one <= month);
    const before = splitOf(by, item, (one) => one < month);
    yield { item, kind: 'shared', rule, before, after, moved: movedBetween(rule, before, after) };
  }
}

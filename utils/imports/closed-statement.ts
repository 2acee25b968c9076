/** A closed month as it was kept. */
import { pendingAdjustments } from '../settlement/adjustments.ts';
import type { Amount } from '../settlement/amount.ts';
import { madeOnce } from '../settlement/made-once.ts';
import { type Adjustment, type MonthStatement, netOf, sumAmounts } from '../settlement/month-statement.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import type { PartyShare } from '../splits/party-shares.ts';
import type { Payables } from '../splits/payables.ts';
import type { PartyTerms } from '../splits/period-terms.ts';
import type { RuleVersion } from '../splits/rule.ts';
import type { ClosedMonthRow } from '../storage/settlement/settlement-database.ts';

/** With what parties were owed for it then, and by which rules; absent where it was closed before that was kept. */
export type ClosedStatement = MonthStatement & {
  readonly payables?: Payables;
  /** All there were, see `ruleKey`. */
  readonly rules?: readonly string[];
  /** What held of the month's sums, see `termsKey`; absent where nothing did, or before that was kept. */
  readonly terms?: readonly string[];
  /** Orders behind it; absent where it was closed before that was kept. */
  readonly shares?: readonly PartyShare[];
};

export const ruleKey = ({ id, version }: Pick<RuleVersion, 'id' | 'version'>): string => `${id}@${version}`;

/** Within a shop. */
export const termsKey = ({ party, version }: Pick<PartyTerms, 'party' | 'version'>): string => `${party}@${version}`;

/** Written by ourselves, into a database nobody else reaches. */
export const statementOf = ({ text }: ClosedMonthRow): ClosedStatement => JSON.parse(text) as ClosedStatement;

/** By hash: what a closed month came to never changes, and its text may be long. */
const nets = new Map<string, Amount>();

/** What a closed month came to; its text is read once, and let go. */
export function keptNet(row: ClosedMonthRow): Amount {
  const net = nets.get(row.hash) ?? netOf(sumAmounts(statementOf(row).lines));
  nets.set(row.hash, net);
  return net;
}

/** What a closed month says of what was owed for it. */
export type OwedThen = Pick<ClosedStatement, 'month' | 'payables' | 'rules' | 'terms'>;

interface ClosedBefore {
  readonly owed: readonly OwedThen[];
  /** Of all closed months, see `pendingAdjustments`. */
  readonly pending: readonly Adjustment[];
}

const once = madeOnce<readonly Reconciled[], ClosedBefore>();

/** What is asked of closed months again and again; their texts, which may be long, are read once for it and let go. */
export function closedBefore(items: readonly Reconciled[], rows: readonly ClosedMonthRow[]): ClosedBefore {
  return once(items, rows.map(({ hash }) => hash).join(), () => {
    const closed = rows.map(statementOf);
    const owed = closed.map(({ month, payables, rules, terms }) => ({
      month,
      ...(payables && { payables }),
      ...(rules && { rules }),
      ...(terms && { terms }),
    }));
    return { owed, pending: pendingAdjustments(items, closed) };
  });
}

/** A closed month as it was kept. */
import type { Amount } from '../settlement/amount.ts';
import { type MonthStatement, netOf, sumAmounts } from '../settlement/month-statement.ts';
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

/** By the items of a report, then by hash: a month that is closed never changes, and its text may be long. */
const parsed = new WeakMap<readonly Reconciled[], Map<string, ClosedStatement>>();

/** Each text is read once as long as the report is held. */
export function statementsOf(
  items: readonly Reconciled[],
  rows: readonly ClosedMonthRow[],
): readonly ClosedStatement[] {
  const known = parsed.get(items) ?? new Map<string, ClosedStatement>();
  parsed.set(items, known);
  return rows.map((row) => {
    const statement = known.get(row.hash) ?? statementOf(row);
    known.set(row.hash, statement);
    return statement;
  });
}

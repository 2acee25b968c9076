/** A closed month as it was kept. */
import type { MonthStatement } from '../settlement/month-statement.ts';
import type { Payables } from '../splits/payables.ts';
import type { RuleVersion } from '../splits/rule.ts';
import type { ClosedMonthRow } from '../storage/settlement/settlement-database.ts';

/** With what parties were owed for it then, and by which rules; absent where it was closed before that was kept. */
export type ClosedStatement = MonthStatement & {
  readonly payables?: Payables;
  /** All there were, see `ruleKey`. */
  readonly rules?: readonly string[];
};

export const ruleKey = ({ id, version }: Pick<RuleVersion, 'id' | 'version'>): string => `${id}@${version}`;

/** Written by ourselves, into a database nobody else reaches. */
export const statementOf = ({ text }: ClosedMonthRow): ClosedStatement => JSON.parse(text) as ClosedStatement;

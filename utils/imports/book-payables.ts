/** What a month adds to what parties are owed: of a closed one as it was when it was closed, too. */
import { monthsOf } from '../settlement/month-statement.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import { owedAdjustments, takesUp } from '../splits/owed-adjustments.ts';
import { type Payables, payablesOf } from '../splits/payables.ts';
import { closedMonths } from '../storage/settlement/closed-months.ts';
import { readRuleBook } from '../storage/settlement/rule-book.ts';
import type { ClosedMonthRow, SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { type ClosedStatement, ruleKey, statementOf } from './closed-statement.ts';
import type { MonthPayables, SettlementQuestions } from './settlement-protocol.ts';

type Asked = Pick<Parameters<SettlementQuestions['payables']>[0], 'book' | 'month'>;

interface Known {
  readonly items: readonly Reconciled[];
  readonly rows: readonly ClosedMonthRow[];
}

export interface OwedNow {
  readonly payables: Payables;
  /** Every version of every rule it may rest on. */
  readonly rules: readonly string[];
}

/** By bills as they stand; of a closed month by the rules there were when it was closed, for no later one changes it. */
function owedBy({ rules, items, book, parties }: Parameters<typeof payablesOf>[0], closed: readonly ClosedStatement[]) {
  return (month: string): Payables => {
    const then = closed.find((one) => one.month === month)?.rules;
    const known = then && new Set(then);
    const own = known ? rules.filter((rule) => known.has(ruleKey(rule))) : rules;
    return payablesOf({ items, book, rules: own, parties }, month);
  };
}

/** With what closed months are owed otherwise, where this one takes it up. @throws where the shop is gone */
export async function owedNow(
  db: SettlementDatabase,
  { items, rows }: Known,
  { book, month }: Asked,
): Promise<OwedNow> {
  const shop = await db.books.get(book);
  if (!shop) throw new Error('the shop is gone');
  const { rules, parties } = await readRuleBook(db);
  const closed = rows.map(statementOf);
  const owed = owedBy({ rules, items, book: shop, parties }, closed);
  const months = closed.map((one) => one.month);
  const open = monthsOf(items).filter((one) => !months.includes(one));
  const kept = closed.flatMap(({ payables }) => payables ?? []);
  const adjusted = takesUp(month, open, months) ? owedAdjustments(kept, owed) : [];
  return { payables: { ...owed(month), adjusted }, rules: rules.map(ruleKey) };
}

/** @throws where the shop is gone */
export async function monthPayables(
  db: SettlementDatabase,
  items: readonly Reconciled[],
  asked: Asked,
): Promise<MonthPayables> {
  const rows = await closedMonths(db, asked.book);
  const row = rows.find(({ month }) => month === asked.month);
  const { payables } = await owedNow(db, { items, rows }, asked);
  return { now: payables, kept: (row && statementOf(row).payables) ?? null, closed: row !== undefined };
}

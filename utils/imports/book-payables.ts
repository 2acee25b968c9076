/** What a month adds to what parties are owed: of a closed one as it was when it was closed, too. */
import type { Reconciled } from '../settlement/reconciled.ts';
import { type Payables, payablesOf } from '../splits/payables.ts';
import { closedMonths } from '../storage/settlement/closed-months.ts';
import { readRuleBook } from '../storage/settlement/rule-book.ts';
import type { SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { statementOf } from './closed-statement.ts';
import type { MonthPayables, SettlementQuestions } from './settlement-protocol.ts';

type Asked = Pick<Parameters<SettlementQuestions['payables']>[0], 'book' | 'month'>;

/** By bills and rules as they stand. @throws where the shop is gone */
export async function payablesNow(
  db: SettlementDatabase,
  items: readonly Reconciled[],
  { book, month }: Asked,
): Promise<Payables> {
  const shop = await db.books.get(book);
  if (!shop) throw new Error('the shop is gone');
  const { rules } = await readRuleBook(db);
  return payablesOf({ items, book: shop, rules }, month);
}

/** @throws where the shop is gone */
export async function monthPayables(
  db: SettlementDatabase,
  items: readonly Reconciled[],
  asked: Asked,
): Promise<MonthPayables> {
  const row = (await closedMonths(db, asked.book)).find(({ month }) => month === asked.month);
  const kept = row ? (statementOf(row).payables ?? null) : null;
  return { now: await payablesNow(db, items, asked), kept, closed: row !== undefined };
}

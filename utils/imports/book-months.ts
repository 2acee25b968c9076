/** Months of the book on screen: what they come to, whether they may be closed, and closing them. */
import { closedMonthWorkbook } from '../files/closed-month-workbook.ts';
import { accountIn, balancesFor, type JudgedBalance, judgeBalances, typedCheck } from '../settlement/judge-balance.ts';
import { type MonthCheck, monthChecks } from '../settlement/month-checks.ts';
import { monthLines, openLines, sumAmounts } from '../settlement/month-statement.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import { balancesOf } from '../storage/settlement/balances.ts';
import { closedMonths, keepClosed } from '../storage/settlement/closed-months.ts';
import type { BillFileRow, ClosedMonthRow, SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { owedNow, unknownOwed } from './book-payables.ts';
import { type ClosedStatement, closedBefore, statementOf } from './closed-statement.ts';
import type { CloseOutcome, MonthView, SettlementQuestions } from './settlement-protocol.ts';
import { sha256 } from './sha256.ts';

type Input<A extends keyof SettlementQuestions> = Parameters<SettlementQuestions[A]>[0];

/** A reconciled book. */
export interface ReconciledBook {
  readonly items: readonly Reconciled[];
  readonly files: readonly BillFileRow[];
}

async function balancesIn(db: SettlementDatabase, of: ReconciledBook, book: string): Promise<readonly JudgedBalance[]> {
  const typed = await balancesOf(db, book);
  return typed.length === 0 ? [] : judgeBalances(typed, accountIn(of));
}

async function checksOf(
  db: SettlementDatabase,
  of: ReconciledBook & { readonly rows: readonly ClosedMonthRow[] },
  { book, month, today }: Input<'month'>,
): Promise<readonly MonthCheck[]> {
  const count = await unknownOwed(db, of, { book, month });
  const owed: readonly MonthCheck[] = count === 0 ? [] : [{ what: 'owed', state: 'unsure', count }];
  const typed = typedCheck(await balancesIn(db, of, book), accountIn(of), month);
  return [...monthChecks({ ...of, month, today }), ...(typed ? [typed] : []), ...owed];
}

/** What later files say otherwise of months before this one. */
const adjustmentsOf = (items: readonly Reconciled[], rows: readonly ClosedMonthRow[], month: string) =>
  closedBefore(items, rows).pending.filter((one) => one.month < month);

export async function monthView(
  db: SettlementDatabase,
  of: ReconciledBook,
  { book, month, today }: Input<'month'>,
): Promise<MonthView> {
  const rows = await closedMonths(db, book);
  const own = rows.find((row) => row.month === month);
  const balances = await balancesIn(db, of, book);
  if (own) {
    const { lines, open, adjustments } = statementOf(own);
    const { at, who, hash } = own;
    const sums = { amounts: sumAmounts(lines), orders: lines.length, open: open.length };
    return { month, ...sums, checks: null, closed: { at, who, hash }, adjustments, balances };
  }
  const lines = monthLines(of.items, month);
  return {
    month,
    amounts: sumAmounts(lines),
    orders: lines.length,
    open: openLines(of.items, month).length,
    checks: await checksOf(db, { ...of, rows }, { book, month, today }),
    closed: null,
    adjustments: adjustmentsOf(of.items, rows, month),
    balances,
  };
}

/** @throws whatever writing throws */
export async function closeMonth(
  db: SettlementDatabase,
  of: ReconciledBook,
  { book, month, today, said }: Input<'close'>,
): Promise<CloseOutcome> {
  const rows = await closedMonths(db, book);
  if (rows.some((row) => row.month === month)) return 'closed-already';
  const states = (await checksOf(db, { ...of, rows }, { book, month, today })).map(({ state }) => state);
  if (states.includes('bad') || (states.includes('unsure') && said.reason === '')) return 'not-ready';
  const balances = balancesFor(await balancesIn(db, of, book), month);
  const statement: ClosedStatement = {
    version: 1,
    book: (await db.books.get(book))?.name ?? '',
    month,
    lines: monthLines(of.items, month),
    open: openLines(of.items, month),
    adjustments: adjustmentsOf(of.items, rows, month),
    files: of.files.map(({ fileName: name, hash, rows: count, first, last }) => ({
      name,
      hash,
      rows: count,
      first,
      last,
    })),
    reason: said.reason,
    ...(balances.length > 0 && { balances }),
    ...(await owedNow(db, { items: of.items, rows }, { book, month })),
  };
  const text = JSON.stringify(statement);
  const hash = await sha256(new TextEncoder().encode(text));
  await keepClosed(db, { book, month, text, hash, at: said.at, who: said.who });
  return 'closed';
}

/** @throws where the month is not closed */
export async function closedWorkbook(
  db: SettlementDatabase,
  { book, month, language }: Input<'closedWorkbook'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const row = (await closedMonths(db, book)).find((one) => one.month === month);
  if (!row) throw new Error('the month is not closed');
  const { at, who, hash } = row;
  return closedMonthWorkbook({ statement: statementOf(row), at, who, hash, language });
}

/** Reports over all shops, and the rows behind their figures. */
import { payerOf, tellsOf } from '../bills/tells-of.ts';
import { moneyFiles } from '../settlement/month-checks.ts';
import { reconcile } from '../settlement/reconcile.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import { monthSums } from '../settlement/reports/book-sums.ts';
import { cashCalendar } from '../settlement/reports/cash-days.ts';
import { reportRows } from '../settlement/reports/report-rows.ts';
import { withReviews } from '../settlement/review.ts';
import { confirmationsOf } from '../storage/settlement/confirmations.ts';
import { matchesOf } from '../storage/settlement/hand-matches.ts';
import { readBooks } from '../storage/settlement/read-books.ts';
import type { BillFileRow, BookRow, SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import type { Day } from '../time/day.ts';
import type { ReconciledBook } from './book-months.ts';
import type { ReportRowPage, SettlementQuestions, ShopReport } from './settlement-protocol.ts';

/** A book as its files, and what a person put to its orders, tell it now. */
export async function reconciledBook(db: SettlementDatabase, book: string, today: Day): Promise<ReconciledBook> {
  const stored = await readBooks(db, book);
  const settleDays = (await db.books.get(book))?.settleDays ?? null;
  const items = reconcile({ ...stored, settleDays, matches: await matchesOf(db, book) }, today);
  return { items, files: stored.files };
}

/** With what a person said of its items. */
export async function reviewedBook(db: SettlementDatabase, book: string, today: Day): Promise<ReconciledBook> {
  const { items, files } = await reconciledBook(db, book, today);
  return { items: withReviews(items, await confirmationsOf(db, book)), files };
}

function spansOf(items: readonly Reconciled[], files: readonly BillFileRow[]) {
  const bills = files.filter(({ kind }) => kind === 'bill');
  return {
    files: bills.map(({ layout, first, last }) => ({ first, last, tells: tellsOf(layout) })),
    accounts: moneyFiles({ items, files }),
  };
}

export function shopReport(book: BookRow, { items, files }: ReconciledBook, today: Day): ShopReport {
  const { id, name, source, settleDays } = book;
  const months = monthSums({ items, today, payerOf, ...spansOf(items, files) });
  return { book: id, name, source, settleDays, months, cash: cashCalendar(items, today, payerOf) };
}

export function reportRowPage(
  { items, files }: ReconciledBook,
  { asked, today, from, count }: Parameters<SettlementQuestions['reportRows']>[0],
): ReportRowPage {
  const rows = reportRows({ items, today, payerOf }, asked);
  const names = new Map(files.map(({ id, fileName, sheet }) => [id, [fileName, sheet].filter(Boolean).join(' · ')]));
  return {
    rows: rows.slice(from, from + count).map((row) => ({ ...row, file: names.get(row.file) ?? '' })),
    total: rows.length,
    sum: rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  };
}

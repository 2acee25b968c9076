/** Reports over all shops, and the rows behind their figures. */
import { asDeclared } from '../bills/as-declared.ts';
import { payerOf, tellsOf } from '../bills/tells-of.ts';
import { moneyFiles } from '../settlement/month-checks.ts';
import { reconcile } from '../settlement/reconcile.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import { monthSums } from '../settlement/reports/book-sums.ts';
import { cashCalendar } from '../settlement/reports/cash-days.ts';
import { reportRows } from '../settlement/reports/report-rows.ts';
import { SharedBills } from '../settlement/reports/shared-bills.ts';
import { withReviews } from '../settlement/review.ts';
import { closedMonths } from '../storage/settlement/closed-months.ts';
import { confirmationsOf } from '../storage/settlement/confirmations.ts';
import { matchesOf } from '../storage/settlement/hand-matches.ts';
import { readBooks } from '../storage/settlement/read-books.ts';
import type {
  BillFileRow,
  BookRow,
  ClosedMonthRow,
  SettlementDatabase,
} from '../storage/settlement/settlement-database.ts';
import type { Day } from '../time/day.ts';
import type { ReconciledBook } from './book-months.ts';
import { keptNet } from './closed-statement.ts';
import type { ReportRowPage, SettlementQuestions, ShopReport, ShopReports } from './settlement-protocol.ts';

/** A book as its files, and what a person put to its orders, tell it now. */
export async function reconciledBook(db: SettlementDatabase, book: string, today: Day): Promise<ReconciledBook> {
  const stored = await readBooks(db, book, asDeclared);
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

type OwnReport = Omit<ShopReport, 'shared'>;

function shopReport(
  { id, name, source, settleDays }: BookRow,
  { items, files }: ReconciledBook,
  rows: readonly ClosedMonthRow[],
  today: Day,
): OwnReport {
  const paysOut = new Set(files.flatMap((file) => (file.paysOut ? file.id : [])));
  const months = monthSums({ items, today, payerOf, paysOut, ...spansOf(items, files) });
  const closed = rows.map((row) => ({ month: row.month, kept: keptNet(row) }));
  return { book: id, name, source, settleDays, months, cash: cashCalendar(items, today, payerOf), closed };
}

/**
 * Each shop by itself: what is wrong with one keeps the others from nothing, and the rows of one are let go before those
 * of the next are read.
 * @param read of a shop, held or anew
 */
export async function allReports(
  db: SettlementDatabase,
  read: (book: string) => Promise<ReconciledBook>,
  today: Day,
): Promise<ShopReports> {
  const books = (await db.books.toArray()).sort((a, b) => (a.name < b.name ? -1 : 1));
  const own: OwnReport[] = [];
  const failed: string[] = [];
  const shared = new SharedBills();
  for (const book of books) {
    try {
      const found = await read(book.id);
      own.push(shopReport(book, found, await closedMonths(db, book.id), today));
      if (books.length > 1) shared.add({ ...found, book: book.id });
    } catch {
      failed.push(book.name);
    }
  }
  const byId = new Map(books.map((book) => [book.id, book]));
  const sharedOf = (id: string) =>
    shared.of(id).flatMap(({ book, fileName }) => {
      const other = byId.get(book);
      return other ? [{ fileName, with: { id: other.id, name: other.name, source: other.source } }] : [];
    });
  return { shops: own.map((shop) => ({ ...shop, shared: sharedOf(shop.book) })), failed };
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
    unknown: rows.filter(({ amount }) => amount === null).length,
  };
}

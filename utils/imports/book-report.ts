/** One reconciled book, held while a screen looks at it. */
import { payerOf } from '../bills/tells-of.ts';
import { firstLine, reconciliationWorkbook } from '../files/reconciliation-workbook.ts';
import { agingOf } from '../settlement/aging.ts';
import { monthsOf } from '../settlement/month-statement.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import { type ProductSum, productSums } from '../settlement/reports/product-sums.ts';
import { isOpen, isShown, withReviews } from '../settlement/review.ts';
import { strangeFiles } from '../settlement/strange-files.ts';
import { isHomeless, type OrderSuggestion, suggestOrders } from '../settlement/suggest-orders.ts';
import { tally } from '../settlement/tally.ts';
import type { Dues } from '../splits/dues.ts';
import type { PartyStatement } from '../splits/party-statement.ts';
import { closedKeys } from '../storage/settlement/closed-months.ts';
import { confirmationsOf, sayOfItem } from '../storage/settlement/confirmations.ts';
import { dropMatches, keepMatch } from '../storage/settlement/hand-matches.ts';
import type { BillFileRow, SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import type { Language } from '../texts/texts.ts';
import type { Day } from '../time/day.ts';
import { bookDues } from './book-dues.ts';
import { monthFees } from './book-fees.ts';
import { closedWorkbook, closeMonth, monthView } from './book-months.ts';
import { monthPayables } from './book-payables.ts';
import { allReports, reconciledBook, reportRowPage, reviewedBook } from './book-reports.ts';
import { bookStatement, bookStatementFile } from './book-statement.ts';
import type {
  BookReport,
  CloseOutcome,
  FeePage,
  ItemPage,
  MonthPayables,
  MonthView,
  ReportRowPage,
  SettlementQuestions,
  ShopReports,
} from './settlement-protocol.ts';

type Input<A extends keyof SettlementQuestions> = Parameters<SettlementQuestions[A]>[0];

interface Held {
  readonly book: string;
  readonly items: readonly Reconciled[];
  readonly files: readonly BillFileRow[];
}

export class HeldReport {
  readonly #db: SettlementDatabase;
  #held: Held | null = null;
  /** A shop that is not on screen, while rows of its figures are looked at; let go as soon as figures are made anew. */
  #aside: Held | null = null;

  constructor(db: SettlementDatabase) {
    this.#db = db;
  }

  async report({ book, today, language }: Input<'report'>): Promise<BookReport> {
    this.#aside = null;
    this.#held = { book, ...(await reconciledBook(this.#db, book, today)) };
    return this.#reviewed(this.#held, language);
  }

  async #reviewed(held: Held, language: Language): Promise<BookReport> {
    const items = withReviews(held.items, await confirmationsOf(this.#db, held.book));
    this.#held = { ...held, items };
    return {
      tally: tally(items),
      aging: agingOf(items),
      months: [...new Set([...monthsOf(items), ...(await closedKeys(this.#db, held.book))])].sort().reverse(),
      firstLine: firstLine(items, language),
      strange: strangeFiles(items).map(({ file, kind, orders }) => ({
        kind,
        orders,
        name: held.files.find(({ id }) => id === file)?.fileName ?? '',
      })),
    };
  }

  /** @throws where another book is held, or none since the thread began anew: an empty list would say that all is well */
  #of(book: string): Held {
    if (this.#held?.book !== book) throw new Error('this book was not reconciled');
    return this.#held;
  }

  list({ book, show, from, count }: Input<'list'>): ItemPage {
    const shown = this.#of(book).items.filter((item) => isShown(item, show));
    // What has to be looked at first, and not behind all that agrees.
    const items = show === 'all' ? shown.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a))) : shown;
    return { items: items.slice(from, from + count), total: items.length };
  }

  /** @throws where no such item is there any more */
  #item(book: string, key: string): Reconciled {
    const item = this.#of(book).items.find((one) => one.key === key);
    if (!item) throw new Error('no such item');
    return item;
  }

  suggest({ book, key }: Input<'suggest'>): readonly OrderSuggestion[] {
    return suggestOrders(this.#item(book, key), this.#of(book).items);
  }

  async match({ book, key, order, said, today, language }: Input<'match'>): Promise<BookReport | null> {
    const known = this.#of(book).items.some((one) => one.order === order && one.orders.length > 0);
    if (!known) return null;
    if (!isHomeless(this.#item(book, key))) throw new Error('no such item');
    await keepMatch(this.#db, book, { from: key, order, ...said });
    return this.report({ book, today, language });
  }

  async unmatch({ book, order, today, language }: Input<'unmatch'>): Promise<BookReport> {
    await dropMatches(this.#db, book, order);
    return this.report({ book, today, language });
  }

  async say({ book, key, said, language }: Input<'say'>): Promise<BookReport> {
    const held = this.#of(book);
    const { status, difference, net, review } = this.#item(book, key);
    const next = said && { key, status, difference, net: net.net, ...said };
    await sayOfItem(this.#db, { book, key, before: review?.at ?? null }, next);
    return this.#reviewed(held, language);
  }

  month(input: Input<'month'>): Promise<MonthView> {
    return monthView(this.#db, this.#of(input.book), input);
  }

  close(input: Input<'close'>): Promise<CloseOutcome> {
    return closeMonth(this.#db, this.#of(input.book), input);
  }

  closedWorkbook(input: Input<'closedWorkbook'>): Promise<Uint8Array<ArrayBuffer>> {
    return closedWorkbook(this.#db, input);
  }

  async payables(input: Input<'payables'>): Promise<MonthPayables> {
    return monthPayables(this.#db, this.#of(input.book), input);
  }

  async fees(input: Input<'fees'>): Promise<FeePage> {
    return monthFees(this.#db, this.#of(input.book).items, input);
  }

  statement(input: Input<'statement'>): Promise<PartyStatement> {
    return bookStatement(this.#db, this.#of(input.book), input);
  }

  statementFile(input: Input<'statementFile'>): Promise<Uint8Array<ArrayBuffer>> {
    return bookStatementFile(this.#db, this.#of(input.book), input);
  }

  reports({ today }: Input<'reports'>): Promise<ShopReports> {
    this.#aside = null;
    const read = (book: string) =>
      this.#held?.book === book ? Promise.resolve(this.#held) : reviewedBook(this.#db, book, today);
    return allReports(this.#db, read, today);
  }

  /** Of a shop on screen or not. */
  async #any(book: string, today: Day): Promise<Held> {
    const held = [this.#held, this.#aside].find((one) => one?.book === book);
    if (held) return held;
    this.#aside = { book, ...(await reviewedBook(this.#db, book, today)) };
    return this.#aside;
  }

  async dues(input: Input<'dues'>): Promise<Dues> {
    return bookDues(this.#db, (await this.#any(input.book, input.today)).items, input);
  }

  async products({ book, days, today }: Input<'products'>): Promise<readonly ProductSum[]> {
    return productSums((await this.#any(book, today)).items, days, payerOf);
  }

  async reportRows(input: Input<'reportRows'>): Promise<ReportRowPage> {
    return reportRowPage(await this.#any(input.book, input.today), input);
  }

  workbook({ book, name, language }: Input<'workbook'>): Uint8Array<ArrayBuffer> {
    const held = this.#of(book);
    const files = held.files.map((file) => ({ ...file, name: file.fileName }));
    return reconciliationWorkbook({ language, book: name, items: held.items, files });
  }
}

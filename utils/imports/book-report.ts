/** One reconciled book, held while a screen looks at it. */
import { firstLine, reconciliationWorkbook } from '../files/reconciliation-workbook.ts';
import { type Reconciled, reconcile } from '../settlement/reconcile.ts';
import { tally } from '../settlement/tally.ts';
import { readBooks } from '../storage/settlement/read-books.ts';
import type { BillFileRow, SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import type { BookReport, ItemPage, SettlementQuestions } from './settlement-protocol.ts';

type Input<A extends keyof SettlementQuestions> = Parameters<SettlementQuestions[A]>[0];

interface Held {
  readonly book: string;
  readonly items: readonly Reconciled[];
  readonly files: readonly BillFileRow[];
}

export class HeldReport {
  readonly #db: SettlementDatabase;
  #held: Held | null = null;

  constructor(db: SettlementDatabase) {
    this.#db = db;
  }

  async report({ book, today, language }: Input<'report'>): Promise<BookReport> {
    const stored = await readBooks(this.#db, book);
    const settleDays = (await this.#db.books.get(book))?.settleDays ?? null;
    const items = reconcile({ ...stored, settleDays }, today);
    this.#held = { book, items, files: stored.files };
    return { tally: tally(items), firstLine: firstLine(items, language) };
  }

  /** @throws where another book is held, or none since the thread began anew: an empty list would say that all is well */
  #of(book: string): Held {
    if (this.#held?.book !== book) throw new Error('this book was not reconciled');
    return this.#held;
  }

  list({ book, statuses, from, count }: Input<'list'>): ItemPage {
    const all = this.#of(book).items;
    const items = statuses === null ? all : all.filter(({ status }) => statuses.includes(status));
    return { items: items.slice(from, from + count), total: items.length };
  }

  workbook({ book, name, language }: Input<'workbook'>): Uint8Array<ArrayBuffer> {
    const held = this.#of(book);
    const files = held.files.map((file) => ({ ...file, name: file.fileName }));
    return reconciliationWorkbook({ language, book: name, items: held.items, files });
  }
}

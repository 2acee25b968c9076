/** One reconciled book, held while a screen looks at it. */
import { firstLine, reconciliationWorkbook } from '../files/reconciliation-workbook.ts';
import { type Reconciled, reconcile } from '../settlement/reconcile.ts';
import { tally } from '../settlement/tally.ts';
import { readBooks } from '../storage/settlement/read-books.ts';
import type { BillFileRow, SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import type { BookReport, ItemPage, SettlementQuestions } from './settlement-protocol.ts';

type Input<A extends keyof SettlementQuestions> = Parameters<SettlementQuestions[A]>[0];

export class HeldReport {
  readonly #db: SettlementDatabase;
  #items: readonly Reconciled[] = [];
  #files: readonly BillFileRow[] = [];

  constructor(db: SettlementDatabase) {
    this.#db = db;
  }

  async report({ book, today, language }: Input<'report'>): Promise<BookReport> {
    const stored = await readBooks(this.#db, book);
    const settleDays = (await this.#db.books.get(book))?.settleDays ?? null;
    this.#items = reconcile({ ...stored, settleDays }, today);
    this.#files = stored.files;
    return { tally: tally(this.#items), firstLine: firstLine(this.#items, language) };
  }

  list({ statuses, from, count }: Input<'list'>): ItemPage {
    const items = statuses === null ? this.#items : this.#items.filter(({ status }) => statuses.includes(status));
    return { items: items.slice(from, from + count), total: items.length };
  }

  workbook({ name, language }: Input<'workbook'>): Uint8Array<ArrayBuffer> {
    const files = this.#files.map((file) => ({ ...file, name: file.fileName }));
    return reconciliationWorkbook({ language, book: name, items: this.#items, files });
  }
}

/** The report of the book on screen, made anew whenever what it rests on changes. */
import { signal } from '@preact/signals';
import type { BookReport, ItemPage, SettlementQuestions } from '../imports/settlement-protocol.ts';
import type { Days } from '../settlement/reports/product-sums.ts';
import type { RowsAsked } from '../settlement/reports/report-rows.ts';
import type { Show } from '../settlement/review.ts';
import { LOADING, type Loaded } from './live-query.ts';
import type { SettingsStore } from './settings-store.ts';
import { REPORT, type SettlementSource, type View } from './settlement-source.ts';

/** Why an item is all right, and who says so. */
export type Said = Pick<NonNullable<Parameters<SettlementQuestions['say']>[0]['said']>, 'reason' | 'who'>;

/** Rows of a page of the list. */
export const PAGE_ROWS = 50;

export function createReport(source: SettlementSource, settings: SettingsStore, until: AbortSignal) {
  const report = signal<Loaded<BookReport>>(LOADING);
  const view = signal<View>({ show: 'all', from: 0 });
  const page = signal<ItemPage | null>(null);
  let current: string | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  /** The thread answers one question of a key at a time. */
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const mine = turn.then(job, job);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const now = (book: string) => ({ book, today: source.today(), language: settings.language.value });
  const reconciled = (book: string) => source.thread.ask(REPORT, 'report', now(book), { signal: until });
  /** What the thread held is gone where it had to begin anew: then the book is reconciled again. */
  const held = async <T>(book: string, ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch {
      until.throwIfAborted();
      await reconciled(book);
      return ask();
    }
  };
  const listed = (book: string, show: Show, from: number, count: number) => {
    const input = { book, show, from, count };
    return held(book, () => source.thread.ask(REPORT, 'list', input, { signal: until }));
  };
  /** What is to be seen at the moment its turn comes. */
  const list = async (book: string): Promise<void> => {
    const asked = view.value;
    const { show, from } = asked;
    const found = await listed(book, show, from, PAGE_ROWS);
    // What was chosen since has a turn of its own.
    if (book !== current || asked !== view.value) return;
    if (found.items.length === 0 && found.total > 0) {
      // Its last rows went meanwhile: the page before them.
      view.value = { show, from: Math.floor((found.total - 1) / PAGE_ROWS) * PAGE_ROWS };
      return list(book);
    }
    page.value = found;
  };
  /** What a person did of the book: its report and the list on screen follow. */
  const changed = (book: string, ask: () => Promise<BookReport | null>): Promise<boolean> =>
    inTurn(async () => {
      const value = await held(book, ask);
      if (value === null || book !== current) return value !== null;
      report.value = { state: 'ready', value };
      await list(book);
      return true;
    });
  return {
    report,
    view,
    page,
    show: (next: View) => {
      view.value = next;
      const book = current;
      if (book !== null) void inTurn(() => list(book)).catch(() => undefined);
    },
    /** A page of one: what stands open at that place. */
    openItem: (book: string, at: number) => inTurn(() => listed(book, 'open', at, 1)),
    suggestOrders: (book: string, key: string) =>
      inTurn(() => held(book, () => source.thread.ask(REPORT, 'suggest', { book, key }, { signal: until }))),
    /** @param said null takes back what was said */
    say: (book: string, key: string, said: Said | null) => {
      const input = { book, key, said: said && { ...said, at: source.now() }, language: settings.language.value };
      return changed(book, () => source.thread.ask(REPORT, 'say', input, { signal: until }));
    },
    /** @returns false where no such order was read */
    match: (book: string, key: string, order: string, said: Said) => {
      const input = { ...now(book), key, order, said: { ...said, at: source.now() } };
      return changed(book, () => source.thread.ask(REPORT, 'match', input, { signal: until }));
    },
    unmatch: (book: string, order: string) =>
      changed(book, () => source.thread.ask(REPORT, 'unmatch', { ...now(book), order }, { signal: until })),
    month: (book: string, month: string) =>
      inTurn(() =>
        held(book, () => source.thread.ask(REPORT, 'month', { book, month, today: source.today() }, { signal: until })),
      ),
    close: (book: string, month: string, said: Said) => {
      const input = { book, month, today: source.today(), said: { ...said, at: source.now() } };
      return inTurn(() => held(book, () => source.thread.ask(REPORT, 'close', input, { signal: until })));
    },
    closedWorkbook: (book: string, month: string) => {
      const input = { book, month, language: settings.language.value };
      return inTurn(() => source.thread.ask(REPORT, 'closedWorkbook', input, { signal: until }));
    },
    payables: (book: string, month: string) => {
      const input = { book, month, today: source.today() };
      return inTurn(() => held(book, () => source.thread.ask(REPORT, 'payables', input, { signal: until })));
    },
    fees: (book: string, month: string, from: number) => {
      const input = { book, month, from, count: PAGE_ROWS };
      return inTurn(() => held(book, () => source.thread.ask(REPORT, 'fees', input, { signal: until })));
    },
    statement: (book: string, party: string, month: string) => {
      const input = { book, party, month, today: source.today() };
      return inTurn(() => held(book, () => source.thread.ask(REPORT, 'statement', input, { signal: until })));
    },
    statementFile: (book: string, party: string, month: string, as: 'xlsx' | 'csv') => {
      const input = { book, party, month, as, today: source.today(), language: settings.language.value };
      return inTurn(() => held(book, () => source.thread.ask(REPORT, 'statementFile', input, { signal: until })));
    },
    reports: () => inTurn(() => source.thread.ask(REPORT, 'reports', { today: source.today() }, { signal: until })),
    dues: (book: string) =>
      inTurn(() => source.thread.ask(REPORT, 'dues', { book, today: source.today() }, { signal: until })),
    products: (book: string, days: Days) => {
      const input = { book, days, today: source.today() };
      return inTurn(() => source.thread.ask(REPORT, 'products', input, { signal: until }));
    },
    reportRows: (book: string, asked: RowsAsked, from: number) => {
      const input = { book, asked, today: source.today(), from, count: PAGE_ROWS };
      return inTurn(() => source.thread.ask(REPORT, 'reportRows', input, { signal: until }));
    },
    workbook: (book: string, name: string) => {
      const input = { book, name, language: settings.language.value };
      return inTurn(() => held(book, () => source.thread.ask(REPORT, 'workbook', input, { signal: until })));
    },
    /** No shop is on screen any more: nothing of the last one stays, here or in the thread. */
    clear: () => {
      if (current === null) return;
      current = null;
      report.value = LOADING;
      page.value = null;
      source.thread.drop(REPORT);
    },
    make: (book: string) => {
      // The figures of one shop never stand under the name of another.
      if (book !== current) {
        report.value = LOADING;
        page.value = null;
      }
      current = book;
      return inTurn(async () => {
        if (book !== current) return;
        try {
          const value = await reconciled(book);
          if (book !== current) return;
          report.value = { state: 'ready', value };
          view.value = { ...view.value, from: 0 };
          await list(book);
        } catch (error) {
          if (book !== current) return;
          report.value = { state: 'failed', error: error instanceof Error ? error.name : String(error) };
        }
      });
    },
  };
}

/** The report of the book on screen, made anew whenever what it rests on changes. */
import { signal } from '@preact/signals';
import type { BookReport, ItemPage } from '../imports/settlement-protocol.ts';
import type { Loaded } from './live-query.ts';
import type { SettingsStore } from './settings-store.ts';
import { REPORT, type SettlementSource, type View } from './settlement-source.ts';

/** Rows of a page of the list. */
export const PAGE_ROWS = 50;

export function createReport(source: SettlementSource, settings: SettingsStore, until: AbortSignal) {
  const report = signal<Loaded<BookReport>>({ state: 'loading' });
  const view = signal<View>({ statuses: null, from: 0 });
  const page = signal<ItemPage | null>(null);
  let turn: Promise<unknown> = Promise.resolve();
  /** The thread answers one question of a key at a time. */
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const mine = turn.then(job, job);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const list = async ({ statuses, from }: View) => {
    page.value = await source.thread.ask(REPORT, 'list', { statuses, from, count: PAGE_ROWS }, { signal: until });
  };
  return {
    report,
    view,
    page,
    show: (next: View) => {
      view.value = next;
      void inTurn(() => list(next)).catch(() => undefined);
    },
    workbook: (name: string) =>
      inTurn(() =>
        source.thread.ask(REPORT, 'workbook', { name, language: settings.language.value }, { signal: until }),
      ),
    make: (book: string) =>
      inTurn(async () => {
        try {
          const input = { book, today: source.today(), language: settings.language.value };
          report.value = { state: 'ready', value: await source.thread.ask(REPORT, 'report', input, { signal: until }) };
          view.value = { ...view.value, from: 0 };
          await list(view.value);
        } catch (error) {
          report.value = { state: 'failed', error: error instanceof Error ? error.name : String(error) };
        }
      }),
  };
}

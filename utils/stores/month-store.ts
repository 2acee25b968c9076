/** One month of the book on screen, and closing it. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BookReport, MonthView } from '../imports/settlement-protocol.ts';
import type { BookRow } from '../storage/settlement/settlement-database.ts';
import type { createReport, Said } from './book-report-store.ts';
import type { Loaded } from './live-query.ts';

export interface MonthStore {
  /** null while none is picked, or it is being looked at. */
  readonly view: ReadonlySignal<MonthView | null>;
  /** Why the last closing did not happen. */
  readonly problem: ReadonlySignal<'failed' | 'not-ready' | 'closed-already' | null>;
  readonly pick: (month: string) => void;
  readonly close: (said: Said) => Promise<void>;
  readonly save: () => Promise<void>;
}

interface MonthSource {
  readonly book: ReadonlySignal<BookRow | null>;
  readonly report: ReadonlySignal<Loaded<BookReport>>;
  readonly ask: Pick<ReturnType<typeof createReport>, 'month' | 'close' | 'closedWorkbook'>;
  readonly save: (name: string, bytes: Uint8Array<ArrayBuffer>) => void;
}

export function createMonths({ book, report, ask, save }: MonthSource, until: AbortSignal): MonthStore {
  const view = signal<MonthView | null>(null);
  const problem = signal<MonthStore['problem']['value']>(null);
  const picked = signal<string | null>(null);
  let wish = 0;
  const look = async (month: string | null): Promise<void> => {
    const id = book.peek()?.id;
    wish++;
    const mine = wish;
    if (month === null || id === undefined) {
      view.value = null;
      return;
    }
    const found = await ask.month(id, month).catch(() => null);
    if (mine === wish) view.value = found;
  };
  // Whatever changes the report may change the month.
  const stop = effect(() => {
    const made = report.value;
    const { months } = made.state === 'ready' ? made.value : { months: [] };
    const month = months.find((one) => one === picked.value) ?? months[0] ?? null;
    if (view.peek()?.month !== month) view.value = null;
    void look(month);
  });
  until.addEventListener('abort', stop, { once: true });
  return {
    view,
    problem,
    pick: (month) => {
      problem.value = null;
      picked.value = month;
    },
    close: async (said) => {
      const [id, month] = [book.value?.id, view.value?.month];
      if (id === undefined || month === undefined) return;
      const outcome = await ask.close(id, month, said).catch(() => 'failed' as const);
      problem.value = outcome === 'closed' ? null : outcome;
      await look(month);
    },
    save: async () => {
      const [own, month] = [book.value, view.value?.month];
      if (own && month) save(`${own.name}_${month}`, await ask.closedWorkbook(own.id, month));
    },
  };
}

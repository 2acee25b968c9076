/** One month of the book on screen, and closing it. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BookReport, MonthView } from '../imports/settlement-protocol.ts';
import type { TypedBalance } from '../settlement/typed-balance.ts';
import type { BalanceRow, BookRow } from '../storage/settlement/settlement-database.ts';
import type { createReport, Said } from './book-report-store.ts';
import { LOADING, type Loaded } from './live-query.ts';

export interface MonthStore {
  /** The one on screen; null where no money moved in any. */
  readonly month: ReadonlySignal<string | null>;
  readonly view: ReadonlySignal<Loaded<MonthView>>;
  /** Why the last closing of this month did not happen. */
  readonly problem: ReadonlySignal<'failed' | 'not-ready' | 'closed-already' | null>;
  readonly pick: (month: string) => void;
  readonly close: (said: Said) => Promise<void>;
  readonly save: () => Promise<void>;
  /** Keeps a balance of the shop on screen. */
  readonly keepBalance: (typed: Omit<TypedBalance, 'at'>) => Promise<void>;
  readonly dropBalance: (moment: string) => Promise<void>;
  readonly now: () => number;
}

interface MonthSource {
  readonly book: ReadonlySignal<BookRow | null>;
  readonly report: ReadonlySignal<Loaded<BookReport>>;
  readonly ask: Pick<ReturnType<typeof createReport>, 'month' | 'close' | 'closedWorkbook'>;
  readonly save: (name: string, bytes: Uint8Array<ArrayBuffer>) => void;
  readonly keepBalance: (row: BalanceRow) => Promise<void>;
  readonly dropBalance: (book: string, moment: string) => Promise<void>;
  readonly now: () => number;
}

export function createMonths(source: MonthSource, until: AbortSignal): MonthStore {
  const { book, report, ask, save } = source;
  const view = signal<Loaded<MonthView>>(LOADING);
  const problem = signal<MonthStore['problem']['value']>(null);
  const picked = signal<string | null>(null);
  const month = computed(() => {
    const made = report.value;
    const months = made.state === 'ready' ? made.value.months : [];
    return months.find((one) => one === picked.value) ?? months[0] ?? null;
  });
  /** Whose month is on screen: what comes back for another is dropped. */
  const place = computed(() => `${book.value?.id} ${month.value}`);
  let shown = '';
  let wish = 0;
  const look = async (): Promise<void> => {
    const [id, of] = [book.peek()?.id, month.peek()];
    wish++;
    const mine = wish;
    if (id === undefined || of === null) return;
    const next = await ask.month(id, of).then(
      (value) => ({ state: 'ready', value }) as const,
      (error: unknown) => ({ state: 'failed', error: error instanceof Error ? error.name : String(error) }) as const,
    );
    if (mine === wish) view.value = next;
  };
  // Whatever changes the report may change the month.
  const stop = effect(() => {
    void report.value;
    if (place.value !== shown) {
      shown = place.value;
      view.value = LOADING;
      problem.value = null;
    }
    void look();
  });
  until.addEventListener('abort', stop, { once: true });
  return {
    month,
    view,
    problem,
    pick: (next) => {
      picked.value = next;
    },
    close: async (said) => {
      const [id, of, at] = [book.value?.id, month.value, place.value];
      if (id === undefined || of === null) return;
      const outcome = await ask.close(id, of, said).catch(() => 'failed' as const);
      if (place.value !== at) return;
      problem.value = outcome === 'closed' ? null : outcome;
      await look();
    },
    save: async () => {
      const [own, of] = [book.value, month.value];
      if (own && of !== null) save(`${own.name}_${of}`, await ask.closedWorkbook(own.id, of));
    },
    keepBalance: async (typed) => {
      const id = book.value?.id;
      if (id === undefined) return;
      await source.keepBalance({ book: id, ...typed, at: source.now() });
      await look();
    },
    dropBalance: async (moment) => {
      const id = book.value?.id;
      if (id === undefined) return;
      await source.dropBalance(id, moment);
      await look();
    },
    now: source.now,
  };
}

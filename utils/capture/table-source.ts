/** The page's own table, read again whenever the page has changed it and come to rest. */
import type { Refusal, RefusalCode, SheetDraft } from '../sheets/sheet.ts';
import type { Grid } from '../sites/grid.ts';
import { readTable } from '../sites/read-table.ts';
import type { SiteDeclaration, TablePage } from '../sites/site.ts';
import { findGrid, surfacesToWatch } from '../sites/table-grid.ts';
import { isLoading } from '../sites/table-loading.ts';
import type { Readings } from './readings.ts';
import { ScrolledRows } from './scrolled-rows.ts';
import type { SearchWatch } from './search-watch.ts';
import { watchPageChanges } from './table-changes.ts';
import { type Alarm, createAlarm, createSettler } from './timers.ts';

const QUIET = 300;
const AT_LATEST = 3_000;
/** While a list is scrolled its rows pass by quickly: each stretch is read before it is gone. */
const SCROLL_QUIET = 40;
const SCROLL_AT_LATEST = 120;
/** What was collected by scrolling is handed over once no new row came for this long. */
const COLLECTED = 1_000;
/** A refusal is believed when it still stands after this long: pages build their tables bit by bit. */
const CONFIRM = 4_000;

export interface TableSourceOptions {
  readonly document: Document;
  readonly site: SiteDeclaration;
  readonly page: TablePage;
  readonly readings: Readings;
  readonly search: SearchWatch;
  readonly nextSeq: () => number;
  /** Asked before every reading: what is around a frame changes without a word. */
  readonly mayRead: () => boolean;
  readonly signal: AbortSignal;
}

/** Starts reading; ends with the signal. While the tab is hidden nothing is read. */
export function startTableSource(options: TableSourceOptions): void {
  const { document, signal } = options;
  const read = () => void reader.read();
  const reader = new TableReader(
    options,
    () => changed(),
    (grid) => watch.follow(surfacesToWatch(document, grid)),
  );
  const changed = createSettler(read, QUIET, AT_LATEST, signal);
  const scrolled = createSettler(read, SCROLL_QUIET, SCROLL_AT_LATEST, signal);
  const watch = watchPageChanges(document, () => (reader.collects ? scrolled() : changed()), signal);
  document.addEventListener('visibilitychange', changed, { signal });
  // What is typed or ticked changes no node.
  document.addEventListener('change', changed, { signal });
  changed();
}

interface Taken {
  /** What the draft claims for its rows. */
  readonly claim: string;
  readonly period: string;
  readonly rows: string;
  readonly whole: string;
  /** Which list, and how long it says to be. */
  readonly list: string;
  readonly total: number | null | undefined;
}

function fingerprint(draft: SheetDraft): Taken {
  const { period, scope, listing } = draft;
  return {
    claim: JSON.stringify([period, scope, listing?.page, listing?.orderBy, listing?.descending]),
    period: JSON.stringify(period),
    rows: JSON.stringify(draft.rows),
    whole: JSON.stringify(draft),
    list: JSON.stringify([period, scope]),
    total: listing?.total,
  };
}

class TableReader {
  readonly #options: TableSourceOptions;
  readonly #again: Alarm;
  readonly #handOver: Alarm;
  readonly #collected = new ScrolledRows();
  readonly #retry: () => void;
  readonly #found: (grid: Grid | null) => void;
  #collects = false;
  #held: SheetDraft | null = null;
  #turn = 0;
  #last: Taken | null = null;
  /** A refusal not yet believed, and since when (ms of the page's own clock). */
  #doubt: { readonly code: RefusalCode; readonly since: number } | null = null;

  /** @param found told where the table stands, before every reading */
  constructor(options: TableSourceOptions, retry: () => void, found: (grid: Grid | null) => void) {
    this.#options = options;
    this.#retry = retry;
    this.#found = found;
    this.#again = createAlarm(retry, options.signal);
    this.#handOver = createAlarm(() => this.#take(this.#held), options.signal);
    // What was collected was read: it is handed over even where the page is left at once.
    options.signal.addEventListener('abort', () => this.#take(this.#held), { once: true });
  }

  /** Whether the list has rows that come only as it is scrolled. */
  get collects(): boolean {
    return this.#collects;
  }

  async read(): Promise<void> {
    const { document, site, page, search, mayRead, signal } = this.#options;
    const mine = ++this.#turn;
    // The end of hiding, and of loading, is a change too: we are called again then.
    if (document.hidden) return;
    const grid = findGrid(document, page);
    this.#found(grid);
    if (!mayRead() || (grid && isLoading(grid))) return;
    const result = await readTable(site, page, document, search.keyword(page.table), signal, grid);
    if (mine !== this.#turn || signal.aborted) return;
    if (!result) this.#retry();
    else if (result.ok) this.#accept(result.value, result.more);
    else this.#refuse(result.refusal);
  }

  #accept(draft: SheetDraft, more: boolean): void {
    const { page, search } = this.#options;
    const now = fingerprint(draft);
    const before = this.#last;
    const first = (draft.listing?.page ?? 1) === 1;
    const anew = !before || (first && now.rows !== before.rows);
    if (anew && search.reloaded(page.table)) {
      this.#retry();
      return;
    }
    if (now.whole === before?.whole && this.#doubt === null) return;
    // The same rows under another period, filter, page or order are the rows from before; of a list that is
    // scrolled so may be any that were collected, where the period is another one.
    const collected = before && now.period !== before.period && this.#collected.hasAll(draft.rows);
    if (before && now.claim !== before.claim && (now.rows === before.rows || collected)) {
      this.#doubtful('stale-table', 'rows unchanged');
      return;
    }
    // A list whose length changes while it is paged through has become another one, by a filter we did not see.
    if (!first && now.list === before?.list && now.total !== before.total) {
      this.#doubtful('bad-period', 'total changed');
      return;
    }
    this.#doubt = null;
    this.#again.clear();
    this.#last = now;
    this.#collects = more;
    if (more) this.#collect(draft);
    else this.#take(draft);
  }

  #collect(draft: SheetDraft): void {
    const { draft: all, news, anew } = this.#collected.add(draft);
    if (anew) this.#take(this.#held);
    if (!news && this.#held === null) return;
    this.#held = all;
    if (this.#collected.isWhole(all)) this.#take(all);
    else if (news) this.#handOver.set(COLLECTED);
  }

  #take(draft: SheetDraft | null): void {
    const { readings, nextSeq } = this.#options;
    this.#handOver.clear();
    this.#held = null;
    if (draft) readings.take(nextSeq(), { ok: true, value: draft });
  }

  #doubtful(code: RefusalCode, shape: string): void {
    this.#refuse({ code, page: this.#options.page.id, channel: 'table', shape });
  }

  #refuse(refusal: Refusal): void {
    const { readings, nextSeq } = this.#options;
    const { code } = refusal;
    const now = performance.now();
    if (this.#doubt?.code !== code) {
      this.#doubt = { code, since: now };
      this.#again.set(CONFIRM);
    } else if (now - this.#doubt.since >= CONFIRM) {
      readings.take(nextSeq(), { ok: false, refusal });
    }
  }
}

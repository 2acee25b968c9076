/** One tab's reading: which page is shown, whether it may be read, and from what. */
import { STOP_MS } from '../platform/settings.ts';
import { hasTable, type PageDeclaration, type SiteDeclaration } from '../sites/site.ts';
import { mappedSite } from '../sites/with-mappings.ts';
import type { AnswerSource, Readiness } from './answer-source.ts';
import type { CapturedAnswer } from './channel.ts';
import { tabDocument } from './frame.ts';
import type { CaptureOptions, CaptureSettings } from './options.ts';
import { type Place, placeOfWindow } from './place.ts';
import { createReadings, type Readings } from './readings.ts';
import type { SearchWatch } from './search-watch.ts';
import type { CaptureState, StatusBoard } from './status.ts';
import { type Alarm, createAlarm } from './timers.ts';
import { createVoice, type Voice } from './voice.ts';

/** A page that asked for nothing this long after it was loaded has used its own cache. */
const NO_ANSWER = 8_000;

export interface SessionOptions extends CaptureOptions {
  readonly board: StatusBoard;
  /** Whether the hook answers. */
  readonly hooked: () => boolean;
}

export class CaptureSession {
  readonly #options: SessionOptions;
  readonly #readings: Readings;
  readonly #answers: AnswerSource | undefined;
  readonly #search: SearchWatch | null;
  readonly #silence: Alarm;
  readonly #stopEnds: Alarm;
  #settings: CaptureSettings | null = null;
  /** With what the operator confirmed. */
  #sites: readonly SiteDeclaration[];
  #declaredTaught: readonly SiteDeclaration[] = [];
  #taught: readonly SiteDeclaration[] = [];
  readonly #voice: Voice;
  #place: Place;
  /** The page kind this frame speaks of, for those around it. */
  #spoken: string | null = null;
  #stoppedUntil = 0;
  #tables: AbortController | null = null;
  #tableSeq = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
    const { board, signal, window } = options;
    const { answers, tables } = options.readers;
    this.#sites = options.sites;
    this.#readings = createReadings({
      ...options,
      onRiskControl: () => this.#stop(options.now() + STOP_MS),
      onNotAllowed: () => this.#off(),
      onShown: () => this.#speak(),
    });
    this.#answers = answers?.({
      document: window.document,
      sites: () => this.#sites,
      board,
      readings: this.#readings,
      ready: () => this.#ready(),
    });
    this.#search = tables?.watchSearch(window.document, () => this.page?.table ?? undefined, signal) ?? null;
    this.#silence = createAlarm(() => this.#noAnswer(), signal);
    this.#stopEnds = createAlarm(() => this.#goOn(), signal);
    const heard = { onOther: (page: string) => this.#hush(page), onLeft: (page: string) => this.#goOnFor(page) };
    this.#voice = createVoice(tabDocument(window), heard, signal);
    this.#place = this.#placeNow();
    this.#enter();
    const end = () => {
      this.#tables?.abort();
      this.#leave();
    };
    signal.addEventListener('abort', end, { once: true });
  }

  get page(): PageDeclaration | null {
    return this.#place.page;
  }

  configure(settings: CaptureSettings): void {
    if (settings.mode !== this.#settings?.mode) this.#readings.restart();
    const { mappings = [] } = settings;
    const other = JSON.stringify(mappings) !== JSON.stringify(this.#settings?.mappings ?? []);
    this.#settings = settings;
    if (other) this.#remap();
    this.#stop(settings.stoppedUntil ?? 0);
  }

  teach(taught: readonly SiteDeclaration[]): void {
    this.#declaredTaught = taught;
    this.#remap();
    this.update();
  }

  /** The shop was wiped: what was read of it is no longer stored. */
  forget(shop: string): void {
    if (this.#options.board.status.peek().shop?.id === shop) this.#clear();
  }

  receive(answer: CapturedAnswer): void {
    this.#answers?.receive(answer);
  }

  /** An address of this document, or of one around it, is another. */
  route(): void {
    const before = this.#place;
    this.#place = this.#placeNow();
    const { page, excluded, within } = this.#place;
    if (before.page === page && before.excluded === excluded && before.within === within) return;
    this.#enter();
    this.update();
  }

  /** Brings everything in line with settings, page and visibility. */
  update(): void {
    const gate = this.#options.alive() ? this.#gate() : 'outdated';
    this.#options.board.gate(gate, {
      excludedWhy: this.#place.excluded,
      stoppedUntil: gate === 'stopped' ? this.#stoppedUntil : null,
    });
    this.#answers?.flush();
    const byAnswers = this.#settings?.mode === 'answers' && !this.#place.taught;
    this.#readTables(gate === null && !byAnswers);
    this.#expectAnswer(gate === null && byAnswers);
  }

  /** Whatever was shown is read again by the new meaning of its columns. */
  #remap(): void {
    const mappings = this.#settings?.mappings ?? [];
    this.#sites = this.#options.sites.map((site) => mappedSite(site, mappings));
    this.#taught = this.#declaredTaught.map((site) => mappedSite(site, mappings));
    this.#place = this.#placeNow();
    this.#enter();
  }

  #placeNow(): Place {
    return placeOfWindow(this.#options.window, { sites: this.#sites, taught: this.#taught });
  }

  #enter(): void {
    this.#search?.clear();
    this.#tables?.abort();
    this.#tables = null;
    this.#clear();
  }

  #clear(): void {
    const { page, within } = this.#place;
    this.#leave();
    this.#options.board.clear({
      page: page?.id ?? null,
      // A frame speaks of the page it is within once it has read something of it.
      elsewhere: within,
      chooser: page?.chooser ?? '',
      periodWords: page?.periodWords ?? null,
    });
  }

  #gate(): CaptureState | null {
    const { window, hooked, now, readers } = this.#options;
    if (!this.#settings) return 'starting';
    const { mode, paused } = this.#settings;
    if (mode === 'off' || !this.#options.mayRead()) return 'idle';
    if (this.#place.excluded) return 'excluded';
    if (!this.#place.page) return 'idle';
    if (paused) return 'paused';
    if (now() < this.#stoppedUntil) return 'stopped';
    const settled = window.document.readyState !== 'loading';
    const byAnswers = mode === 'answers' && !this.#place.taught;
    const lacking = byAnswers ? settled && !(hooked() && readers.answers) : !readers.tables;
    return lacking ? 'needs-refresh' : null;
  }

  /** An answer of a page left meanwhile is still read; one of a part that is never read is not. */
  #ready(): Readiness {
    const { window, now, hooked } = this.#options;
    if (!this.#settings) return 'later';
    const { mode, paused } = this.#settings;
    const stopped = now() < this.#stoppedUntil;
    // A page that was taught is read by its table: what its answers say was given up for it.
    if (this.#place.taught) return 'never';
    if (mode !== 'answers' || paused || !this.#options.mayRead() || this.#place.excluded || stopped || !hooked())
      return 'never';
    return window.document.hidden ? 'later' : 'now';
  }

  #readTables(wanted: boolean): void {
    const { site, page } = this.#place;
    const { tables } = this.#options.readers;
    if (!wanted || !site || !page || !hasTable(page) || !tables || !this.#search) {
      this.#tables?.abort();
      this.#tables = null;
      return;
    }
    if (this.#tables || !this.#options.window.document.body) return;
    this.#tables = new AbortController();
    tables.startTableSource({
      document: this.#options.window.document,
      site,
      page,
      readings: this.#readings,
      search: this.#search,
      nextSeq: () => ++this.#tableSeq,
      mayRead: this.#options.mayRead,
      signal: this.#tables.signal,
    });
  }

  #expectAnswer(wanted: boolean): void {
    const { document } = this.#options.window;
    this.#silence.clear();
    const { state, elsewhere } = this.#options.board.status.peek();
    const waiting = state === 'waiting' && !elsewhere && !this.#place.within;
    if (wanted && waiting && document.readyState === 'complete' && !document.hidden) this.#silence.set(NO_ANSWER);
  }

  /** Of the page shown here this document has read the newest. */
  #speak(): void {
    const { board } = this.#options;
    const { page, elsewhere } = board.status.peek();
    if (!page || !elsewhere) return;
    // The chips of the others go first: only one stands in the tab's document.
    this.#voice.speak(page);
    board.patch({ elsewhere: false });
    if (this.#place.within) this.#spoken = page;
  }

  #hush(page: string): void {
    const { board } = this.#options;
    const { page: own, state } = board.status.peek();
    if (page !== own) return;
    this.#spoken = null;
    board.patch({ elsewhere: true, ...(state === 'cached-page' && { state: 'waiting' }) });
    this.update();
  }

  /** Whoever stands around the frame speaks again. */
  #leave(): void {
    const page = this.#spoken;
    this.#spoken = null;
    if (page) this.#voice.leave(page);
  }

  #goOnFor(page: string): void {
    const { board } = this.#options;
    if (page !== board.status.peek().page || this.#place.within) return;
    board.patch({ elsewhere: false });
    this.update();
  }

  #noAnswer(): void {
    const { board } = this.#options;
    if (board.status.peek().state === 'waiting') board.patch({ state: 'cached-page' });
  }

  #goOn(): void {
    this.#options.board.patch({ state: 'waiting', refusal: null });
    this.update();
  }

  /** A stop is never shortened. */
  #stop(until: number): void {
    if (until > this.#stoppedUntil) {
      this.#stoppedUntil = until;
      this.#stopEnds.set(until - this.#options.now());
    }
    this.update();
  }

  /** Reading was taken back while a sheet was on its way; the settings say so too, sooner or later. */
  #off(): void {
    if (this.#settings && this.#gate() === null) this.configure({ ...this.#settings, mode: 'off' });
  }
}

/** Reading of a seller page in the isolated world, from the handshake with the hook to the status of the chip. */
import type { ReadonlySignal } from '@preact/signals-core';
import { LOOK_AGAIN } from '../platform/script-alive.ts';
import type { Refusal } from '../sheets/sheet.ts';
import { hasTable, type SiteDeclaration } from '../sites/site.ts';
import { findGrid, surfacesToWatch } from '../sites/table-grid.ts';
import { type TableRow, tableRows } from '../sites/table-rows.ts';
import { startBridge } from './bridge.ts';
import { windowsAround } from './frame.ts';
import type { CaptureOptions, CaptureSettings } from './options.ts';
import { watchRoute } from './route.ts';
import { CaptureSession } from './session.ts';
import { type CaptureState, type CaptureStatus, createStatusBoard } from './status.ts';
import { watchPageChanges } from './table-changes.ts';
import { createSettler } from './timers.ts';

export interface Capture {
  readonly status: ReadonlySignal<CaptureStatus>;
  /** Call when the settings are known, and after every change of them. Before, nothing is read. */
  configure(settings: CaptureSettings): void;
  /** Pages that were taught, a site each; they go before the declared ones. */
  teach(taught: readonly SiteDeclaration[]): void;
  /** The shop was wiped: the status no longer speaks of it. */
  forget(shop: string): void;
  /** The product rows now in the page's table; none on other pages. */
  rows(): readonly TableRow[];
  /** Calls back a moment after the page changed, with the products now in its table. */
  onTableChange(callback: (products: readonly string[]) => void, signal: AbortSignal): void;
}

/**
 * Whether no script of the page can have run yet. Shut for good by the first node under <html>: observers
 * are told before the first script runs, so removing <head> again opens nothing.
 */
function pristineLatch(document: Document): () => boolean {
  let pristine = document.head === null;
  new MutationObserver((_, observer) => {
    if (!document.head) return;
    pristine = false;
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
  return () => pristine && document.head === null;
}

/** States in which no row of the page is looked at. */
const BLIND: ReadonlySet<CaptureState> = new Set(['starting', 'idle', 'excluded']);
const QUIET = 60;
const AT_LATEST = 500;

/** Must be called at `document_start`, in the script's first turn: the hook is met then or never. */
export function startCapture(options: CaptureOptions): Capture {
  const { window, report, signal } = options;
  const { document } = window;
  const board = createStatusBoard();
  const bridge = startBridge({
    target: window,
    pristine: pristineLatch(document),
    randomName: () => crypto.randomUUID(),
    onAnswer: (answer) => session.receive(answer),
    onForged: () => {
      const refusal: Refusal = { code: 'forged', page: session.page?.id ?? '', channel: 'answer', shape: 'event' };
      report(refusal);
      const waiting = board.status.peek().state === 'waiting';
      board.patch(waiting ? { state: 'refused', refusal } : { refusal });
    },
    signal,
  });
  const session = new CaptureSession({ ...options, board, hooked: bridge.hooked });
  // Of which page a frame is, the addresses around it say.
  const routes = [window, ...windowsAround(window)].map((each) => watchRoute(each, () => session.route(), signal));
  const update = () => session.update();
  // Where nothing is read, nothing is looked at for badges either.
  const shows = () => !BLIND.has(board.status.peek().state);
  document.addEventListener('visibilitychange', update, { signal });
  document.addEventListener('readystatechange', update, { signal });
  // After an update the new version wakes us; where it may not, the next click finds out.
  for (const type of [LOOK_AGAIN, 'click'])
    document.addEventListener(type, () => options.alive() || update(), { signal, capture: true });
  return {
    status: board.status,
    configure: (settings) => session.configure(settings),
    teach: (taught) => session.teach(taught),
    forget: (shop) => session.forget(shop),
    rows: () => (session.page && shows() ? tableRows(document, session.page) : []),
    onTableChange(callback, until) {
      const changed = () => {
        for (const route of routes) route.check();
        const { page } = session;
        if (!page || !shows()) return;
        const grid = hasTable(page) ? findGrid(document, page) : null;
        if (hasTable(page)) watch.follow(surfacesToWatch(document, grid));
        callback(tableRows(document, page, grid).map(({ product }) => product));
      };
      const watch = watchPageChanges(document, createSettler(changed, QUIET, AT_LATEST, until), until);
    },
  };
}

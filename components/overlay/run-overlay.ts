/** Wires the isolated script of a seller page: capture, the worker, the operator's settings, the overlay. */
import { computed, signal } from '@preact/signals-core';
import { isFrame, mayReadHere, tabDocument } from '../../utils/capture/frame.ts';
import { offeredReaders } from '../../utils/capture/offered-readers.ts';
import { startCapture } from '../../utils/capture/start.ts';
import { sendToWorker } from '../../utils/messages/messenger.ts';
import { shadowMode } from '../../utils/platform/build-flags.ts';
import { extensionAlive } from '../../utils/platform/pages.ts';
import { watchRevisions } from '../../utils/platform/revisions.ts';
import { answerPing } from '../../utils/platform/script-alive.ts';
import {
  changeSettings,
  changeSite,
  type Settings,
  siteSettings,
  stoppedUntil,
  watchSettings,
} from '../../utils/platform/settings.ts';
import { watchStoredRecipes } from '../../utils/platform/stored-recipes.ts';
import { siteAmong } from '../../utils/sites/find-site.ts';
import { offeredSites } from '../../utils/sites/offered-sites.ts';
import { onBeat } from '../../utils/stores/on-beat.ts';
import { createOverlayStore } from '../../utils/stores/overlay-store.ts';
import { startOverlay } from './start-overlay.ts';

function whenBody(document: Document, run: () => void): void {
  if (document.body) run();
  else document.addEventListener('DOMContentLoaded', run, { once: true });
}

/** Ends when the frame goes for good: what it put into the document around it would stay. */
function whileShown(window: Window): AbortSignal {
  const ends = new AbortController();
  const { signal } = ends;
  window.addEventListener('pagehide', ({ persisted }) => persisted || ends.abort(), { signal });
  return signal;
}

/** Must be called at `document_start`, in the same turn: the hook is greeted then. */
export function runOverlay(window: Window): void {
  const sites = offeredSites(globalThis);
  const site = siteAmong(sites, new URL(window.location.href));
  if (!site || !mayReadHere(window, site)) return;
  const readers = offeredReaders(globalThis);
  const inFrame = isFrame(window);
  const until = inFrame ? whileShown(window) : new AbortController().signal;
  const settings = signal<Settings | null>(null);
  const folded = signal(false);
  const capture = startCapture({
    window,
    sites,
    readers,
    send: (draft) => sendToWorker('storeSheet', draft),
    report: (refusal) => void sendToWorker('reportRefusal', refusal).catch(() => undefined),
    mayRead: () => mayReadHere(window, site),
    alive: extensionAlive,
    now: Date.now,
    signal: until,
  });
  watchSettings((next) => {
    const { mode, paused } = siteSettings(next, site.id);
    const { mappings = [] } = next;
    capture.configure({
      mode: (next.consentAt && mode) || 'off',
      paused,
      stoppedUntil: stoppedUntil(next, site.id, Date.now()),
      mappings,
    });
    folded.value = next.chipFolded;
    // Last: from here on something is shown.
    settings.value = next;
  }, until);
  const { taught } = readers;
  if (taught) watchStoredRecipes((stored) => capture.teach(taught(stored)), until);
  answerPing(
    inFrame,
    () => {
      const { state, elsewhere } = capture.status.value;
      return elsewhere ? 'idle' : state;
    },
    until,
  );
  const store = createOverlayStore(
    {
      shown: computed(() => {
        const { shop, stored, state } = capture.status.value;
        return { shop: (state !== 'idle' && shop?.id) || null, stored, language: settings.value?.language ?? null };
      }),
      products: () => capture.rows().map((row) => row.product),
      words: (language) => sendToWorker('readChipWords', { platform: site.platform, language }),
      now: () => Date.now(),
      onBeat,
      onTableChange: capture.onTableChange,
      onRevision: (callback, signal) =>
        watchRevisions((shop, revision) => {
          if (revision === null) capture.forget(shop);
          callback(shop);
        }, signal),
      ask: (query) => sendToWorker('readBadges', query),
    },
    until,
  );
  whenBody(window.document, () =>
    startOverlay({
      document: window.document,
      chipDocument: tabDocument(window) ?? window.document,
      shadowMode: shadowMode(),
      status: capture.status,
      ...store,
      look: settings,
      findRows: capture.rows,
      folded,
      onFold: (chipFolded) => {
        folded.value = chipFolded;
        void changeSettings({ chipFolded }).catch(() => undefined);
      },
      onPause: (paused) => void changeSite(site.id, { paused }).catch(() => undefined),
      onOpenPanel: () => void sendToWorker('openPanel').catch(() => undefined),
      signal: until,
    }),
  );
}

/** Wires the isolated script of a seller page: capture, the worker, the operator's settings, the overlay. */
import { computed, signal } from '@preact/signals-core';
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
import { siteAmong } from '../../utils/sites/find-site.ts';
import { offeredSites } from '../../utils/sites/offered-sites.ts';
import { createOverlayStore } from '../../utils/stores/overlay-store.ts';
import { startOverlay } from './start-overlay.ts';

function whenBody(document: Document, run: () => void): void {
  if (document.body) run();
  else document.addEventListener('DOMContentLoaded', run, { once: true });
}

/** Must be called at `document_start`, in the same turn: the hook is greeted then. */
export function runOverlay(window: Window): void {
  const sites = offeredSites(globalThis);
  const site = siteAmong(sites, new URL(window.location.href));
  if (!site) return;
  const { signal: until } = new AbortController();
  const settings = signal<Settings | null>(null);
  const folded = signal(false);
  const capture = startCapture({
    window,
    sites,
    send: (draft) => sendToWorker('storeSheet', draft),
    report: (refusal) => void sendToWorker('reportRefusal', refusal).catch(() => undefined),
    alive: extensionAlive,
    now: Date.now,
    signal: until,
  });
  watchSettings((next) => {
    settings.value = next;
    folded.value = next.chipFolded;
    const { mode, paused } = siteSettings(next, site.id);
    const { mappings = [] } = next;
    capture.configure({
      mode: (next.consentAt && mode) || 'off',
      paused,
      stoppedUntil: stoppedUntil(next, site.id, Date.now()),
      mappings,
    });
  }, until);
  answerPing();
  const store = createOverlayStore(
    {
      shown: computed(() => {
        const { shop, stored, state } = capture.status.value;
        return { shop: (state !== 'idle' && shop?.id) || null, stored, language: settings.value?.language ?? null };
      }),
      products: () => capture.rows().map((row) => row.product),
      words: (language) => sendToWorker('readChipWords', { platform: site.platform, language }),
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

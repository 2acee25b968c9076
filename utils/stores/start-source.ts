/** The first screen's store on the real browser. What is only needed on a click is loaded on that click. */
import { sendToWorker } from '../messages/messenger.ts';
import { offerFiles } from '../platform/hand-over.ts';
import { exemptFromEviction, hasHosts, removeHosts, requestHosts, watchPermissions } from '../platform/permissions.ts';
import { changeSettings, changeSite, watchSettings } from '../platform/settings.ts';
import { FILE_LAYOUTS, SITES } from '../sites/registry.ts';
import type { StartSource } from './start-store.ts';

export function startSource(until: AbortSignal): StartSource {
  return {
    sites: SITES,
    files: FILE_LAYOUTS.map(({ site, layout: { name } }) => ({ site, name })),
    watchSettings,
    watchPermissions,
    hasHosts,
    requestHosts,
    removeHosts,
    changeSettings,
    changeSite,
    now: Date.now,
    loadDemo: async () => {
      const { loadDemo } = await import('./load-demo.ts');
      await sendToWorker('refreshShop', await loadDemo(Date.now(), until));
    },
    handOver: offerFiles,
    persist: async () => (await import('../storage/persist.ts')).askPersistence(),
    isKept: async () => (await exemptFromEviction()) || (await navigator.storage.persisted()),
    copyDiagnostics: async () => (await import('./copy-diagnostics.ts')).copyDiagnostics(),
  };
}

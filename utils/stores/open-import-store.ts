/** The import on its real thread; loaded when files are to be read. */
import { openImportThread } from '../imports/import-thread.ts';
import { addMappings } from '../platform/mappings.ts';
import { readSettings } from '../platform/settings.ts';
import { askPersistence } from '../storage/persist.ts';
import { createImportStore, type ImportStore } from './import-store.ts';

export function openImportStore(refreshShop: (shop: string) => Promise<void>, until: AbortSignal): ImportStore {
  return createImportStore(
    {
      thread: openImportThread(until),
      now: Date.now,
      newId: () => crypto.randomUUID(),
      refreshShop,
      persist: askPersistence,
      mappings: async () => (await readSettings()).mappings ?? [],
      addMappings,
    },
    until,
  );
}

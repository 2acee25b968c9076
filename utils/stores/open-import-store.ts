/** The import on its real thread; loaded when files are to be read. */
import { openImportThread } from '../imports/import-thread.ts';
import { addMappings } from '../platform/mappings.ts';
import { keepRecipe, readRecipes } from '../platform/recipes.ts';
import { filesOff, readSettings } from '../platform/settings.ts';
import { askPersistence } from '../storage/persist.ts';
import type { ImportStore } from './import-items.ts';
import { createImportStore } from './import-store.ts';

export function openImportStore(refreshShop: (shop: string) => Promise<void>, until: AbortSignal): ImportStore {
  return createImportStore(
    {
      thread: openImportThread(until),
      now: Date.now,
      newId: () => crypto.randomUUID(),
      refreshShop,
      persist: askPersistence,
      filesOff: async () => filesOff(await readSettings()),
      mappings: async () => (await readSettings()).mappings ?? [],
      addMappings,
      // A page's table is no file.
      recipes: async () => (await readRecipes()).filter(({ place }) => place === undefined),
      keepRecipe,
    },
    until,
  );
}

/** The panel's actions on the real database and browser. What a click needs is loaded with it. */
import { extensionVersion, openExtensionPage } from '../platform/pages.ts';
import { forgetRevision } from '../platform/revisions.ts';
import { readSettings } from '../platform/settings.ts';
import { forgetShopOfTabs } from '../platform/tab-shops.ts';
import type { Database } from '../storage/database.ts';
import type { ImportStore } from './import-items.ts';
import type { PanelActions } from './panel-actions.ts';

/** Open pages and later refusals must not go on naming a shop that is no more. */
async function forgetShop(shop: string): Promise<void> {
  await forgetShopOfTabs(shop);
  await forgetRevision(shop);
}

export function createPanelActions(
  db: Database,
  refreshShop: (shop: string) => Promise<void>,
  until: AbortSignal,
): PanelActions {
  const request = async (shop: string) => ({ shop, now: Date.now(), language: (await readSettings()).language });
  let imports: Promise<ImportStore> | null = null;
  return {
    version: extensionVersion(),
    refreshShop,
    openStart: () => openExtensionPage('start'),
    openSettlement: () => openExtensionPage('settlement'),
    openSettings: async (open) => (await import('./open-start-store.ts')).openStartStore(open),
    exportNotes: async (shop, format) => (await import('./export-notes.ts')).saveNotes(db, await request(shop), format),
    exportCalendar: async (planned, platform) => {
      const { language } = await readSettings();
      return (await import('./export-calendar.ts')).saveCalendar({ planned, platform, language, now: Date.now() });
    },
    copyNotes: async (shop) => (await import('./export-notes.ts')).copyChat(db, await request(shop)),
    saveBackup: async () => (await import('./backup-actions.ts')).saveBackup(db, Date.now(), until),
    openBackup: async (file) => (await import('./backup-actions.ts')).openBackup(db, file, { refreshShop, until }),
    openImports: () => {
      imports ??= import('./open-import-store.ts').then(({ openImportStore }) => openImportStore(refreshShop, until));
      return imports;
    },
    openRecipes: async (gone) => (await import('./recipes-store.ts')).openRecipesStore(gone),
    openTeachPage: async (gone) => (await import('./teach-page-store.ts')).openTeachPage(gone),
    openCosts: async (shop, gone) =>
      (await import('./open-costs-store.ts')).openCostsStore(db, shop, refreshShop, gone),
    openPlans: async (place, gone) => (await import('./open-plans-store.ts')).openPlansStore(db, place, gone),
    heldPrices: async (price) => (await import('./held-prices.ts')).heldPrices(db, price, Date.now()),
    undoImport: async (importId) => {
      const { undoImport } = await import('../storage/undo-import.ts');
      const shop = await undoImport(db, importId, until);
      if (shop !== null) await refreshShop(shop);
    },
    copyDiagnostics: async () => (await import('./copy-diagnostics.ts')).copyDiagnostics(),
    wipeShop: async (shop) => {
      const { wipeShop } = await import('../storage/wipe-shop.ts');
      await wipeShop(db, shop);
      await forgetShop(shop);
    },
    takeBack: async (shop, sheet) => {
      const { dropSheet } = await import('../storage/drop-sheet.ts');
      await dropSheet(db, sheet);
      await refreshShop(shop);
    },
    confirmAside: async (aside, choices) => {
      const { confirmMeaning } = await import('./aside-actions.ts');
      const confirmed = await confirmMeaning(db, aside, choices);
      if (confirmed.stored > 0) await refreshShop(aside.shop);
      return confirmed;
    },
    discardAside: async (id) => (await import('./aside-actions.ts')).discardAside(db, id),
    takeBackMapping: async (mapping) => (await import('./aside-actions.ts')).takeBackMeaning(mapping),
    claimShop: async (unclaimed, target) => {
      const { claimShop } = await import('../storage/claim-shop.ts');
      const shop = await claimShop(db, unclaimed, target, { at: Date.now(), signal: until });
      if (shop !== unclaimed) await forgetShop(unclaimed);
      await refreshShop(shop);
    },
  };
}

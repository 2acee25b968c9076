/** What the panel does beyond showing: everything that leaves the list of live signals. */
import type { BackupRefusal } from '../files/backup.ts';
import type { PlannedTasks } from '../files/promotion-events.ts';
import type { BackupSettings } from '../notes/backup-data.ts';
import type { Choices, FieldMapping } from '../sheets/mapping.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import type { AsideLine } from '../storage/asides.ts';
import type { ClaimTarget } from '../storage/claim-shop.ts';
import type { Confirmed } from '../storage/confirm-aside.ts';
import type { MergePreview } from '../storage/merge-backup.ts';
import type { Language } from '../texts/texts.ts';
import type { CostsStore } from './costs-store.ts';
import type { PlannedPrice } from './held-prices.ts';
import type { ImportStore } from './import-items.ts';
import type { PlansPlace } from './plans-source.ts';
import type { PlansStore } from './plans-store.ts';
import type { RecipesStore } from './recipes-store.ts';
import type { StartStore } from './start-store.ts';
import type { TeachPageStore } from './teach-page-store.ts';

/** What restoring a backup would do; nothing has been written yet. */
export interface BackupPreview extends MergePreview {
  /** Epoch ms. */
  readonly createdAt: number;
  /** Settings that were never chosen here and would be taken from the backup. */
  readonly settings: BackupSettings;
  /** A site of these settings as it is called; its id when this build does not know it. */
  readonly siteName: (site: string, language: Language) => string;
  readonly restore: () => Promise<void>;
}

export type BackupOpened =
  | { readonly ok: true; readonly preview: BackupPreview }
  | { readonly ok: false; readonly code: BackupRefusal };

export interface PanelActions {
  /** @returns the name of the saved file. */
  readonly exportNotes: (shop: string, format: 'markdown' | 'csv') => Promise<string>;
  /** Waves and tasks as calendar files; @returns their names. */
  readonly exportCalendar: (planned: readonly PlannedTasks[], platform: PlatformId) => Promise<readonly string[]>;
  readonly copyNotes: (shop: string) => Promise<void>;
  /** @returns the name of the saved file; null where there was too much for one file, and nothing was saved. */
  readonly saveBackup: () => Promise<string | null>;
  readonly openBackup: (file: Blob) => Promise<BackupOpened>;
  readonly wipeShop: (shop: string) => Promise<void>;
  /** Undoes one reading; resolves once the shop's suggestions stand without it. */
  readonly takeBack: (shop: string, sheet: string) => Promise<void>;
  /** Remembers the new meaning and stores what was set aside by it, as far as it holds the column. */
  readonly confirmAside: (aside: AsideLine, choices: Choices) => Promise<Confirmed>;
  readonly discardAside: (id: number) => Promise<void>;
  readonly takeBackMapping: (mapping: FieldMapping) => Promise<void>;
  readonly claimShop: (unclaimed: string, target: ClaimTarget) => Promise<void>;
  readonly copyDiagnostics: () => Promise<void>;
  /** Recomputes the shop's suggestions after something they rest on changed. */
  readonly refreshShop: (shop: string) => Promise<void>;
  readonly openStart: () => Promise<void>;
  /** 结算, a page of its own. */
  readonly openSettlement: () => Promise<void>;
  /** The store of the settings view, open until the signal aborts. */
  readonly openSettings: (until: AbortSignal) => Promise<StartStore>;
  /** The store of file imports, one for as long as the panel is open. */
  readonly openImports: () => Promise<ImportStore>;
  /** What was taught (自定义读取), watched until the signal aborts. */
  readonly openRecipes: (until: AbortSignal) => Promise<RecipesStore>;
  /** Teaching of the page the panel stands beside. */
  readonly openTeachPage: (until: AbortSignal) => Promise<TeachPageStore>;
  /** Costs of a shop, watched until the signal aborts. */
  readonly openCosts: (shop: string, until: AbortSignal) => Promise<CostsStore>;
  /** Plans of promotions, watched until the signal aborts. */
  readonly openPlans: (place: PlansPlace, until: AbortSignal) => Promise<PlansStore>;
  /** What has to be said before it is saved: ceilings of plans that it is below. */
  readonly heldPrices: (price: PlannedPrice) => Promise<readonly string[]>;
  readonly undoImport: (importId: string) => Promise<void>;
  readonly version: string;
}

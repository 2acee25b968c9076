import type { ReadonlySignal } from '@preact/signals';
import type { ShopRow } from '../storage/tables.ts';
import type { Language } from '../texts/texts.ts';
import type { PageState } from './page-state.ts';
import type { WarningLines } from './plan-warnings.ts';
import type { PromotionsStore } from './promotions-store.ts';
import type { SettingsStore } from './settings-store.ts';
import type { ShopStore } from './shop-store.ts';
import type { SuggestionsStore } from './suggestions-store.ts';

interface PopupActions {
  /** Must be called directly in the click. */
  readonly openPanel: () => Promise<void>;
  readonly openStart: () => Promise<void>;
  readonly reloadPage: () => Promise<void>;
  /** Ends the pause of the page's site. */
  readonly resumePage: () => Promise<void>;
  /** @returns false when there is nothing to report. */
  readonly copyReport: (shop: ShopRow, language: Language) => Promise<boolean>;
}

/** Everything the popup shows and does. */
export interface PopupStores {
  readonly settings: SettingsStore;
  readonly shops: ShopStore;
  readonly suggestions: SuggestionsStore;
  readonly promotions: PromotionsStore;
  /** What plans have to tell; null until it was read. */
  readonly warnings: ReadonlySignal<WarningLines | null>;
  /** null until it is known. */
  readonly page: ReadonlySignal<PageState | null>;
  readonly actions: PopupActions;
}

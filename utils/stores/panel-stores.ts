import type { Signal } from '@preact/signals';
import type { NotesStore } from './notes-store.ts';
import type { PanelActions } from './panel-actions.ts';
import type { PictureOf } from './pictures-store.ts';
import type { ProductStore } from './product-store.ts';
import type { ProductsStore } from './products-store.ts';
import type { PromotionsStore } from './promotions-store.ts';
import type { SettingsStore } from './settings-store.ts';
import type { SheetsStore } from './sheets-store.ts';
import type { ShopStore } from './shop-store.ts';
import type { SuggestionsStore } from './suggestions-store.ts';

/** Everything the panel shows and does; made once in its entry point. */
export interface PanelStores {
  readonly settings: SettingsStore;
  readonly shops: ShopStore;
  readonly suggestions: SuggestionsStore;
  readonly products: ProductsStore;
  readonly product: ProductStore;
  readonly pictures: PictureOf;
  readonly promotions: PromotionsStore;
  readonly notes: NotesStore;
  readonly sheets: SheetsStore;
  /** Files another page of ours was given, for 读了什么 to read. */
  readonly handedFiles: Signal<readonly File[]>;
  readonly actions: PanelActions;
}

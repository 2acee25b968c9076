/** The panel's stores on the real database, browser and clock. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { sendToWorker } from '../messages/messenger.ts';
import { takeFiles } from '../platform/hand-over.ts';
import { changeSettings, watchSettings } from '../platform/settings.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { listProducts } from '../storage/list-products.ts';
import type { ShopRow } from '../storage/tables.ts';
import { todayMoves } from '../storage/today-moves.ts';
import { watch } from '../storage/watch.ts';
import { createClock } from './clock.ts';
import { deferred } from './live-query.ts';
import { createNotesStore } from './notes-store.ts';
import { createPanelActions } from './open-panel-actions.ts';
import type { PanelStores } from './panel-stores.ts';
import type { PictureOf } from './pictures-store.ts';
import type { Planning } from './planning.ts';
import { createProductStore } from './product-store.ts';
import { createProductsStore } from './products-store.ts';
import { createPromotionsStore } from './promotions-store.ts';
import { recordsSource } from './records-source.ts';
import { createSettingsStore } from './settings-store.ts';
import { sheetsSource } from './sheets-source.ts';
import { createSheetsStore } from './sheets-store.ts';
import { shopSource } from './shop-source.ts';
import { createShopStore } from './shop-store.ts';
import { createSuggestionsStore, MOST_OF_A_KIND } from './suggestions-store.ts';

const watchProduct = (db: Database, shop: string, product: string) =>
  deferred(async () => {
    const { productDetail } = await import('../storage/product-detail.ts');
    return watch(() => productDetail(db, shop, product));
  });

/** Nothing of it is loaded while pictures are switched off. */
function lazyPictures(db: Database, shop: ReadonlySignal<ShopRow | null>): PictureOf {
  let opened: Promise<PictureOf> | null = null;
  return async (product) => {
    opened ??= import('./open-pictures.ts').then(({ openPictures }) => openPictures(db, shop));
    return (await opened)(product);
  };
}

export function openPanelStores(until: AbortSignal): PanelStores {
  const db = openDatabase();
  void import('./name-taught.ts').then(({ watchNames }) => watchNames(until));
  void sendToWorker('resume').catch(() => undefined);
  const shops = createShopStore(shopSource(db), until);
  const notes = createNotesStore(recordsSource(db), shops.id, until);
  const planning = signal<Planning | null>(null);
  void import('./open-planning.ts').then(({ watchPlanning }) => watchPlanning(db, planning, until));
  const platform = computed(() => shops.current.value?.platform ?? 'taobao');
  const handedFiles = signal<readonly File[]>([]);
  takeFiles((files) => {
    handedFiles.value = files;
  }, until);
  return {
    handedFiles,
    settings: createSettingsStore({ watch: watchSettings, change: changeSettings }, until),
    shops,
    notes,
    suggestions: createSuggestionsStore((shop) => watch(() => todayMoves(db, shop, MOST_OF_A_KIND)), shops.id, until),
    products: createProductsStore(
      (query) => watch(() => listProducts(db, { ...query, descending: query.sort !== 'name', offset: 0 })),
      shops.id,
      until,
    ),
    product: createProductStore((shop, product) => watchProduct(db, shop, product), shops.id, until),
    pictures: lazyPictures(db, shops.current),
    promotions: createPromotionsStore(createClock(Date.now, until), platform, notes.tasks, planning),
    sheets: createSheetsStore(sheetsSource(db), shops.id, until),
    actions: createPanelActions(db, (shop) => sendToWorker('refreshShop', shop), until),
  };
}

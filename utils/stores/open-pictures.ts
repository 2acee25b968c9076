/** Pictures on the real database; loaded when the first one is asked for. */
import type { ReadonlySignal } from '@preact/signals';
import type { Database } from '../storage/database.ts';
import { productPictures } from '../storage/product-pictures.ts';
import type { ShopRow } from '../storage/tables.ts';
import { createPictures, type PictureOf } from './pictures-store.ts';

export function openPictures(db: Database, shop: ReadonlySignal<ShopRow | null>): PictureOf {
  return createPictures((owner, products) => productPictures(db, owner, products), shop);
}

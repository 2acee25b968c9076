import { openDatabase } from '../storage/database.ts';
import { type ProductLabel, readProductLabels } from '../storage/product-labels.ts';
import type { Language } from '../texts/texts.ts';

/** What product data says of products of a platform; the database is closed again. */
export async function readLabels(
  platform: string,
  products: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, ProductLabel>> {
  const db = openDatabase();
  try {
    return await readProductLabels(db, platform, products, language);
  } finally {
    db.close();
  }
}

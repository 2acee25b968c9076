import type { Database } from './database.ts';
import { getMany } from './get-many.ts';

/** What the page named as the picture of each product, as it stands there; null where it named none. */
export async function productPictures(
  db: Database,
  shop: string,
  products: readonly string[],
): Promise<(string | null)[]> {
  const rows = await getMany(db.facts, shop, products);
  return rows.map((row) => row?.facts.picture?.text ?? null);
}

import { type Database, withPrefix } from './database.ts';
import { asOfNow } from './summaries-now.ts';
import type { ProductSummary } from './tables.ts';

/** Rows in order of worth, highest first, passing over those that `accept` refuses, until `limit` are found. */
export async function topSuggestions(
  db: Database,
  shop: string,
  options: { readonly limit: number; readonly accept: (row: ProductSummary) => boolean },
): Promise<ProductSummary[]> {
  const rows = withPrefix(db.products, '[shop+worth]', [shop]).reverse();
  return asOfNow(db, shop, await rows.filter(options.accept).limit(options.limit).toArray());
}

import { type Database, withPrefix } from './database.ts';
import type { ProductSummary } from './tables.ts';

/** Rows in order of worth, highest first, passing over those that `accept` refuses, until `limit` are found. */
export function topSuggestions(
  db: Database,
  shop: string,
  options: { readonly limit: number; readonly accept: (row: ProductSummary) => boolean },
): Promise<ProductSummary[]> {
  const rows = withPrefix(db.products, '[shop+worth]', [shop]).reverse();
  return rows.filter(options.accept).limit(options.limit).toArray();
}

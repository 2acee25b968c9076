import { type Database, withPrefix } from './database.ts';
import { asOfNow } from './summaries-now.ts';
import type { ProductSummary } from './tables.ts';

/** Worth known: the order of the index stands. Not known: after those, by paying buyers, then visitors. */
const byWorth = (a: ProductSummary, b: ProductSummary): number =>
  a.worth >= 0 || b.worth >= 0 ? b.worth - a.worth : b.payBuyers - a.payBuyers || b.visitors - a.visitors;

/**
 * Rows in order of worth, highest first, passing over those that `accept` refuses, until `limit` are
 * found. What cannot be ranked stands last.
 */
export async function topSuggestions(
  db: Database,
  shop: string,
  options: { readonly limit: number; readonly accept: (row: ProductSummary) => boolean },
): Promise<ProductSummary[]> {
  const rows = withPrefix(db.products, '[shop+worth]', [shop]).reverse();
  const found = await rows.filter(options.accept).limit(options.limit).toArray();
  return asOfNow(db, shop, found.sort(byWorth));
}

import { type Database, withPrefix } from './database.ts';
import { asOfNow } from './summaries-now.ts';
import type { ProductSummary } from './tables.ts';

/** Worth known: the order of the index stands. Not known: after those, by paying buyers, then visitors. */
export const byWorth = (a: ProductSummary, b: ProductSummary): number =>
  a.worth >= 0 || b.worth >= 0 ? b.worth - a.worth : b.payBuyers - a.payBuyers || b.visitors - a.visitors;

/** All rows in order of worth, highest first, but those that `accept` refuses. What cannot be ranked stands last. */
export async function topSuggestions(
  db: Database,
  shop: string,
  accept: (row: ProductSummary) => boolean,
): Promise<ProductSummary[]> {
  const found = await withPrefix(db.products, '[shop+worth]', [shop]).reverse().filter(accept).toArray();
  return asOfNow(db, shop, found.sort(byWorth));
}

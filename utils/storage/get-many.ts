import type { Table } from 'dexie';

/** From this many on, one stretch of the table is read instead of row by row. */
const MANY = 50;
/** Unless it holds more than this many rows for each one wanted. */
const SPARSE = 4;

/**
 * Rows of these products, undefined where there is none. Reading a stretch costs a fraction of
 * reading its rows one by one.
 */
export async function getMany<T extends { readonly product: string }>(
  table: Table<T, [string, string]>,
  shop: string,
  products: readonly string[],
): Promise<(T | undefined)[]> {
  const one = () => table.bulkGet(products.map((product): [string, string] => [shop, product]));
  if (products.length < MANY) return one();
  const sorted = [...products].sort();
  const stretch = () => table.where('[shop+product]').between([shop, sorted[0]], [shop, sorted.at(-1)], true, true);
  const count = await stretch().count();
  if (count === 0) return products.map(() => undefined);
  if (count > SPARSE * products.length) return one();
  const rows = new Map((await stretch().toArray()).map((row) => [row.product, row]));
  return products.map((product) => rows.get(product));
}

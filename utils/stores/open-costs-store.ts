/** The store of costs on the real database; loaded where costs are shown. */
import { MOST_LINES } from '../costs/parse-costs.ts';
import { unitsOf } from '../metrics/shop-units.ts';
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { listCosts, saveCosts } from '../storage/costs.ts';
import { type Database, withPrefix } from '../storage/database.ts';
import { watch } from '../storage/watch.ts';
import { type CostsStore, createCostsStore } from './costs-store.ts';
import { productName } from './product-name.ts';

/** No more rows than are looked at, and one. */
async function firstRows(file: Blob, signal: AbortSignal): Promise<readonly FileRow[] | null> {
  const [{ openFile }, { FILE_LIMITS }] = await Promise.all([
    import('../files/open-file.ts'),
    import('../files/file-limits.ts'),
  ]);
  const opened = await openFile(file, { signal, limits: FILE_LIMITS });
  if (!opened.ok) return null;
  for (const table of opened.tables) {
    const rows: FileRow[] = [];
    for await (const run of table.rows) {
      rows.push(...run);
      if (rows.length > MOST_LINES) return rows;
    }
    if (rows.some((row) => row.some((cell) => cell !== null))) return rows;
  }
  return [];
}

export async function openCostsStore(
  db: Database,
  shop: string,
  refreshShop: (shop: string) => Promise<void>,
  until: AbortSignal,
): Promise<CostsStore> {
  const { currency } = unitsOf(await db.shops.get(shop));
  return createCostsStore(
    {
      shop,
      currency,
      records: () => watch(() => listCosts(db, shop)),
      products: async () =>
        (await withPrefix(db.products, '[shop+product]', [shop]).toArray()).map((row) => ({
          product: row.product,
          articleNo: row.articleNo,
          name: productName(row, row.product),
        })),
      save: async (records) => {
        await saveCosts(db, shop, records);
        await refreshShop(shop);
      },
      rows: async (file) => {
        try {
          return await firstRows(file, until);
        } catch (error) {
          if (error instanceof FileFault) return null;
          throw error;
        }
      },
      now: Date.now,
    },
    until,
  );
}

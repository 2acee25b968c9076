/** The 演示店铺 door: invented products as sheets of a shop of their own, through the ordinary import. */
import { DEMO_SHOP, practiceSheets } from '../demo/sheets.ts';
import { makePracticeShop } from '../demo/shop.ts';
import { DEFAULT_UNITS } from '../metrics/shop-units.ts';
import { openDatabase } from '../storage/database.ts';
import { importSheets } from '../storage/import-sheets.ts';
import { askPersistence } from '../storage/persist.ts';
import { dayOfInstant } from '../time/day.ts';

const SEED = 7;

/** @returns the id of the demo shop. Loading it again adds only what new days bring. */
export async function loadDemo(now: number, signal: AbortSignal): Promise<string> {
  const shop = makePracticeShop({ seed: SEED, today: dayOfInstant(now) });
  await importSheets(openDatabase(), practiceSheets(shop), {
    importId: crypto.randomUUID(),
    kind: 'demo',
    at: now,
    signal,
    shops: [
      {
        id: DEMO_SHOP,
        platform: 'taobao',
        name: shop.name,
        claimed: true,
        demo: true,
        identities: [],
        firstSeenAt: now,
        ...DEFAULT_UNITS,
      },
    ],
  });
  // Whether the browser may clear it by itself is no reason to fail.
  await askPersistence().catch(() => false);
  return DEMO_SHOP;
}

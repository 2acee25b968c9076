/** A stored and judged shop with four products in test, three of which more visitors would tell apart. */
import { saveRecord } from '../../utils/storage/records.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { productOf } from '../../utils/stores/own-records.ts';
import { freshDatabase, NOON, never, type Row, stored, TODAY } from './support.ts';

const ROWS: readonly Row[] = Array.from({ length: 20 }, (_, at) => [
  String(101 + at),
  {
    // Of the fourth enough is known to say that more visitors hardly tell.
    visitors: String(at < 3 ? 60 : at < 4 ? 120 : 900),
    cartAdders: String(at < 4 ? 8 : 50 + at),
    payBuyers: String(at < 4 ? 2 + (at % 3) : 16 + at),
    payItems: String(at < 4 ? 2 + (at % 3) : 16 + at),
    payAmount: String(at < 4 ? 200 : 1_600 + 100 * at),
  },
]);
export const TESTED = ['101', '102', '103', '104'];

export async function aTest() {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: ROWS });
  const stamp = { shop: shop.id, now: NOON };
  for (const product of TESTED) await saveRecord(db, productOf(stamp, product, undefined, { inTest: true }));
  await saveRecord(db, productOf(stamp, '120', undefined, { nickname: '短袖' }));
  await refreshShop(db, shop.id, { today: TODAY, now: NOON, signal: never });
  return { db, shop: shop.id };
}

/** Of what currency a shop is: that of its first amounts. */
import { keepsCurrency, unitsOfFirst } from '../metrics/currency-units.ts';
import { hasAmounts } from '../sheets/amounts.ts';
import type { SheetBody } from '../sheets/sheet.ts';
import { type Database, withPrefix } from './database.ts';
import type { ShopRow } from './tables.ts';

const AT_ONCE = 50;

/** Whether anything kept of the shop says an amount. Asked only where currencies differ. */
export async function keepsAmounts(db: Database, shop: string): Promise<boolean> {
  const ids = await withPrefix(db.readings, '[shop+last]', [shop]).primaryKeys();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const bodies = await db.sheets.bulkGet(ids.slice(at, at + AT_ONCE));
    if (bodies.some((body) => body && hasAmounts(body))) return true;
  }
  return false;
}

/** The shop as it is with this sheet in it; null where its amounts are of another currency than those kept. */
export async function withCurrency(
  db: Database,
  shop: ShopRow,
  sheet: Pick<SheetBody, 'platform' | 'columns' | 'currency'>,
): Promise<ShopRow | null> {
  if (!hasAmounts(sheet) || keepsCurrency(shop, sheet.currency)) return shop;
  return (await keepsAmounts(db, shop.id)) ? null : { ...shop, ...unitsOfFirst(sheet.platform, sheet.currency) };
}

/** 款式标记 in the store: they reach the engine with the next run, and travel in a backup. */
import { describe, expect, it } from 'vitest';
import { parseOwnRecord } from '../../utils/notes/record-schema.ts';
import type { ProductRecord } from '../../utils/notes/records.ts';
import type { Database } from '../../utils/storage/database.ts';
import { listRecords } from '../../utils/storage/list-records.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { saveRecord } from '../../utils/storage/records.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { productOf } from '../../utils/stores/own-records.ts';
import { freshDatabase, merge, NOON, never, ROWS, stored, TODAY } from './support.ts';

const judged = async (db: Database, shop: string) =>
  (await refreshShop(db, shop, { today: TODAY, now: NOON, signal: never })).state;

const mark = (db: Database, shop: string, patch: Partial<ProductRecord>) =>
  saveRecord(db, productOf({ shop, now: NOON }, '112', undefined, patch));

async function aShop() {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: ROWS });
  await judged(db, shop.id);
  return { db, shop: shop.id };
}

const suggestionOf = async (db: Database, shop: string) => (await db.products.get([shop, '112']))?.suggestion;

describe('marks', () => {
  it('make a 形象款 with the next run, in a second profile too', async () => {
    const { db, shop } = await aShop();
    await mark(db, shop, { brand: true, promo: { price: 9_900, uplift: 2.5 }, linkedTo: '111' });
    await judged(db, shop);
    const verdict = { kind: 'role', role: 'image' };
    expect(await suggestionOf(db, shop)).toMatchObject({ verdict });
    const two = freshDatabase();
    await merge(two, await readEverything(db, never));
    await judged(two, shop);
    expect(await suggestionOf(two, shop)).toMatchObject({ verdict });
    // The engine hears of it there as well.
    expect(await two.statistics.get([shop, '112'])).toMatchObject({ brand: true, linkedTo: '111' });
    expect(await listRecords(two, shop)).toEqual(await listRecords(db, shop));
  });

  it('that are taken back leave nothing behind', async () => {
    const { db, shop } = await aShop();
    const before = await suggestionOf(db, shop);
    await mark(db, shop, { brand: true });
    await judged(db, shop);
    await mark(db, shop, { brand: false, promo: null });
    await judged(db, shop);
    expect(await suggestionOf(db, shop)).toEqual(before);
  });

  it.each([
    [{ promo: { price: 9_900, uplift: null } }, true],
    [{ promo: null, brand: true, seasonal: false }, true],
    [{ promo: { price: 0, uplift: null } }, false],
    [{ promo: { price: 99.5, uplift: null } }, false],
    [{ promo: { price: 9_900, uplift: 0.5 } }, false],
    [{ promo: { price: 9_900, uplift: 1e9 } }, false],
    [{ brand: 'yes' }, false],
    [{ linkedTo: '113' }, true],
    [{ linkedTo: null }, true],
    [{ linkedTo: '112' }, false],
    [{ linkedTo: '' }, false],
    [{ linkedTo: 'a b' }, false],
    [{ linkedTo: 113 }, false],
  ])('of a file are read only as they can be: %j', (patch, fits) => {
    const record = { ...productOf({ shop: 's', now: NOON }, '112', undefined, {}), ...patch };
    expect(parseOwnRecord(JSON.parse(JSON.stringify(record)))).toEqual(fits ? record : null);
  });
});

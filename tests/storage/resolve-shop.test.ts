import { describe, expect, it } from 'vitest';
import type { ShopIdentity } from '../../utils/sheets/sheet.ts';
import { claimShop } from '../../utils/storage/claim-shop.ts';
import type { Database } from '../../utils/storage/database.ts';
import { listRecords } from '../../utils/storage/list-records.ts';
import { saveRecord } from '../../utils/storage/records.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { day, dump, freshDatabase, NOON, named, never, type Row, SHOP_A, SHOP_B, stored, TODAY } from './support.ts';

const ROWS: readonly Row[] = [['101', { visitors: '100', payBuyers: '5' }]];

const read = async (db: Database, identities: readonly ShopIdentity[], session = 'tab-1') =>
  (await stored(db, { rows: ROWS, identities }, NOON, session)).shop;

describe('whose shop a page shows', () => {
  it('is decided by the id in the answer, which is kept only as a hash', async () => {
    const db = freshDatabase();
    const shop = await read(db, [SHOP_A, named('甲店')]);
    expect(shop).toMatchObject({ name: '甲店', claimed: true });
    expect(JSON.stringify(await db.shops.toArray())).not.toContain('seller-a');
    expect((await read(db, [SHOP_A], 'tab-2')).id).toBe(shop.id);
  });

  it('has the same id wherever it is first read', async () => {
    const [one, other] = [await read(freshDatabase(), [SHOP_A]), await read(freshDatabase(), [SHOP_A, named('甲店')])];
    expect(one.id).toBe(other.id);
  });

  it('lets a name decide while one shop carries it', async () => {
    const db = freshDatabase();
    const shop = await read(db, [SHOP_A, named('甲店')]);
    expect((await read(db, [named('甲店')])).id).toBe(shop.id);
    expect((await read(db, [named('乙店')])).id).not.toBe(shop.id);
  });

  it('lets an id join a shop known by name alone', async () => {
    const db = freshDatabase();
    const shop = await read(db, [named('甲店')]);
    expect((await read(db, [SHOP_A, named('甲店')])).id).toBe(shop.id);
    expect((await read(db, [SHOP_A])).id).toBe(shop.id);
  });

  it('never merges two ids under one name, and then the name decides nothing', async () => {
    const db = freshDatabase();
    const a = await read(db, [SHOP_A, named('同名店')]);
    const b = await read(db, [SHOP_B, named('同名店')]);
    expect(b.id).not.toBe(a.id);
    const nobody = await read(db, [named('同名店')]);
    expect(nobody.claimed).toBe(false);
    expect([a.id, b.id]).not.toContain(nobody.id);
  });

  it('takes a name from the page as ambiguous even if the second shop shows it later', async () => {
    const db = freshDatabase();
    await read(db, [SHOP_A, named('同名店')]);
    await read(db, [SHOP_B]);
    await read(db, [SHOP_B, named('同名店')]);
    expect((await read(db, [named('同名店')])).claimed).toBe(false);
  });

  it('trusts no page that names two shops', async () => {
    const db = freshDatabase();
    const shop = await read(db, [SHOP_A, SHOP_B, named('甲店')]);
    expect(shop.claimed).toBe(false);
  });

  it('keeps what nobody can attribute apart by tab session', async () => {
    const db = freshDatabase();
    const one = await read(db, [], 'tab-1');
    expect(one).toMatchObject({ claimed: false, name: '' });
    expect((await read(db, [], 'tab-1')).id).toBe(one.id);
    expect((await read(db, [], 'tab-2')).id).not.toBe(one.id);
  });
});

describe('claiming', () => {
  it('moves sheets and records to the shop and leaves nothing behind', async () => {
    const db = freshDatabase();
    const target = await stored(db, { rows: ROWS, period: day('2026-11-20') });
    const lost = await stored(db, { rows: ROWS, identities: [] }, NOON, 'tab-9');
    const note = { id: 'n1', kind: 'note', shop: lost.shop.id, product: '101', text: '看看', createdAt: NOON } as const;
    await saveRecord(db, { ...note, version: 1, updatedAt: NOON, removed: false });
    const product = { kind: 'product', product: '101', nickname: '小白', articleNo: '', inTest: null } as const;
    const id = `product:${lost.shop.id}:101`;
    await saveRecord(db, { ...product, id, shop: lost.shop.id, version: 1, updatedAt: NOON, removed: false });
    const to = await claimShop(db, lost.shop.id, { into: target.shop.id, name: '' }, { at: NOON, signal: never });
    expect(to).toBe(target.shop.id);
    expect(await db.shops.count()).toBe(1);
    expect((await db.readings.toArray()).map((row) => row.shop)).toEqual([to, to]);
    expect((await db.history.toArray()).every((record) => record.shop === to)).toBe(true);
    expect((await listRecords(db, to)).map((record) => record.id).sort()).toEqual(['n1', `product:${to}:101`]);
    expect(await dump(db, ['readings', 'history', 'facts', 'products', 'records', 'dirty'])).not.toContain(
      lost.shop.id,
    );
    expect((await db.products.toArray())[0]?.nickname).toBe('小白');
    const { state } = await refreshShop(db, to, { today: TODAY, now: NOON, signal: never });
    expect(state?.revision).toBe(1);
    expect((await db.products.toArray())[0]?.counts.visitors).toBe(200);
  });

  it('can make it a shop of its own', async () => {
    const db = freshDatabase();
    const lost = await stored(db, { rows: ROWS, identities: [] });
    await claimShop(db, lost.shop.id, { into: null, name: ' 我的店 ' }, { at: NOON, signal: never });
    expect(await db.shops.get(lost.shop.id)).toMatchObject({ claimed: true, name: '我的店' });
  });

  it('refuses to merge two claimed shops', async () => {
    const db = freshDatabase();
    const a = await read(db, [SHOP_A]);
    const b = await read(db, [SHOP_B]);
    await expect(claimShop(db, a.id, { into: b.id, name: '' }, { at: NOON, signal: never })).rejects.toThrow();
    expect(await db.shops.count()).toBe(2);
  });
});

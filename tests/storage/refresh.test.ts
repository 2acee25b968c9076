import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../utils/storage/database.ts';
import { dirtyShops, refreshShop } from '../../utils/storage/refresh.ts';
import { wipeShop } from '../../utils/storage/wipe-shop.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { day, dirtyProducts, freshDatabase, NOON, never, type Row, range, stored, TODAY } from './support.ts';

const options = { today: TODAY, now: NOON, signal: never };

function rows(count: number, visitors: (i: number) => number): Row[] {
  return Array.from({ length: count }, (_, i): Row => {
    const seen = visitors(i);
    return [
      String(100 + i),
      { visitors: String(seen), cartAdders: String(Math.round(seen / 20)), payBuyers: String(Math.round(seen / 50)) },
    ];
  });
}

async function summary(db: Database, product: string) {
  const found = (await db.products.toArray()).find((row) => row.product === product);
  if (!found) throw new Error('no summary');
  return found;
}

const yesterday = addDays(TODAY, -1);

describe('the engine run', () => {
  it('turns one finished day into counts, suggestions and a first revision', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: rows(5, (i) => 1000 + i) });
    const { state, done } = await refreshShop(db, shop.id, options);
    expect(done).toBe(true);
    expect(state).toMatchObject({ revision: 1, anchor: yesterday, window: { kind: 'days', to: yesterday } });
    expect((await summary(db, '104')).counts.visitors).toBe(1004);
    expect((await summary(db, '104')).suggestion.verdict.kind).not.toBe('unread');
    expect(await db.dirty.count()).toBe(0);
  });

  it('gives a verdict from one finished range alone', async () => {
    const db = freshDatabase();
    const period = range('2026-10-23', '2026-11-21');
    const { shop } = await stored(db, { period, rows: rows(5, () => 3000) });
    const { state } = await refreshShop(db, shop.id, options);
    expect(state?.window).toEqual({ kind: 'range', from: '2026-10-23', to: '2026-11-21' });
    expect((await summary(db, '100')).counts.visitors).toBe(3000);
    expect((await summary(db, '100')).suggestion.basis?.kind).toBe('range');
  });

  it('compares eight weeks of days, though the window is of thirty', async () => {
    const db = freshDatabase();
    let shop = '';
    for (let back = 56; back > 0; back -= 1) {
      const sold = (i: number) => (i === 0 && back <= 14 ? 500 : 2000);
      shop = (await stored(db, { rows: rows(5, sold), period: day(addDays(TODAY, -back)) }, NOON - back)).shop.id;
    }
    await refreshShop(db, shop, options);
    const { evidence } = (await summary(db, '100')).suggestion;
    const trend = evidence.find((one) => one.kind === 'trend');
    expect(trend).toMatchObject({ span: 'long', direction: 'sliding' });
    const known = trend?.span === 'long' ? trend.beforeDays : 0;
    // But for the days of promotions that count on no side.
    expect(known).toBeGreaterThan(28);
    expect(trend).toMatchObject({ before: known * 40 });
  });

  it('keeps the revision when nothing changed and raises it by one when something did', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: rows(5, () => 1000) });
    await refreshShop(db, shop.id, options);
    await stored(db, { rows: rows(5, () => 1000) }, NOON + 1000);
    expect((await refreshShop(db, shop.id, options)).state?.revision).toBe(1);
    expect((await refreshShop(db, shop.id, { ...options, force: true })).state?.revision).toBe(1);
    await stored(db, { rows: rows(5, () => 1001) }, NOON + 2000);
    expect((await refreshShop(db, shop.id, options)).state?.revision).toBe(2);
  });

  it('reads history of dirty products only', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: rows(30, () => 1000) });
    await refreshShop(db, shop.id, options);
    await stored(db, { rows: rows(2, () => 1200) }, NOON + 1000);
    const read: string[] = [];
    db.history.hook('reading', (record) => {
      read.push(record.product);
      return record;
    });
    await refreshShop(db, shop.id, options);
    expect(read.sort()).toEqual(['100', '101']);
    expect((await summary(db, '101')).counts.visitors).toBe(1200);
  });

  it('judges every product anew when a newer day moves the window', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: rows(3, () => 500), period: day(addDays(yesterday, -1)) });
    await refreshShop(db, shop.id, options);
    await stored(db, { rows: rows(1, () => 700), period: day(yesterday) });
    const { state } = await refreshShop(db, shop.id, options);
    expect(state).toMatchObject({ revision: 2, anchor: yesterday });
    expect((await summary(db, '100')).counts.visitors).toBe(1200);
    expect((await summary(db, '102')).counts.visitors).toBe(500);
    expect(new Set((await db.statistics.toArray()).map((row) => row.window)).size).toBe(1);
  });

  it('never mixes a range with days: the one that covers more stands', async () => {
    const db = freshDatabase();
    const period = range('2026-10-23', '2026-11-21');
    const { shop } = await stored(db, { period, rows: rows(3, () => 3000) });
    await stored(db, { rows: rows(3, () => 100) });
    await refreshShop(db, shop.id, options);
    expect((await summary(db, '100')).counts.visitors).toBe(3000);
    for (let n = 0; n < 30; n += 1) {
      await stored(db, { rows: rows(3, () => 100 + n), period: day(addDays('2026-10-23' as Day, n)) }, NOON + n);
    }
    const { state } = await refreshShop(db, shop.id, options);
    expect(state?.window?.kind).toBe('days');
    expect((await summary(db, '100')).suggestion.basis?.kind).toBe('days');
  });

  it('stops at its time limit and goes on where it stopped', async () => {
    const db = freshDatabase();
    const all = rows(600, () => 1000);
    const { shop } = await stored(db, { rows: all, pageSize: 600 });
    expect(await refreshShop(db, shop.id, { ...options, limit: -1 })).toEqual({ state: null, done: false });
    expect(await db.statistics.count()).toBe(500);
    expect((await dirtyProducts(db)).length).toBe(600);
    const read = new Set<string>();
    db.history.hook('reading', (record) => {
      read.add(record.product);
      return record;
    });
    const { done } = await refreshShop(db, shop.id, options);
    expect(done).toBe(true);
    expect(read.size).toBe(100);
    expect(await db.dirty.count()).toBe(0);
  });

  it('leaves a product dirty that was marked again meanwhile', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: rows(2, () => 1000) });
    let again: Promise<unknown> = Promise.resolve();
    const remark = () => {
      db.history.hook('reading').unsubscribe(remark);
      again = Dexie.ignoreTransaction(() => db.dirty.put({ shop: shop.id, products: ['100'], mark: 'newer' }));
    };
    db.history.hook('reading', (record) => {
      remark();
      return record;
    });
    await refreshShop(db, shop.id, options);
    await again;
    await db.history.count();
    expect((await db.dirty.toArray()).map((row) => row.mark)).toEqual(['newer']);
    expect(await dirtyShops(db)).toEqual([shop.id]);
  });

  it('takes up what was marked again after an interrupted run had taken it in, and only that', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: rows(600, () => 1000), pageSize: 600 });
    await refreshShop(db, shop.id, { ...options, limit: -1 });
    await stored(db, { rows: rows(2, () => 1200) }, NOON + 1000);
    expect(await db.dirty.count()).toBe(2);
    const read = new Set<string>();
    db.history.hook('reading', (record) => {
      read.add(record.product);
      return record;
    });
    expect((await refreshShop(db, shop.id, options)).done).toBe(true);
    expect(read.size).toBe(102);
    expect((await summary(db, '100')).counts.visitors).toBe(1200);
    expect(await db.dirty.count()).toBe(0);
  });

  it('finds at start the shops that an ended worker left', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: rows(2, () => 1000) });
    expect(await dirtyShops(db)).toEqual([shop.id]);
    await refreshShop(db, shop.id, options);
    expect(await dirtyShops(db)).toEqual([]);
  });

  it('stops with the reason of its signal', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: rows(2, () => 1000) });
    const gone = AbortSignal.abort(new Error('closed'));
    await expect(refreshShop(db, shop.id, { ...options, signal: gone })).rejects.toThrow('closed');
    expect((await dirtyProducts(db)).length).toBe(2);
  });

  it('brings nothing back of a shop that is wiped meanwhile', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: rows(60, () => 1000) });
    let wiped: Promise<void> | null = null;
    db.history.hook('reading', (record) => {
      wiped ??= Dexie.ignoreTransaction(() => wipeShop(db, shop.id));
      return record;
    });
    await refreshShop(db, shop.id, options);
    await wiped;
    for (const table of db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
  });
});

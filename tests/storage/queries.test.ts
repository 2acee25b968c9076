import { describe, expect, it } from 'vitest';
import { listCoverage } from '../../utils/storage/coverage-query.ts';
import type { Database } from '../../utils/storage/database.ts';
import { dropSheet } from '../../utils/storage/drop-sheet.ts';
import { listProducts, type ProductQuery } from '../../utils/storage/list-products.ts';
import { listRecords } from '../../utils/storage/list-records.ts';
import { listSheets, readSheet } from '../../utils/storage/list-sheets.ts';
import { listShops, shopState } from '../../utils/storage/list-shops.ts';
import { addLog, listLog } from '../../utils/storage/log.ts';
import { productDetail } from '../../utils/storage/product-detail.ts';
import { readSuggestions } from '../../utils/storage/read-suggestions.ts';
import { saveRecord } from '../../utils/storage/records.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { addRefusal, listRefusals } from '../../utils/storage/refusals.ts';
import { shopDay } from '../../utils/storage/shop-days.ts';
import { todayMoves } from '../../utils/storage/today-moves.ts';
import { topSuggestions } from '../../utils/storage/top-suggestions.ts';
import { watch } from '../../utils/storage/watch.ts';
import { wipeShop } from '../../utils/storage/wipe-shop.ts';
import type { Move } from '../../utils/tiers/move.ts';
import type { Day } from '../../utils/time/day.ts';
import {
  day,
  dirtyProducts,
  dump,
  freshDatabase,
  live,
  NOON,
  never,
  type Row,
  SHOP_A,
  SHOP_B,
  stored,
  TODAY,
} from './support.ts';

const ROWS: readonly Row[] = [
  ['101', { visitors: '300', payAmount: '10' }, '白色 Tee'],
  ['102', { visitors: '100', payAmount: '30' }, '黑色连衣裙'],
  ['103', { payAmount: '20' }, '补差价'],
];

const refresh = (db: Database, shop: string) => refreshShop(db, shop, { today: TODAY, now: NOON, signal: never });

async function readShop(db: Database): Promise<string> {
  const { shop } = await stored(db, { rows: ROWS });
  await refresh(db, shop.id);
  return shop.id;
}

const product = (shop: string, nickname: string, inTest: boolean | null = null) =>
  ({
    id: `product:${shop}:102`,
    kind: 'product',
    shop,
    product: '102',
    nickname,
    articleNo: 'A-77',
    inTest,
    version: 1,
    updatedAt: NOON,
    removed: false,
  }) as const;

describe('the list of products', () => {
  const ids = async (db: Database, query: Partial<ProductQuery> & { shop: string }) => {
    const base: ProductQuery = { sort: 'visitors', descending: true, search: '', offset: 0, limit: 10, ...query };
    const page = await listProducts(db, base);
    return [page.rows.map((row) => row.product).join(), page.total];
  };

  it('sorts by any figure with unknown last, and pages', async () => {
    const db = freshDatabase();
    const shop = await readShop(db);
    expect(await ids(db, { shop })).toEqual(['101,102,103', 3]);
    expect(await ids(db, { shop, descending: false })).toEqual(['102,101,103', 3]);
    expect(await ids(db, { shop, sort: 'payAmount' })).toEqual(['102,103,101', 3]);
    expect(await ids(db, { shop, offset: 1, limit: 1 })).toEqual(['102', 3]);
    expect(await ids(db, { shop: 'taobao:other' })).toEqual(['', 0]);
  });

  it('finds by title, 简称, 货号 and id, whatever the case', async () => {
    const db = freshDatabase();
    const shop = await readShop(db);
    await saveRecord(db, product(shop, '小黑裙'));
    expect(await ids(db, { shop, search: 'tee 白色' })).toEqual(['101', 1]);
    expect(await ids(db, { shop, search: '小黑' })).toEqual(['102', 1]);
    expect(await ids(db, { shop, search: 'a-77' })).toEqual(['102', 1]);
    expect(await ids(db, { shop, search: '10', descending: false })).toEqual(['102,101,103', 3]);
    expect(await ids(db, { shop, search: '没有' })).toEqual(['', 0]);
  });

  it('orders suggestions by worth and passes over what is not wanted', async () => {
    const db = freshDatabase();
    const shop = await readShop(db);
    const all = await topSuggestions(db, shop, () => true);
    expect(all.map((row) => row.worth)).toEqual(all.map((row) => row.worth).toSorted((a, b) => b - a));
    const some = await topSuggestions(db, shop, (row) => row.product === '102');
    expect(some.map((row) => row.product)).toEqual(['102']);
  });

  it('counts all of today, however few of each kind it gives', async () => {
    const db = freshDatabase();
    const shop = await readShop(db);
    const [model] = await db.products.toArray();
    const row = (n: number, move: Move | null, worth: number) => ({ ...model!, product: `${500 + n}`, move, worth });
    await db.products.clear();
    const pushes = [3, 1, 4, -1, 2].map((worth, n) => row(n, 'push', worth));
    const others = [row(10, 'test', -1), row(11, 'test', 7), row(12, null, 99)];
    await db.products.bulkPut([...pushes, ...others, { ...row(20, 'stop', 5), shop: 'taobao:other' }]);
    const today = await todayMoves(db, shop, 2);
    expect(today).toMatchObject({ counts: { push: 5, stop: 0, test: 2 }, unranked: 2 });
    expect(today.rows.map(({ worth }) => worth)).toEqual([7, 4, 3, -1]);
  });

  it('put what cannot be ranked last, by paying buyers and then visitors', async () => {
    const db = freshDatabase();
    const figures = (visitors: string, payBuyers: string) => ({ visitors, cartAdders: '0', payBuyers });
    const rows: Row[] = [
      ['101', figures('900', '3')],
      ['102', figures('400', '9')],
      ['103', figures('800', '3')],
      ['104', { ...figures('300', '1'), payAmount: '99' }],
    ];
    const { shop } = await stored(db, { rows });
    await refreshShop(db, shop.id, { today: TODAY, now: NOON, signal: never });
    // Whatever they were judged to be, of three the money is not known.
    for (const row of await db.products.toArray()) {
      await db.products.put({ ...row, worth: row.product === '104' ? 5 : -1 });
    }
    const top = await topSuggestions(db, shop.id, () => true);
    expect(top.map((row) => row.product)).toEqual(['104', '102', '101', '103']);
  });
});

describe('other questions', () => {
  it('gives badges one revision', async () => {
    const db = freshDatabase();
    const shop = await readShop(db);
    const read = await readSuggestions(db, shop, ['102', '999']);
    expect(read).toMatchObject({ revision: 1, suggestions: [{ product: '102' }] });
    expect(read.lines).toEqual((await shopState(db, shop))?.lines);
    expect(await readSuggestions(db, 'taobao:none', ['1'])).toEqual({
      revision: 0,
      lines: null,
      suggestions: [],
      pins: new Map(),
    });
  });

  it('shows a product with its days, sheets, notes and decisions', async () => {
    const db = freshDatabase();
    await stored(db, { rows: ROWS, period: day('2026-10-01') });
    await stored(db, { rows: ROWS, period: live('2026-11-22') });
    const shop = await readShop(db);
    const note = { id: 'n', kind: 'note', shop, product: '102', text: '补货', createdAt: NOON } as const;
    await saveRecord(db, { ...note, version: 1, updatedAt: NOON, removed: false });
    await saveRecord(db, product(shop, '小黑裙'));
    const detail = await productDetail(db, shop, '102');
    expect(detail?.days.map((entry) => [entry.day, entry.counts.visitors])).toEqual([['2026-11-21', 100]]);
    expect(detail?.sheets.map((sheet) => sheet.id)).toEqual(detail?.summary.suggestion.sheets);
    expect(detail?.sheets.length).toBe(1);
    expect(detail).toMatchObject({ notes: [{ text: '补货' }], own: { nickname: '小黑裙' }, decisions: [] });
    expect(detail?.summary).toMatchObject({ nickname: '小黑裙', articleNo: 'A-77', name: '小黑裙' });
    expect(await productDetail(db, shop, '999')).toBeNull();
  });

  it('tells what was read of a day, finished before live', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: [['101', { visitors: '7' }]], period: live('2026-11-21') }, NOON - 1);
    expect(await shopDay(db, shop.id, '2026-11-21' as Day)).toMatchObject({ live: true, readAt: NOON - 1, total: 1 });
    await stored(db, { rows: ROWS, total: 86 });
    const read = await shopDay(db, shop.id, '2026-11-21' as Day);
    expect(read).toMatchObject({ live: false, readAt: NOON, total: 86, pages: ['sycm.item-rank'] });
    expect(read?.products[0]).toMatchObject({ product: '101', name: '白色 Tee', counts: { visitors: 300 } });
    expect(read?.products.length).toBe(3);
    expect(await shopDay(db, shop.id, '2026-11-14' as Day)).toBeNull();
  });

  it('lists sheets newest first and gives their original text', async () => {
    const db = freshDatabase();
    const first = await stored(db, { rows: ROWS });
    const second = await stored(db, { rows: ROWS, period: day('2026-11-20') }, NOON + 1000);
    const page = await listSheets(db, { shop: first.shop.id, offset: 0, limit: 5 });
    expect(page.rows.map((row) => row.id)).toEqual([second.sheet, first.sheet]);
    expect(page).toMatchObject({ total: 2, rows: [{ rowCount: 3, channel: 'answer' }, {}] });
    const sheet = await readSheet(db, first.sheet);
    expect(sheet?.rows[2]).toEqual({ product: '103', cells: ['补差价', null, '20'] });
    const lists = await listCoverage(db, first.shop.id, 5);
    expect(lists.map((line) => line.period)).toEqual([day('2026-11-20'), day('2026-11-21')]);
    expect(lists[0]?.coverage.read).toBe(3);
  });

  it('caps refusals and the log', async () => {
    const db = freshDatabase();
    const refusal = { code: 'not-json', page: 'sycm.item-rank', channel: 'answer', shape: 'length 3' } as const;
    await db.refusals.bulkAdd(Array.from({ length: 1000 }, (_, at) => ({ ...refusal, at, shop: null })));
    const { shop } = await stored(db, { rows: [['101', { visitors: '1' }]] });
    await addRefusal(db, refusal, 5000, shop.id);
    expect(await db.refusals.count()).toBe(1000);
    expect((await listRefusals(db, { shop: shop.id, limit: 1 }))[0]?.at).toBe(5000);
    expect((await listRefusals(db, { shop: 'taobao:b', limit: 1 }))[0]?.at).toBe(999);
    await db.log.bulkAdd(Array.from({ length: 500 }, (_, at) => ({ at, code: 'c', detail: '' })));
    await addLog(db, { at: 9000, code: 'storage-full', detail: 'QuotaExceededError' });
    expect((await listLog(db)).map((row) => row.at).slice(0, 2)).toEqual([9000, 499]);
    expect(await db.log.count()).toBe(500);
  });

  it('follows changes live', async () => {
    const db = freshDatabase();
    const counts: number[] = [];
    const two = new Promise<void>((done, failed) => {
      watch(() => listShops(db)).subscribe((shops) => {
        counts.push(shops.length);
        if (shops.length === 2) done();
      }, failed);
    });
    await stored(db, { rows: ROWS });
    await stored(db, { rows: ROWS, identities: [SHOP_B] });
    await two;
    expect(counts.at(-1)).toBe(2);
  });
});

describe('records', () => {
  it('raises the version over the stored one and dirties the product', async () => {
    const db = freshDatabase();
    const shop = await readShop(db);
    await saveRecord(db, product(shop, '一'));
    await saveRecord(db, product(shop, '二', true));
    const [record] = await listRecords(db, shop);
    expect(record).toMatchObject({ version: 2, nickname: '二' });
    expect(await dirtyProducts(db)).toEqual(['102']);
    await refresh(db, shop);
    expect((await db.statistics.toArray()).filter((row) => row.inTest).map((row) => row.product)).toEqual(['102']);
    await saveRecord(db, { ...product(shop, '二'), removed: true });
    expect((await db.products.get([shop, '102']))?.name).toBe('黑色连衣裙');
  });
});

describe('taking data away', () => {
  it('wipes one shop and leaves the others as they were', async () => {
    const [db, alone] = [freshDatabase(), freshDatabase()];
    const tables = db.tables.map((table) => table.name).filter((name) => !['dirty', 'shopStates'].includes(name));
    for (const target of [db, alone]) await stored(target, { rows: ROWS, identities: [SHOP_B] });
    const a = await stored(db, { rows: ROWS, identities: [SHOP_A] });
    await saveRecord(db, product(a.shop.id, '一'));
    await refresh(db, a.shop.id);
    await wipeShop(db, a.shop.id);
    expect(await dump(db, tables)).toBe(await dump(alone, tables));
    expect(await db.shopStates.count()).toBe(0);
    expect((await dirtyProducts(db)).length).toBe(3);
  });

  it('takes one sheet back as if it had never been read', async () => {
    const [db, without] = [freshDatabase(), freshDatabase()];
    const tables = [
      'sheets',
      'readings',
      'history',
      'facts',
      'periods',
      'lists',
      'pages',
      'names',
      'products',
      'statistics',
    ];
    const extra: Row = ['109', { visitors: '9' }, '只在这里'];
    for (const target of [db, without]) {
      await stored(target, { rows: ROWS });
      await stored(target, { rows: ROWS, period: day('2026-11-19') }, NOON + 1);
    }
    const wrong = await stored(db, { rows: [...ROWS.slice(1), extra], period: day('2026-11-20') }, NOON + 2);
    const second = await stored(db, { rows: [['101', { visitors: '1' }]] }, NOON + 3);
    await refresh(db, wrong.shop.id);
    expect(await dropSheet(db, wrong.sheet)).toBe(true);
    expect(await dropSheet(db, second.sheet)).toBe(true);
    expect(await dropSheet(db, second.sheet)).toBe(false);
    // The page that was read last in its place is gone; the one before it was overwritten there.
    await stored(db, { rows: ROWS }, NOON + 4);
    for (const target of [db, without]) await refresh(target, wrong.shop.id);
    const marks = (text: string) => text.replace(/"mark":"[^"]*"/g, '"mark":""');
    expect(JSON.parse(marks(await dump(db, tables)))).toEqual(JSON.parse(marks(await dump(without, tables))));
  });
});

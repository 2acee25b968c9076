import { describe, expect, it } from 'vitest';
import { readDays } from '../../utils/history/precedence.ts';
import { type Database, withPrefix } from '../../utils/storage/database.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import type { Day } from '../../utils/time/day.ts';
import {
  day,
  dirtyProducts,
  draft,
  dump,
  freshDatabase,
  HOUR,
  live,
  NOON,
  type Row,
  range,
  stored,
} from './support.ts';

const EVERYTHING = [
  'sheets',
  'readings',
  'history',
  'facts',
  'names',
  'products',
  'periods',
  'lists',
  'pages',
  'shops',
];

const ROWS: readonly Row[] = [
  ['101', { visitors: '1,200', payBuyers: '24', payAmount: '3,489.50' }],
  ['102', { visitors: '300', payBuyers: '0', payAmount: '0' }],
];

async function figuresOn(db: Database, text: string) {
  const records = await db.history.toArray();
  const days = readDays(records, text as Day, text as Day);
  return new Map([...days].map(([product, [first]]) => [product, first]));
}

describe('storing a sheet', () => {
  it('keeps figures in minor units with their sheet', async () => {
    const db = freshDatabase();
    const answer = await stored(db, { rows: ROWS });
    const figures = await figuresOn(db, '2026-11-21');
    expect(figures.get('101')).toEqual({
      day: '2026-11-21',
      figures: { visitors: 1200, payBuyers: 24, payAmount: 348950 },
      sheets: [answer.sheet],
      live: false,
    });
    expect(answer.fresh).toBe(true);
    expect(answer.coverage).toMatchObject({ read: 2, total: 2, pagesMissing: [] });
  });

  it('changes nothing when the same page is read again', async () => {
    const db = freshDatabase();
    await stored(db, { rows: ROWS });
    await db.dirty.clear();
    const before = await dump(db, EVERYTHING);
    const again = await stored(db, { rows: ROWS }, NOON + 1000);
    expect(again.fresh).toBe(false);
    expect(await dump(db, [...EVERYTHING])).toBe(before);
    expect(await db.dirty.count()).toBe(0);
  });

  it('adds one time of reading an hour and marks nothing dirty', async () => {
    const db = freshDatabase();
    const { sheet } = await stored(db, { rows: ROWS });
    await db.dirty.clear();
    for (const minutes of [60, 70, 120]) await stored(db, { rows: ROWS }, NOON + minutes * 60_000);
    expect((await db.readings.get(sheet))?.seenAt).toEqual([NOON, NOON + HOUR, NOON + 2 * HOUR]);
    expect(await db.dirty.count()).toBe(0);
  });

  it('marks only products of which a figure changed', async () => {
    const db = freshDatabase();
    await stored(db, { rows: ROWS });
    await db.dirty.clear();
    const first = ROWS[0] as Row;
    await stored(db, { rows: [first, ['102', { visitors: '301', payBuyers: '0', payAmount: '0' }]] }, NOON + 1000);
    expect(await dirtyProducts(db)).toEqual(['102']);
  });

  it('lets another sort order neither lose rows nor count them twice', async () => {
    const db = freshDatabase();
    const page = (products: readonly string[], number: number, orderBy: string) => ({
      rows: products.map((product): Row => [product, { visitors: '10', payAmount: '1' }]),
      page: number,
      pageSize: 2,
      total: 4,
      orderBy,
    });
    await stored(db, page(['101', '102'], 1, 'payAmount'));
    const other = await stored(db, page(['104', '103'], 1, 'visitors'));
    expect(other.coverage).toMatchObject({ read: 2, pagesMissing: [2] });
    const whole = await stored(db, page(['103', '104'], 2, 'payAmount'));
    expect(whole.coverage).toMatchObject({ read: 4, pagesMissing: [] });
    expect((await figuresOn(db, '2026-11-21')).size).toBe(4);
  });

  it('lets a sheet read later win, and keeps what only the earlier one gives', async () => {
    const db = freshDatabase();
    const first = await stored(db, { rows: [['101', { visitors: '100', cartAdders: '7' }]] });
    const second = await stored(db, { rows: [['101', { visitors: '110', payBuyers: '3' }]] }, NOON + 60_000);
    const found = (await figuresOn(db, '2026-11-21')).get('101');
    expect(found?.figures).toEqual({ visitors: 110, payBuyers: 3, cartAdders: 7 });
    expect(new Set(found?.sheets)).toEqual(new Set([first.sheet, second.sheet]));
    await stored(db, { rows: [['101', { visitors: '100', cartAdders: '7' }]] }, NOON + HOUR);
    expect((await figuresOn(db, '2026-11-21')).get('101')?.figures.visitors).toBe(100);
  });

  it('prefers finished figures over live ones of the same day, even where they lack a metric', async () => {
    const db = freshDatabase();
    await stored(
      db,
      { period: live('2026-11-21'), rows: [['101', { visitors: '40', cartAdders: '4' }]] },
      NOON - 24 * HOUR,
    );
    expect((await figuresOn(db, '2026-11-21')).get('101')).toMatchObject({ live: true, figures: { visitors: 40 } });
    await stored(db, { rows: [['101', { visitors: '90' }]] });
    expect((await figuresOn(db, '2026-11-21')).get('101')).toMatchObject({ live: false, figures: { visitors: 90 } });
    expect((await figuresOn(db, '2026-11-21')).get('101')?.figures.cartAdders).toBeUndefined();
  });

  it('prefers an answer over a table, figure by figure', async () => {
    const db = freshDatabase();
    await stored(db, { rows: [['101', { visitors: '1234' }]] });
    await stored(db, { channel: 'table', rows: [['101', { visitors: '1200', payBuyers: '5' }]] }, NOON + HOUR);
    expect((await figuresOn(db, '2026-11-21')).get('101')?.figures).toEqual({ visitors: 1234, payBuyers: 5 });
  });

  it('keeps filtered and single-device sheets apart: they feed no suggestion and name no product', async () => {
    const db = freshDatabase();
    await stored(db, { rows: ROWS, filters: { keyword: '连衣裙' } });
    await stored(db, { rows: ROWS, device: 'wireless' });
    expect(await db.sheets.count()).toBe(2);
    expect(new Set((await db.history.toArray()).map((record) => record.bucket))).toEqual(new Set(['P2026-11']));
    expect((await figuresOn(db, '2026-11-21')).size).toBe(0);
    expect(await db.periods.count()).toBe(0);
    expect(await db.dirty.count()).toBe(0);
    expect(await db.products.count()).toBe(0);
  });

  it('keeps ranges apart from days', async () => {
    const db = freshDatabase();
    await stored(db, { rows: ROWS, period: range('2026-10-23', '2026-11-21') });
    expect((await figuresOn(db, '2026-11-21')).size).toBe(0);
    expect((await db.history.toArray()).map((record) => record.bucket)).toEqual(['R2026-11', 'R2026-11']);
  });

  it('keeps of live sheets the last one an hour and what fell off the page leaves the history', async () => {
    const db = freshDatabase();
    const read = (rows: readonly Row[], minutes: number) =>
      stored(db, { period: live('2026-11-22'), rows, total: 9 }, NOON + minutes * 60_000);
    await read(
      [
        ['101', { visitors: '10' }],
        ['102', { visitors: '9' }],
      ],
      0,
    );
    await read(
      [
        ['101', { visitors: '12' }],
        ['103', { visitors: '11' }],
      ],
      20,
    );
    expect(await db.sheets.count()).toBe(1);
    expect([...(await figuresOn(db, '2026-11-22')).keys()]).toEqual(['101', '103']);
    await read([['101', { visitors: '15' }]], 70);
    expect(await db.sheets.count()).toBe(2);
    expect(await db.readings.count()).toBe(2);
  });

  it('refuses a sheet with an impossible figure whole', async () => {
    const db = freshDatabase();
    const bad = draft({ rows: [['101', { visitors: '-5' }]] });
    expect(await storeSheet(db, bad, NOON, 'tab-1')).toMatchObject({ ok: false, code: 'bad-figure' });
    expect(await db.sheets.count()).toBe(0);
    expect(await db.shops.count()).toBe(0);
  });

  it('keeps a gift of 商智 whose amount is below 0 without that amount, and all others whole', async () => {
    const db = freshDatabase();
    const rows: readonly Row[] = [
      ['101', { payAmount: '-12.5', visitors: '3' }],
      ['102', { payAmount: '80', visitors: '9' }],
    ];
    const jd = { ...draft({ rows }), platform: 'jd', page: 'jd.products' } as const;
    expect(await storeSheet(db, jd, NOON, 'tab-1')).toMatchObject({ ok: true });
    const figures = await figuresOn(db, '2026-11-21');
    expect([figures.get('101')?.figures, figures.get('102')?.figures]).toEqual([
      { visitors: 3 },
      { visitors: 9, payAmount: 8000 },
    ]);
  });

  it('stores nothing when a write in the middle fails, and loses nothing stored before', async () => {
    const db = freshDatabase();
    await stored(db, { rows: ROWS });
    const before = await dump(db, [...EVERYTHING, 'dirty']);
    const fail = () => {
      throw new Error('disk');
    };
    db.facts.hook('creating', fail);
    const failed = await storeSheet(db, draft({ rows: [['109', { visitors: '1' }]] }), NOON + 1000, 'tab-1');
    expect(failed).toEqual({ ok: false, code: 'storage-failed', detail: 'Error' });
    db.facts.hook('creating').unsubscribe(fail);
    expect(await dump(db, [...EVERYTHING, 'dirty'])).toBe(before);
    expect((await stored(db, { rows: [['109', { visitors: '1' }]] }, NOON + 1000)).fresh).toBe(true);
  });

  it('says that the disk is full when it is', async () => {
    const db = freshDatabase();
    db.pages.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const failed = await storeSheet(db, draft({ rows: ROWS }), NOON, 'tab-1');
    expect(failed).toMatchObject({ ok: false, code: 'storage-full' });
    expect(await db.sheets.count()).toBe(0);
  });

  it('writes as many records for a page as it has products, however long the history', async () => {
    const db = freshDatabase();
    for (const text of ['2026-09-01', '2026-10-01', '2026-11-20']) await stored(db, { rows: ROWS, period: day(text) });
    const keys = await withPrefix(db.history, '[shop+bucket+product+source]', []).count();
    expect(keys).toBe(6);
  });
});

describe('an answer that is no page of a list', () => {
  it('feeds history, but its day is not judged for its sake', async () => {
    const db = freshDatabase();
    await stored(db, { rows: ROWS, listed: false });
    expect((await figuresOn(db, '2026-11-21')).size).toBe(ROWS.length);
    expect(await db.periods.count()).toBe(0);
  });
});

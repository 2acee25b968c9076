/** What follows from the sheets is the same, whether they came one by one or are all read back. */
import { describe, expect, it } from 'vitest';
import type { Database } from '../../utils/storage/database.ts';
import { dropSheet } from '../../utils/storage/drop-sheet.ts';
import { importSheets } from '../../utils/storage/import-sheets.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { rebuild } from '../../utils/storage/rebuild.ts';
import { resumeWork } from '../../utils/storage/resume-work.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import {
  type DraftOptions,
  day,
  dump,
  freshDatabase,
  HOUR,
  live,
  NOON,
  never,
  type Row,
  stored,
  TODAY,
} from './support.ts';

const PROJECTIONS = ['history', 'facts', 'names', 'periods', 'lists', 'pages', 'products'];
const MINUTE = 60_000;

const rows = (from: number, count: number): Row[] =>
  Array.from({ length: count }, (_, i): Row => [String(100 + from + i), { visitors: '10', payAmount: String(i + 1) }]);

async function expectSameAfterRebuild(db: Database, shop: string): Promise<void> {
  const before = await dump(db, PROJECTIONS);
  await rebuild(db, shop, never);
  expect(await dump(db, PROJECTIONS)).toBe(before);
}

const period = async (db: Database) => (await db.periods.toArray())[0];

/** Stores these one after the other, so many minutes after noon. @returns the shop */
async function readAll(db: Database, pages: readonly (readonly [minutes: number, page: DraftOptions])[]) {
  let shop = '';
  for (const [minutes, page] of pages) shop = (await stored(db, page, NOON + minutes * MINUTE)).shop.id;
  return shop;
}

describe('rebuilding gives what reading gave', () => {
  it.each([5, 60])('when the stated total shrinks under the same rows, %i minutes later', async (minutes) => {
    const db = freshDatabase();
    const shop = await readAll(db, [
      [0, { rows: rows(0, 20), total: 30 }],
      [minutes, { rows: rows(0, 20), total: 20 }],
    ]);
    expect(await period(db)).toMatchObject({ listed: 20, complete: true });
    expect((await db.readings.toArray()).map((row) => row.head.listing?.total)).toEqual([20]);
    await expectSameAfterRebuild(db, shop);
  });

  it('when the stated total grows again', async () => {
    const db = freshDatabase();
    const shop = await readAll(db, [
      [0, { rows: rows(0, 20), total: 20 }],
      [5, { rows: rows(0, 20), total: 30 }],
    ]);
    expect(await period(db)).toMatchObject({ listed: 30, complete: false });
    await expectSameAfterRebuild(db, shop);
  });

  it('when two lists of one day state different totals', async () => {
    const db = freshDatabase();
    const shop = await readAll(db, [
      [0, { rows: rows(0, 5), total: 20, pageSize: 5, orderBy: 'payAmount' }],
      [1, { rows: rows(3, 5), total: 21, pageSize: 5, orderBy: 'visitors' }],
      [2, { rows: rows(5, 5), total: 20, pageSize: 5, page: 2, orderBy: 'payAmount' }],
    ]);
    expect(await period(db)).toMatchObject({ listed: 20, complete: false });
    await expectSameAfterRebuild(db, shop);
  });

  it('when the same rows stand in two orders and come in another sequence', async () => {
    const db = freshDatabase();
    const shop = await readAll(db, [
      [0, { rows: rows(0, 2), total: 4, pageSize: 2 }],
      [1, { rows: rows(2, 2), total: 4, pageSize: 2, page: 2 }],
      [2, { rows: rows(0, 2).reverse(), total: 4, pageSize: 2, orderBy: 'visitors' }],
    ]);
    expect(await period(db)).toMatchObject({ listed: 4, complete: true });
    expect(await db.lists.count()).toBe(2);
    await expectSameAfterRebuild(db, shop);
  });

  it('when a file gives the whole list beside a page', async () => {
    const db = freshDatabase();
    const shop = await readAll(db, [
      [0, { rows: rows(0, 5), channel: 'file', listed: false }],
      [1, { rows: rows(0, 5), total: 9 }],
    ]);
    expect(await period(db)).toMatchObject({ listed: 9, complete: true });
    await expectSameAfterRebuild(db, shop);
  });

  it('when live sheets were replaced within their hour', async () => {
    const db = freshDatabase();
    const today = live(TODAY);
    const shop = await readAll(db, [
      [-600, { rows: [['101', { visitors: '3' }, '旧名']], period: day('2026-11-20') }],
      [0, { rows: rows(0, 3), period: today, total: 3 }],
      [1, { rows: rows(2, 3), period: today, total: 3 }],
    ]);
    expect((await db.facts.toArray()).map((row) => row.product)).toEqual(['101', '102', '103', '104']);
    expect((await db.facts.get([shop, '101']))?.facts.title?.text).toBe('旧名');
    expect((await db.products.get([shop, '101']))?.title).toBe('旧名');
    await expectSameAfterRebuild(db, shop);
  });

  it('when a sheet was taken back', async () => {
    const db = freshDatabase();
    await stored(db, { rows: rows(0, 3), period: day('2026-11-20'), total: 9 }, NOON);
    const gone = await stored(db, { rows: rows(2, 3), period: day('2026-11-19'), total: 9 }, NOON + MINUTE);
    await stored(db, { rows: rows(4, 3), period: day('2026-11-20'), total: 9, page: 2 }, NOON + 2 * MINUTE);
    await dropSheet(db, gone.sheet);
    expect((await db.facts.toArray()).map((row) => row.product)).toEqual(['100', '101', '102', '104', '105', '106']);
    expect((await db.facts.get([gone.shop.id, '104']))?.firstDay).toBe('2026-11-20');
    expect(await db.periods.count()).toBe(1);
    await db.products.clear();
    await db.names.clear();
    const tables = ['history', 'facts', 'periods', 'lists', 'pages'];
    const before = await dump(db, tables);
    await rebuild(db, gone.shop.id, never);
    expect(await dump(db, tables)).toBe(before);
  });

  it('when another browser had read a page with another total', async () => {
    const [db, other] = [freshDatabase(), freshDatabase()];
    const shop = await readAll(db, [[0, { rows: rows(0, 20), total: 30 }]]);
    await readAll(other, [[90, { rows: rows(0, 20), total: 20 }]]);
    const { sheets } = await readEverything(other, never);
    await importSheets(db, sheets, { importId: 'i', kind: 'backup', at: NOON, signal: never });
    expect(await period(db)).toMatchObject({ listed: 20, complete: true });
    await expectSameAfterRebuild(db, shop);
  });
});

describe('taking a sheet back', () => {
  it('brings back the page it had replaced', async () => {
    const db = freshDatabase();
    const shop = await readAll(db, [[0, { rows: rows(0, 2), total: 2 }]]);
    const before = await dump(db, ['history', 'facts', 'periods', 'lists', 'pages']);
    const { sheet } = await stored(db, { rows: rows(1, 2), total: 3 }, NOON + HOUR);
    expect(await dropSheet(db, sheet)).toBe(true);
    expect(await dump(db, ['history', 'facts', 'periods', 'lists', 'pages'])).toBe(before);
    expect(await dropSheet(db, sheet)).toBe(false);
    await expectSameAfterRebuildOf(db, shop);
  });

  it('reads few bodies however much was read before', async () => {
    const db = freshDatabase();
    for (let n = 10; n < 30; n += 1) await stored(db, { rows: rows(0, 3), period: day(`2026-09-${n}`) }, NOON + n);
    const { sheet } = await stored(db, { rows: rows(0, 3) }, NOON + HOUR);
    let read = 0;
    db.sheets.hook('reading', (row) => {
      read += 1;
      return row;
    });
    await dropSheet(db, sheet);
    expect(read).toBeLessThanOrEqual(60);
  });
});

async function expectSameAfterRebuildOf(db: Database, shop: string): Promise<void> {
  const tables = ['history', 'facts', 'periods', 'lists', 'pages'];
  const before = await dump(db, tables);
  await rebuild(db, shop, never);
  expect(await dump(db, tables)).toBe(before);
}

describe('an interrupted rebuild', () => {
  it('is taken up at the next start', async () => {
    const db = freshDatabase();
    const shop = await readAll(db, [
      [0, { rows: rows(0, 20), total: 30 }],
      [1, { rows: rows(20, 10), total: 30, page: 2 }],
    ]);
    const before = await dump(db, PROJECTIONS);
    const control = new AbortController();
    db.sheets.hook('reading', (row) => {
      control.abort(new Error('ended'));
      return row;
    });
    await expect(rebuild(db, shop, control.signal)).rejects.toThrow('ended');
    expect(await db.history.count()).toBe(0);
    const refreshed: string[] = [];
    await resumeWork(db, {
      now: NOON,
      signal: never,
      refresh: async (id) => void refreshed.push(id),
      failed: () => undefined,
    });
    expect(await dump(db, PROJECTIONS)).toBe(before);
    expect(refreshed).toEqual([shop]);
    expect(await db.meta.where('key').startsWith('rebuild:').count()).toBe(0);
  });

  it('does not lose a sheet stored meanwhile', async () => {
    const db = freshDatabase();
    const shop = await readAll(db, [[0, { rows: rows(0, 20), total: 30 }]]);
    const [first] = (await readEverything(db, never)).sheets;
    const many = Array.from({ length: 250 }, (_, n) =>
      first ? [{ ...first, period: day(addDays('2026-01-01' as Day, n)) }] : [],
    );
    await importSheets(db, many.flat(), { importId: 'i', kind: 'backup', at: NOON, signal: never });
    let late: Promise<unknown> | null = null;
    db.sheets.hook('reading', (row) => {
      late ??= stored(db, { rows: rows(20, 10), total: 30, page: 2 }, NOON + 1);
      return row;
    });
    await rebuild(db, shop, never);
    await late;
    expect(await db.facts.count()).toBe(30);
    expect((await db.history.toArray()).filter((record) => record.bucket === '2026-11').length).toBe(30);
    await expectSameAfterRebuild(db, shop);
  });
});

describe('taking up what was left', () => {
  it('goes on with the next shop when one fails, and says so', async () => {
    const db = freshDatabase();
    await stored(db, { rows: rows(0, 2) });
    await stored(db, { rows: rows(0, 2), identities: [] });
    const tried: string[] = [];
    const failures: unknown[] = [];
    const refresh = async (shop: string) => {
      tried.push(shop);
      if (tried.length === 1) throw new Error('disk');
    };
    await resumeWork(db, { now: NOON, signal: never, refresh, failed: (error) => void failures.push(error) });
    expect(tried.length).toBe(2);
    expect(failures.length).toBe(1);
  });
});

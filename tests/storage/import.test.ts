import { describe, expect, it, vi } from 'vitest';
import type { Sheet } from '../../utils/sheets/sheet.ts';
import type { Database } from '../../utils/storage/database.ts';
import { type ImportOptions, importSheets } from '../../utils/storage/import-sheets.ts';
import { listSheets, readSheet } from '../../utils/storage/list-sheets.ts';
import { rebuild } from '../../utils/storage/rebuild.ts';
import { encodeBody, encodeReading } from '../../utils/storage/sheet-codec.ts';
import { sweepImports } from '../../utils/storage/sweep-imports.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import {
  day,
  dirtyProducts,
  draft,
  dump,
  freshDatabase,
  HOUR,
  live,
  NOON,
  never,
  type Row,
  SHOP_A,
  stored,
} from './support.ts';

const PROJECTIONS = ['history', 'facts', 'names', 'periods', 'lists', 'pages', 'products'];

function sheet(shop: string, text: string, rows: readonly Row[]): Sheet {
  const { identities: _identities, ...body } = draft({ period: day(text), rows });
  return { ...body, shop };
}

function sheets(shop: string, count: number, from = '2026-09-20'): Sheet[] {
  return Array.from({ length: count }, (_, n) =>
    sheet(shop, addDays(from as Day, n), [
      ['101', { visitors: String(100 + n), payAmount: '12.50' }],
      ['102', { visitors: String(n) }],
    ]),
  );
}

const options = (more: Partial<ImportOptions> = {}): ImportOptions => ({
  importId: crypto.randomUUID(),
  kind: 'file',
  at: NOON,
  signal: never,
  ...more,
});

/** The same sheets through the page's path. */
async function onePerPage(db: Database, count: number): Promise<string> {
  let shop = '';
  for (let n = 0; n < count; n += 1) {
    const [one] = sheets('', 1, addDays('2026-09-20' as Day, n));
    if (!one) continue;
    const rows: Row[] = [
      ['101', { visitors: String(100 + n), payAmount: '12.50' }],
      ['102', { visitors: String(n) }],
    ];
    shop = (await stored(db, { rows, period: one.period, identities: [SHOP_A] })).shop.id;
  }
  return shop;
}

describe('importing in bulk', () => {
  it('gives the same projections as the same pages one by one', async () => {
    const [slow, fast] = [freshDatabase(), freshDatabase()];
    const shop = await onePerPage(slow, 45);
    expect(await importSheets(fast, sheets(shop, 45), options())).toEqual({ sheets: 45, fresh: 45 });
    expect(await dump(fast, PROJECTIONS)).toBe(await dump(slow, PROJECTIONS));
  });

  it('is passed over by every query until it is live', async () => {
    const db = freshDatabase();
    const seen: unknown[] = [];
    async function* slowly() {
      for (const one of sheets('taobao:x', 3)) {
        yield one;
        const [id] = await db.readings.toCollection().primaryKeys();
        seen.push((await listSheets(db, { shop: 'taobao:x', offset: 0, limit: 9 })).total);
        seen.push(id === undefined ? null : await readSheet(db, id));
        seen.push(await db.history.count(), await db.products.count());
      }
    }
    await importSheets(db, slowly(), options());
    expect(new Set(seen)).toEqual(new Set([0, null]));
    expect((await listSheets(db, { shop: 'taobao:x', offset: 0, limit: 2 })).total).toBe(3);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const db = freshDatabase();
    const before = await dump(db, [...PROJECTIONS, 'sheets', 'readings', 'staged', 'imports', 'dirty']);
    const control = new AbortController();
    const run = importSheets(
      db,
      sheets('taobao:x', 600),
      options({ signal: control.signal, onProgress: () => control.abort(new Error('取消')) }),
    );
    await expect(run).rejects.toThrow('取消');
    expect(await dump(db, [...PROJECTIONS, 'sheets', 'readings', 'staged', 'imports', 'dirty'])).toBe(before);
  });

  it('is swept at the start when its context has died before it was live', async () => {
    const db = freshDatabase();
    const kept = await stored(db, { rows: [['101', { visitors: '5' }]] });
    const before = await dump(db, ['sheets', 'readings', 'history']);
    const [one] = sheets(kept.shop.id, 1);
    if (!one) throw new Error('no sheet');
    await db.imports.put({ id: 'dead', kind: 'file', createdAt: NOON, state: 'staging' });
    await db.sheets.put(encodeBody('half', one));
    await db.readings.put(encodeReading(one, { id: 'half', seenAt: [NOON], importId: 'dead', places: [] }));
    await db.staged.put({ importId: 'dead', id: kept.sheet, seenAt: [NOON - HOUR], places: [] });
    await sweepImports(db, never);
    expect(await db.imports.count()).toBe(0);
    expect(await db.staged.count()).toBe(0);
    expect(await dump(db, ['sheets', 'readings', 'history'])).toBe(before);
  });

  it('is brought to its end at the start when its context has died after it was live', async () => {
    const [whole, broken] = [freshDatabase(), freshDatabase()];
    for (const db of [whole, broken]) await importSheets(db, sheets('taobao:x', 40), options({ importId: 'i' }));
    for (const table of PROJECTIONS) await broken.table(table).clear();
    await broken.imports.update('i', { state: 'projecting' });
    await sweepImports(broken, never);
    expect(await dump(broken, PROJECTIONS)).toBe(await dump(whole, PROJECTIONS));
    expect((await broken.imports.get('i'))?.state).toBe('live');
  });

  it('goes on where it was when that took too long before', async () => {
    const [whole, broken] = [freshDatabase(), freshDatabase()];
    for (const db of [whole, broken]) await importSheets(db, sheets('taobao:x', 40), options({ importId: 'i' }));
    for (const table of PROJECTIONS) await broken.table(table).clear();
    await broken.imports.update('i', { state: 'projecting' });
    const ended = new AbortController();
    broken.imports.hook('updating', () => ended.abort());
    await expect(sweepImports(broken, ended.signal)).rejects.toThrow();
    const [done = '', ...others] = (await broken.imports.get('i'))?.done ?? [];
    expect(others).toEqual([]);
    const buckets = (await broken.readings.toArray()).map(({ shop, bucket }) => `${shop}|${bucket}`);
    const rest = buckets.filter((bucket) => bucket !== done);
    expect(rest.length).toBeLessThan(buckets.length);
    const read = vi.spyOn(broken.sheets, 'bulkGet');
    await sweepImports(broken, never);
    expect(read.mock.calls.flatMap(([ids]) => ids)).toHaveLength(rest.length);
    expect(await dump(broken, PROJECTIONS)).toBe(await dump(whole, PROJECTIONS));
    expect(await broken.imports.get('i')).toEqual(await whole.imports.get('i'));
  });

  it('adds to a sheet that is stored already only the times it was seen', async () => {
    const db = freshDatabase();
    const first = await stored(db, { rows: [['101', { visitors: '5' }]] });
    const known = await readSheet(db, first.sheet);
    if (!known) throw new Error('not stored');
    const result = await importSheets(db, [{ ...known, seenAt: [NOON - 3 * HOUR, NOON + 1000] }], options());
    expect(result).toEqual({ sheets: 1, fresh: 0 });
    expect((await readSheet(db, first.sheet))?.seenAt).toEqual([NOON - 3 * HOUR, NOON]);
    expect((await readSheet(db, first.sheet))?.importId).toBeNull();
    expect(await db.staged.count()).toBe(0);
  });

  it('lets a page read while the same sheet is staged become stored at once', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: [['900', { visitors: '1' }]], period: day('2026-01-01') });
    const rows: Row[] = [['101', { visitors: '7' }]];
    async function* meanwhile() {
      yield sheet(shop.id, '2026-11-21', rows);
      for (const one of sheets(shop.id, 250)) yield one;
      const read = await stored(db, { rows });
      expect(read.fresh).toBe(true);
      throw new Error('disk');
    }
    await expect(importSheets(db, meanwhile(), options())).rejects.toThrow('disk');
    expect((await listSheets(db, { shop: shop.id, offset: 0, limit: 9 })).total).toBe(2);
    expect(await db.sheets.count()).toBe(2);
  });
});

describe('rebuilding', () => {
  it('gives the same bytes, whatever the order in which sheets came', async () => {
    const db = freshDatabase();
    const read = (rows: readonly Row[], minutes: number, period = day('2026-11-20')) =>
      stored(db, { rows, period, total: 9 }, NOON + minutes * 60_000);
    const { shop } = await read([['101', { visitors: '10', cartAdders: '3' }]], 0);
    await read(
      [
        ['101', { visitors: '12', payBuyers: '1' }],
        ['102', { visitors: '4' }],
      ],
      5,
    );
    await read([['102', { visitors: '4', payAmount: '9.90' }]], 10, day('2026-10-31'));
    await read([['101', { visitors: '10', cartAdders: '3' }]], 70);
    await read([['101', { visitors: '2' }]], 75, live('2026-11-22'));
    await read([['103', { visitors: '3' }]], 80, live('2026-11-22'));
    const late = sheet(shop.id, '2026-11-20', [['101', { visitors: '99', pageViews: '500' }]]);
    await importSheets(db, [late], options({ at: NOON - 5 * HOUR }));
    const before = await dump(db, PROJECTIONS);
    await rebuild(db, shop.id, never);
    expect(await dump(db, PROJECTIONS)).toBe(before);
    expect((await dirtyProducts(db)).length).toBe(await db.products.count());
    const record = (await db.history.toArray()).find((row) => row.product === '101' && row.bucket === '2026-11');
    expect(record?.metrics).toEqual(['cartAdders', 'pageViews', 'payBuyers', 'visitors']);
    expect([...(record?.figures ?? [])]).toEqual([3, 500, 1, 10]);
  });
});

/** What is known of good sheets follows from the sheets stored: it comes with them and goes with them. */
import { describe, expect, it } from 'vitest';
import { claimShop } from '../../utils/storage/claim-shop.ts';
import type { Database } from '../../utils/storage/database.ts';
import { dropSheet } from '../../utils/storage/drop-sheet.ts';
import { driftOfFile, noteGoodFile } from '../../utils/storage/file-drift.ts';
import { importSheets } from '../../utils/storage/import-sheets.ts';
import { mergeEverything } from '../../utils/storage/merge-backup.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { rebuild } from '../../utils/storage/rebuild.ts';
import { lastGood, listUnknown } from '../../utils/storage/shapes.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import { undoImport } from '../../utils/storage/undo-import.ts';
import { day, draft, freshDatabase, HOUR, NOON, never, type Row, SHOP_B, stored } from './support.ts';

const rows = (payAmount: string, from = 0): Row[] =>
  Array.from({ length: 5 }, (_, n): Row => [String(610000000000 + from + n), { payItems: '3', payAmount }]);
const YUAN = { rows: rows('300'), period: day('2026-11-20') };
const FEN = { rows: rows('30000'), period: day('2026-11-21') };
const JUDGED = { hints: { gone: [], unknown: [] }, fixed: [], accepted: [] };

const put = (db: Database, options: Parameters<typeof draft>[0], at = NOON + HOUR) =>
  storeSheet(db, draft(options), at, 'tab-1');

describe('goes with the sheets it came from', () => {
  it('when one is taken back', async () => {
    const db = freshDatabase();
    const { sheet } = await stored(db, FEN);
    await dropSheet(db, sheet);
    expect(await db.shapes.count()).toBe(0);
    expect(await put(db, YUAN)).toMatchObject({ ok: true });
  });

  it('and what others told stays', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, YUAN);
    const odd = { ...draft({ rows: rows('300', 50) }), hints: { gone: [], unknown: [{ field: '热度', samples: [] }] } };
    const other = await storeSheet(db, odd, NOON + 1, 'tab-1');
    if (!other.ok) throw new Error(other.code);
    const place = { shop: shop.id, page: 'sycm.item-rank', level: 'spu' } as const;
    const known = async () => (await lastGood(db, place)).levels['payAmount/payItems']?.size;
    expect(await known()).toBe(10);
    await dropSheet(db, other.sheet);
    expect(await known()).toBe(5);
    expect(await listUnknown(db, shop.id)).toMatchObject([{ fields: ['热度'] }]);
    expect(await put(db, FEN)).toMatchObject({ code: 'set-aside' });
  });

  it('when a file is taken back', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { ...YUAN, rows: rows('300', 50) });
    const file = draft({ ...FEN, channel: 'file' });
    const { identities: _, ...body } = file;
    const options = { importId: 'a', kind: 'file', at: NOON, signal: never } as const;
    await importSheets(db, [{ ...body, shop: shop.id }], options);
    await noteGoodFile(db, [file], shop.id, JUDGED);
    await undoImport(db, 'a', never);
    expect(Object.keys((await db.shapes.toArray())[0]?.shapes ?? {})).toEqual(['answer:day']);
    expect(await put(db, YUAN)).toMatchObject({ ok: true });
  });
});

describe('comes with them', () => {
  it('to a shop restored from a backup', async () => {
    const [from, to] = [freshDatabase(), freshDatabase()];
    await stored(from, YUAN);
    const data = await readEverything(from, never);
    const [shop = ''] = await mergeEverything(to, data, { importId: 'b', at: NOON, signal: never });
    expect(await driftOfFile(to, [draft({ ...FEN, channel: 'file' })], shop, JUDGED)).not.toBeNull();
    expect(await put(to, FEN)).toMatchObject({ code: 'set-aside' });
  });

  it('to the shop an unclaimed one is given to, also where it knows others of the list', async () => {
    for (const has of [false, true]) {
      const db = freshDatabase();
      const lost = (await stored(db, { ...YUAN, identities: [] })).shop.id;
      const listed = { rows: rows('300', 50), identities: [SHOP_B] };
      const own = has ? await stored(db, listed) : await stored(db, { ...listed, channel: 'table', listed: false });
      if (!has) await db.shapes.clear();
      await claimShop(db, lost, { into: own.shop.id, name: '' }, { at: NOON, signal: never });
      expect(await put(db, { ...FEN, identities: [SHOP_B] })).toMatchObject({ code: 'set-aside' });
    }
  });

  it('from a build that did not keep it, and out of a rebuild', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, YUAN);
    await rebuild(db, shop.id, never);
    const all = async () => [(await db.shapes.toArray()).map(({ stamp: _, ...row }) => row), await db.levels.toArray()];
    const rebuilt = await all();
    expect(rebuilt[0]).toMatchObject([{ shop: shop.id, list: 'sycm.item-rank|spu' }]);
    expect(rebuilt[1]?.length).toBeGreaterThan(0);
    // Rows of older builds held the levels themselves, and bore no stamp.
    for (const { stamp: _, ...row } of await db.shapes.toArray()) await db.shapes.put(row);
    await db.levels.clear();
    expect(await put(db, FEN)).toMatchObject({ code: 'set-aside' });
    expect(await all()).toEqual(rebuilt);
    await db.shapes.clear();
    expect(await put(db, FEN)).toMatchObject({ code: 'set-aside' });
    expect(await all()).toEqual(rebuilt);
  });
});

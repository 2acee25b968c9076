/** What a backup brings besides figures: the files they came in, what waits to be looked at, what was not read. */
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../utils/files/backup.ts';
import type { BackupData } from '../../utils/notes/backup-data.ts';
import { listAsides } from '../../utils/storage/asides.ts';
import { confirmAside } from '../../utils/storage/confirm-aside.ts';
import type { Database } from '../../utils/storage/database.ts';
import { importSheets } from '../../utils/storage/import-sheets.ts';
import { listImports } from '../../utils/storage/list-imports.ts';
import { previewMerge } from '../../utils/storage/merge-backup.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { addRefusal, listRefusals } from '../../utils/storage/refusals.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import { undoImport } from '../../utils/storage/undo-import.ts';
import {
  day,
  draft,
  dump,
  freshDatabase,
  HOUR,
  merge,
  NOON,
  named,
  never,
  type Row,
  SHOP_A,
  SHOP_B,
  stored,
} from './support.ts';

const NOTE = {
  id: 'n',
  kind: 'note',
  product: null,
  text: 'x',
  createdAt: NOON,
  version: 1,
  updatedAt: NOON,
  removed: false,
} as const;

const ROWS: readonly Row[] = [1, 2, 3].map((n) => [
  `10${n}`,
  { visitors: '90', payBuyers: '4', payAmount: `${n}29.60` },
]);
const IN_FEN = ROWS.map(([id, figures]): Row => [id, { ...figures, payAmount: `${id.at(-1)}2960` }]);

/** As it comes out of the file. */
async function backedUp(db: Database): Promise<BackupData> {
  const read = await readBackup(await writeBackup(await readEverything(db, never), NOON));
  if (!read.ok) throw new Error(read.detail);
  return read.data;
}

async function importFile(db: Database, shop: string, importId: string, days: readonly string[]): Promise<void> {
  const sheets = days.map((on) => {
    const { identities: _identities, ...body } = draft({ rows: ROWS, period: day(on), channel: 'file', listed: false });
    return { ...body, shop };
  });
  await importSheets(db, sheets, { importId, kind: 'file', at: NOON, signal: never, file: `${importId}.xls` });
}

const setAside = (db: Database, on: string, at: number) =>
  storeSheet(db, draft({ rows: IN_FEN, period: day(on) }), at, 'tab-1');

const WHOLE = ['shops', 'sheets', 'readings', 'records', 'history', 'facts', 'periods', 'lists', 'pages'];

/** What was read from pages names the restore it came with; what came in a file names the file. */
async function whole(db: Database): Promise<unknown> {
  const restores = await db.imports.where('state').equals('live').toArray();
  const ids = new Set(restores.filter(({ kind }) => kind === 'backup').map(({ id }) => id));
  return JSON.parse(await dump(db, WHOLE), (key, value) => (key === 'importId' && ids.has(value) ? null : value));
}

/** A shop read by pages in two orders, with two files, a changed page and refusals. */
async function everything(): Promise<{ readonly db: Database; readonly shop: string }> {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: ROWS, identities: [SHOP_A, named('甲店')] });
  await stored(db, { rows: ROWS, orderBy: 'visitors' }, NOON + 2 * HOUR);
  await importFile(db, shop.id, 'one', ['2026-11-19', '2026-11-18']);
  await importFile(db, shop.id, 'two', ['2026-11-17']);
  expect(await setAside(db, '2026-11-20', NOON + 5)).toMatchObject({ code: 'set-aside' });
  const refusal = { page: 'sycm.item-rank', channel: 'answer', shape: 'data: hex 812' } as const;
  await addRefusal(db, { ...refusal, code: 'ciphertext' }, NOON, shop.id);
  await addRefusal(db, { ...refusal, code: 'no-table' }, NOON + 1, null);
  return { db, shop: shop.id };
}

describe('on an empty computer', () => {
  it('all of it is there again, and the same backup once more changes nothing', async () => {
    const { db, shop } = await everything();
    const empty = freshDatabase();
    const data = await backedUp(db);
    expect(await previewMerge(empty, data)).toMatchObject({ files: 2, asides: 1, refusals: 2 });
    await merge(empty, data);
    expect(await whole(empty)).toEqual(await whole(db));
    expect(await listImports(empty, 10)).toEqual(await listImports(db, 10));
    expect(await listRefusals(empty, { shop, limit: 9 })).toEqual(await listRefusals(db, { shop, limit: 9 }));
    expect(await listAsides(empty, shop)).toEqual(await listAsides(db, shop));
    const kept = [...WHOLE, 'asides', 'refusals'];
    const before = await dump(empty, kept);
    expect(await previewMerge(empty, data)).toMatchObject({ files: 0, asides: 0, refusals: 0 });
    await merge(empty, data);
    expect(await dump(empty, kept)).toBe(before);
  });

  it('a file can be undone, and what it brought goes', async () => {
    const { db, shop } = await everything();
    const empty = freshDatabase();
    await merge(empty, await backedUp(db));
    expect(await undoImport(empty, 'one', never)).toBe(shop);
    await undoImport(db, 'one', never);
    expect(await whole(empty)).toEqual(await whole(db));
    expect((await listImports(empty, 10)).map(({ id }) => id)).toEqual(['two']);
  });

  it('a page set aside can be settled', async () => {
    const { db, shop } = await everything();
    const empty = freshDatabase();
    await merge(empty, await backedUp(db));
    const id = (await listAsides(empty, shop))[0]?.id ?? 0;
    expect(await confirmAside(empty, id, {})).toMatchObject({ stored: 1 });
    expect(await empty.asides.count()).toBe(0);
  });
});

describe('where something is already', () => {
  it('a page that was read here stays when the file of the other computer is undone', async () => {
    const { db, shop } = await everything();
    const here = freshDatabase();
    await importFile(here, (await stored(here, { rows: ROWS })).shop.id, 'mine', ['2026-11-19']);
    await merge(here, await backedUp(db));
    await undoImport(here, 'one', never);
    const left = await here.readings
      .where('[shop+last]')
      .between([shop, 0], [shop, Number.POSITIVE_INFINITY])
      .toArray();
    expect(left.filter(({ importId }) => importId === 'mine')).toHaveLength(1);
    expect((await listImports(here, 10)).map(({ id }) => id).sort()).toEqual(['mine', 'two']);
  });

  it('a file that was undone since comes back whole', async () => {
    const { db } = await everything();
    const data = await backedUp(db);
    const before = await listImports(db, 10);
    await undoImport(db, 'two', never);
    await merge(db, data);
    expect(await listImports(db, 10)).toEqual(before);
  });

  it('no file takes the name of another import, and none without sheets is listed', async () => {
    const { db, shop } = await everything();
    const data = await backedUp(db);
    const here = freshDatabase();
    await here.imports.put({ id: 'one', kind: 'demo', createdAt: NOON, state: 'live' });
    await merge(here, { ...data, files: [...data.files, { id: 'x', createdAt: NOON, file: 'x.xls' }] });
    expect((await listImports(here, 10)).map(({ id }) => id)).toEqual(['two']);
    expect(await here.imports.get('one')).toMatchObject({ kind: 'demo' });
    expect(await here.imports.get('x')).toBeUndefined();
    expect(
      await here.readings
        .where('[shop+last]')
        .between([shop, 0], [shop, NOON * 2])
        .count(),
    ).toBe(4);
  });

  it('two computers come to the same in either order; of one place the later page waits', async () => {
    const [a, b] = [await everything(), await everything()];
    await setAside(b.db, '2026-11-20', NOON + HOUR);
    await setAside(b.db, '2026-11-16', NOON + 1);
    await addRefusal(b.db, { code: 'not-json', page: 'x', channel: 'answer', shape: '' }, NOON - 1, b.shop);
    const [one, two] = [await backedUp(a.db), await backedUp(b.db)];
    const [ab, ba] = [freshDatabase(), freshDatabase()];
    for (const data of [one, two]) await merge(ab, data);
    for (const data of [two, one]) await merge(ba, data);
    const shown = async (db: Database) => [
      (await listAsides(db, a.shop)).map(({ id: _id, ...row }) => row),
      (await listRefusals(db, { shop: a.shop, limit: 9 })).map(({ id: _id, ...row }) => row),
      await listImports(db, 9),
    ];
    expect(await shown(ab)).toEqual(await shown(ba));
    expect((await listAsides(ab, a.shop)).map(({ at }) => at - NOON)).toEqual([HOUR, 1]);
    const times = (await listRefusals(ab, { shop: a.shop, limit: 9 })).map(({ at }) => at - NOON);
    expect(times).toEqual([1, 0, -1]);
  });

  it('of more refusals than are kept the newest stay', async () => {
    const { db } = await everything();
    const refusals = Array.from({ length: 1_200 }, (_, i) => ({
      ...({ code: 'not-json', page: 'x', channel: 'answer', shape: String(i), shop: null } as const),
      at: NOON - 1_200 + i,
    }));
    const data = await backedUp(db);
    const here = freshDatabase();
    await merge(here, { ...data, refusals: [...data.refusals, ...refusals] });
    const listed = await listRefusals(here, { shop: null, limit: 2_000 });
    expect([await here.refusals.count(), listed[0]?.at, listed.at(-1)?.at]).toEqual([1_000, NOON + 1, NOON - 998]);
  });

  it('a page that was settled since is not asked again', async () => {
    const { db, shop } = await everything();
    const data = await backedUp(db);
    const id = (await listAsides(db, shop))[0]?.id ?? 0;
    expect(await confirmAside(db, id, {})).toMatchObject({ stored: 1 });
    expect(await previewMerge(db, data)).toMatchObject({ asides: 0 });
    await merge(db, data);
    expect(await db.asides.count()).toBe(0);
  });

  it('a file is of one shop, whatever a backup says', async () => {
    const { db } = await everything();
    await stored(db, { rows: ROWS, period: day('2026-11-19'), identities: [SHOP_B] });
    const data = await backedUp(db);
    const sheets = data.sheets.map((sheet) => ({ ...sheet, importId: 'one' }));
    const here = freshDatabase();
    await merge(here, { ...data, sheets });
    const shops = new Set((await here.readings.where('importId').equals('one').toArray()).map(({ shop }) => shop));
    expect(shops.size).toBe(1);
    await undoImport(here, 'one', never);
    const [other] = await here.readings.toArray();
    expect(await here.periods.toArray()).toMatchObject([{ shop: other?.shop, from: '2026-11-19' }]);
  });

  it('what could not be read back is not written: remarks of shops that are gone, or longer than any', async () => {
    const { db, shop } = await everything();
    const before = await backedUp(db);
    await db.refusals.add({ code: 'not-json', page: 'x', channel: 'answer', shape: '', at: NOON, shop: 'taobao:gone' });
    await db.refusals.add({ code: 'not-json', page: 'x'.repeat(9_000), channel: 'answer', shape: '', at: NOON, shop });
    await db.records.put({ ...NOTE, shop: 'taobao:gone' });
    const [aside] = await db.asides.toArray();
    await db.asides.add({ ...aside!, id: 99, shop: 'taobao:gone' });
    await db.asides.add({ ...aside!, id: 100, place: 'x'.repeat(200_000) });
    expect(await backedUp(db)).toEqual(before);
  });
});

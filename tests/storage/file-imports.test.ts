import { describe, expect, it } from 'vitest';
import type { SheetDraft } from '../../utils/sheets/sheet.ts';
import type { Database } from '../../utils/storage/database.ts';
import { belongsTo, shopsForFile } from '../../utils/storage/file-shops.ts';
import { previewDays } from '../../utils/storage/import-preview.ts';
import { importSheets } from '../../utils/storage/import-sheets.ts';
import { listImports } from '../../utils/storage/list-imports.ts';
import { undoImport } from '../../utils/storage/undo-import.ts';
import { day, draft, dump, freshDatabase, NOON, named, never, type Row, SHOP_B, stored } from './support.ts';

/** Everything that follows from sheets; the marks of dirty products are drawn. */
const TRUTH = ['sheets', 'readings', 'history', 'facts', 'periods', 'lists', 'pages'];

const ROWS: readonly Row[] = [
  ['612345678901', { visitors: '10', payAmount: '12.00' }],
  ['612345678902', { visitors: '20', payAmount: '0' }],
];

function file(date: string, rows = ROWS): SheetDraft {
  return draft({ period: day(date), rows, channel: 'file', listed: false, identities: [] });
}

async function importFile(db: Database, shop: string, drafts: readonly SheetDraft[], importId: string, at = NOON) {
  const sheets = drafts.map(({ identities: _identities, ...body }) => ({ ...body, shop }));
  return importSheets(db, sheets, { importId, kind: 'file', at, signal: never, file: `${importId}.xls` });
}

describe('undo', () => {
  it('leaves the database as it was before the file', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    const before = await dump(db, TRUTH);
    await importFile(
      db,
      shop.id,
      [file('2026-11-20'), file('2026-11-21', [['612345678901', { visitors: '11' }]])],
      'a',
    );
    expect(await dump(db, TRUTH)).not.toBe(before);
    expect(await listImports(db, 10)).toMatchObject([
      { id: 'a', file: 'a.xls', shop: shop.id, rows: 3, from: '2026-11-20', to: '2026-11-21' },
    ]);
    expect(await undoImport(db, 'a', never)).toBe(shop.id);
    expect(await dump(db, TRUTH)).toBe(before);
    expect(await listImports(db, 10)).toEqual([]);
  });

  it('of two files of one day the other one stands again', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: [['1', {}]], period: day('2026-11-01') });
    await importFile(db, shop.id, [file('2026-11-20')], 'a');
    const before = await dump(db, TRUTH);
    await importFile(db, shop.id, [file('2026-11-20', [['612345678901', { visitors: '99' }]])], 'b', NOON + 1000);
    await undoImport(db, 'b', never);
    expect(await dump(db, TRUTH)).toBe(before);
  });

  it('there is none of what was never imported, or by other ways', async () => {
    const db = freshDatabase();
    await expect(undoImport(db, 'x', never)).rejects.toThrow();
  });
});

describe('what a file would meet', () => {
  it('new days, the same file, pages, another file', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS, period: day('2026-11-20') });
    await importFile(db, shop.id, [file('2026-11-19'), file('2026-11-18')], 'a');
    const other = file('2026-11-18', [['612345678901', { visitors: '11' }]]);
    const drafts = [file('2026-11-21'), file('2026-11-20'), file('2026-11-19'), other];
    const states = (await previewDays(db, drafts, shop.id)).map(({ state }) => state);
    expect(states).toEqual(['new', 'pages', 'same', 'file']);
    expect((await previewDays(db, drafts, null)).map(({ state }) => state)).toEqual(['new', 'new', 'new', 'new']);
  });
});

describe('whose file it is', () => {
  it('products known in one shop speak for it and against every other', async () => {
    const db = freshDatabase();
    const a = (await stored(db, { rows: ROWS })).shop;
    const b = (await stored(db, { rows: [['7', { visitors: '1' }]], identities: [SHOP_B, named('乙店')] })).shop;
    const one = file('2026-11-20');
    expect(
      (await shopsForFile(db, 'taobao', ['612345678901', '612345678902'])).map(({ id, known }) => [id, known]),
    ).toEqual([
      [a.id, 2],
      [b.id, 0],
    ]);
    expect(await belongsTo(db, [one], { shop: a.id }, NOON)).toMatchObject({ ok: true });
    expect(await belongsTo(db, [one], { shop: b.id }, NOON)).toEqual({ ok: false, why: 'other-shop', other: a.name });
    expect(await belongsTo(db, [one], { name: '新店' }, NOON)).toEqual({ ok: false, why: 'other-shop', other: a.name });
    const unknown = file('2026-11-20', [['5', { visitors: '1' }]]);
    expect(await belongsTo(db, [unknown], { name: '新店' }, NOON)).toMatchObject({
      ok: true,
      shop: { name: '新店', claimed: true, identities: ['page-text:新店'] },
    });
    expect(await belongsTo(db, [unknown], { name: '乙店' }, NOON)).toMatchObject({ ok: true, shop: { id: b.id } });
  });

  it('a file that states another name is not of this shop', async () => {
    const db = freshDatabase();
    const b = (await stored(db, { rows: [['7', {}]], identities: [SHOP_B, named('乙店')] })).shop;
    const states = { ...file('2026-11-20', [['5', { visitors: '1' }]]), identities: [named('甲店')] };
    expect(await belongsTo(db, [states], { shop: b.id }, NOON)).toEqual({
      ok: false,
      why: 'other-shop',
      other: '甲店',
    });
  });

  it('goes to no shop that is not claimed, of another platform or gone', async () => {
    const db = freshDatabase();
    const waiting = (await stored(db, { rows: [['7', {}]], identities: [] })).shop;
    for (const shop of [waiting.id, 'nowhere']) {
      await expect(belongsTo(db, [file('2026-11-20')], { shop }, NOON)).rejects.toThrow();
    }
  });
});

/** A page that changed is set aside: nothing of it reaches history, coverage or suggestions until it was looked at. */
import { describe, expect, it } from 'vitest';
import type { Hints } from '../../utils/sheets/hints.ts';
import type { ColumnUnit, SheetDraft } from '../../utils/sheets/sheet.ts';
import { discardAside, listAsides } from '../../utils/storage/asides.ts';
import type { Database } from '../../utils/storage/database.ts';
import { listUnknown } from '../../utils/storage/shapes.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import { wipeShop } from '../../utils/storage/wipe-shop.ts';
import { day, draft, dump, freshDatabase, NOON, type Row, range, SHOP_B, stored } from './support.ts';

const ROWS: readonly Row[] = [
  ['101', { visitors: '120', payBuyers: '4', payAmount: '516.00' }],
  ['102', { visitors: '80', payBuyers: '2', payAmount: '179.80' }],
  ['103', { visitors: '30', payBuyers: '1', payAmount: '59.90' }],
];

/** The same rows with the amounts in fen. */
const IN_FEN: readonly Row[] = ROWS.map(([product, figures]) => [
  product,
  { ...figures, payAmount: String(Math.round(Number(figures.payAmount) * 100)) },
]);

const READ = ['sheets', 'readings', 'history', 'facts', 'names', 'products', 'dirty', 'periods', 'lists', 'pages'];

const put = (db: Database, sheet: SheetDraft, at = NOON + 1) => storeSheet(db, sheet, at, 'tab-1');
const hinted = (hints: Hints, rows = ROWS) => ({ ...draft({ rows, period: day('2026-11-20') }), hints });

describe('a page whose money turned to fen', () => {
  it('is told from one that sold a lot, and leaves everything read as it was', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    const before = await dump(db, READ);
    const answer = await put(db, draft({ rows: IN_FEN, period: day('2026-11-20') }));
    expect(answer).toEqual({ ok: false, code: 'set-aside', detail: 'payAmount:yuan>fen' });
    expect(await dump(db, READ)).toBe(before);
    const [line] = await listAsides(db, shop.id);
    expect(line).toMatchObject({
      page: 'sycm.item-rank',
      channel: 'answer',
      period: day('2026-11-20'),
      was: [{ as: 'payAmount', unit: 'yuan', examples: ['516.00', '179.80', '59.90'] }],
      now: [{ as: 'payAmount', examples: ['51600', '17980', '5990'] }],
    });
    const sold = ROWS.map(([id, figures]): Row => [id, { ...figures, payBuyers: '400', payAmount: '51600.00' }]);
    expect(await put(db, draft({ rows: sold, period: day('2026-11-11') }))).toMatchObject({ ok: true });
  });

  it('is known by another period and another channel too', async () => {
    const db = freshDatabase();
    await stored(db, { rows: ROWS, period: range('2026-10-23', '2026-11-21') });
    expect(await put(db, draft({ rows: IN_FEN, channel: 'table' }))).toMatchObject({ code: 'set-aside' });
  });

  it('back in yuan under a declaration of fen: half a fen is no reason not to look', async () => {
    const db = freshDatabase();
    const asFen = (rows: readonly Row[]): SheetDraft => {
      const sheet = draft({ rows });
      const unit: ColumnUnit = 'fen';
      return { ...sheet, columns: sheet.columns.map((one) => (one.unit === 'yuan' ? { ...one, unit } : one)) };
    };
    await put(db, asFen(IN_FEN));
    expect(await put(db, asFen(ROWS))).toMatchObject({ code: 'set-aside', detail: 'payAmount:fen>yuan' });
  });

  it('read again takes its own place, and of many the newest fifty are kept', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    for (const at of [1, 2]) await put(db, draft({ rows: IN_FEN }), NOON + at);
    expect((await listAsides(db, shop.id)).map(({ at }) => at - NOON)).toEqual([2]);
    for (let page = 2; page <= 60; page++) {
      await put(db, draft({ rows: IN_FEN, page, total: 1_200 }), NOON + page);
    }
    const lines = await listAsides(db, shop.id);
    expect([lines.length, lines[0]?.listing?.page, lines.at(-1)?.listing?.page]).toEqual([50, 60, 11]);
  });

  it('is of its shop alone, goes with it, and can be discarded', async () => {
    const db = freshDatabase();
    const a = (await stored(db, { rows: ROWS })).shop.id;
    const b = (await stored(db, { rows: ROWS, identities: [SHOP_B] })).shop.id;
    await put(db, draft({ rows: IN_FEN }));
    await put(db, draft({ rows: IN_FEN, identities: [SHOP_B] }));
    await wipeShop(db, a);
    expect(await listAsides(db, a)).toEqual([]);
    expect((await db.shapes.toArray()).map(({ shop }) => shop)).toEqual([b]);
    const [line] = await listAsides(db, b);
    await discardAside(db, line?.id ?? 0);
    expect(await db.asides.count()).toBe(0);
  });
});

describe('a field the page asked for and did not get', () => {
  const gone = { gone: ['payAmount'], unknown: [{ field: 'payAmt2', samples: ['516'] }] };

  it('is set aside with what is new beside it', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    expect(await put(db, hinted(gone))).toMatchObject({ code: 'set-aside', detail: 'payAmount:missing' });
    const [line] = await listAsides(db, shop.id);
    expect(line?.findings).toMatchObject([{ kind: 'missing', asked: true, candidates: gone.unknown }]);
  });

  it('is refused where nothing is new, or nothing good was read before', async () => {
    const db = freshDatabase();
    expect(await put(db, hinted(gone))).toMatchObject({ ok: false, code: 'fields-changed' });
    expect(await db.shops.count()).toBe(0);
    await put(db, hinted({ gone: [], unknown: gone.unknown }));
    expect(await put(db, hinted(gone))).toMatchObject({ ok: false, code: 'fields-changed' });
    expect(await db.asides.count()).toBe(0);
  });
});

it('keeps of fields nobody declared their names, never their figures', async () => {
  const db = freshDatabase();
  const odd = { field: 'heat', samples: ['987654'] };
  const answer = await put(db, hinted({ gone: [], unknown: [odd] }));
  if (!answer.ok) throw new Error(answer.code);
  expect(await listUnknown(db, answer.shop.id)).toEqual([
    { page: 'sycm.item-rank', channel: 'answer', fields: ['heat'] },
  ]);
  const everything = await dump(
    db,
    db.tables.map(({ name }) => name),
  );
  expect(everything).not.toContain('987654');
});

it('writes nothing about its shape for a page that looks as before', async () => {
  const db = freshDatabase();
  await stored(db, { rows: ROWS });
  let puts = 0;
  db.shapes.hook('updating', () => {
    puts += 1;
  });
  await stored(db, { rows: ROWS.slice(0, 2), period: day('2026-11-19') }, NOON + 5);
  expect(puts).toBe(0);
  await stored(
    db,
    { rows: [['104', { visitors: '9', payBuyers: '1', payAmount: '20' }]], period: day('2026-11-19') },
    NOON + 6,
  );
  expect(puts).toBe(1);
});

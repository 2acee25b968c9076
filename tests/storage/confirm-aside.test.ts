/** What the operator says of a page that changed holds for every sheet of it that waits. */
import { describe, expect, it } from 'vitest';
import type { SheetDraft } from '../../utils/sheets/sheet.ts';
import { listAsides } from '../../utils/storage/asides.ts';
import { confirmAside } from '../../utils/storage/confirm-aside.ts';
import type { Database } from '../../utils/storage/database.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import { day, draft, freshDatabase, live, NOON, type Row, stored } from './support.ts';

const row = (n: number, pay: string): Row => [String(100 + n), { visitors: '90', payBuyers: '4', payAmount: pay }];
const IN_YUAN = [1, 2, 3].map((n) => row(n, `${n}29.60`));
const IN_FEN = [1, 2, 3].map((n) => row(n, `${n}2960`));
const put = (db: Database, sheet: SheetDraft, fixed: readonly 'payBuyers'[] = []) =>
  storeSheet(db, sheet, NOON + 1, 'tab-1', fixed);

async function first(db: Database, shop: string): Promise<number> {
  return (await listAsides(db, shop))[0]?.id ?? 0;
}

describe('confirming', () => {
  it('another unit stores every page that waits for it, with the figures it had', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: IN_YUAN, period: day('2026-11-20') });
    for (const on of ['2026-11-18', '2026-11-19']) await put(db, draft({ rows: IN_FEN, period: day(on) }));
    await put(db, draft({ rows: IN_FEN, channel: 'table' }));
    expect(await confirmAside(db, await first(db, shop.id), {})).toMatchObject({ stored: 1, again: 0 });
    expect(await confirmAside(db, await first(db, shop.id), {})).toMatchObject({ stored: 2, again: 0 });
    expect(await db.asides.count()).toBe(0);
    const bodies = await db.sheets.toArray();
    expect(bodies.map(({ columns }) => columns.at(-1)?.unit).sort()).toEqual(['fen', 'fen', 'fen', 'yuan']);
    // The good sheets now known are of both writings: neither is drift by itself.
    expect(await put(db, draft({ rows: IN_YUAN, period: day('2026-11-17') }))).toMatchObject({ ok: true });
  });

  it('a new name sends the page to be read again; unsaid, it waits', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: IN_YUAN });
    const hints = { gone: ['payAmount'], unknown: [{ field: 'amt', samples: ['9'] }] };
    await put(db, { ...draft({ rows: IN_YUAN, period: day('2026-11-20') }), hints });
    const id = await first(db, shop.id);
    for (const choices of [{}, { payAmount: '' }] as const) {
      expect(await confirmAside(db, id, choices)).toMatchObject({ stored: 0, again: 0 });
    }
    expect(await confirmAside(db, id, { payAmount: 'amt' })).toMatchObject({
      stored: 0,
      again: 1,
      failed: 0,
      meanings: 1,
    });
    expect([await db.asides.count(), await db.sheets.count()]).toEqual([0, 1]);
  });

  it('a column that is gone for good lets the rest in, then and later', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: IN_YUAN });
    const without = (on: string) =>
      draft({ rows: [1, 2, 3].map((n): Row => [String(100 + n), { visitors: '90' }]), period: day(on) });
    expect(await put(db, without('2026-11-20'), ['payBuyers'])).toMatchObject({ code: 'set-aside' });
    expect(await confirmAside(db, await first(db, shop.id), { payBuyers: '' })).toMatchObject({
      stored: 1,
      meanings: 0,
      gone: 1,
    });
    expect(await put(db, without('2026-11-19'), ['payBuyers'])).toMatchObject({ ok: true });
  });

  it('of an answer holds for its kind of period alone', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: IN_YUAN, period: day('2026-11-20') });
    await put(db, draft({ rows: IN_FEN, period: live('2026-11-22') }));
    await storeSheet(db, draft({ rows: IN_FEN }), NOON + 2, 'tab-1');
    expect(await confirmAside(db, await first(db, shop.id), {})).toMatchObject({ stored: 1 });
    expect(await listAsides(db, shop.id)).toMatchObject([{ level: 'spu', period: { kind: 'live' } }]);
  });

  it('what could not be stored still waits, and that is said', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: IN_YUAN, period: day('2026-11-20') });
    await put(db, draft({ rows: IN_FEN }));
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    db.sheets.hook('creating', full);
    const id = await first(db, shop.id);
    expect(await confirmAside(db, id, {})).toMatchObject({ stored: 0, again: 0, failed: 1, meanings: 1 });
    expect(await db.asides.count()).toBe(1);
    db.sheets.hook('creating').unsubscribe(full);
    expect(await confirmAside(db, await first(db, shop.id), {})).toMatchObject({ stored: 1, failed: 0 });
  });

  it('what is no longer there changes nothing', async () => {
    expect(await confirmAside(freshDatabase(), 7, {})).toMatchObject({ stored: 0, again: 0 });
  });
});

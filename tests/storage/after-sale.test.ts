/** Refunds and stock on their way into the statistics of a product. */
import { describe, expect, it } from 'vitest';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import type { Database } from '../../utils/storage/database.ts';
import { dropSheet } from '../../utils/storage/drop-sheet.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import { addDays } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';
import { day, dirtyProducts, draft, freshDatabase, live, NOON, never, range, stored, TODAY } from './support.ts';

const options = { today: TODAY, now: NOON, signal: never };
const FIGURES = { visitors: '1000', cartAdders: '50', payBuyers: '20' };

async function shop(db: Database) {
  const { shop: row } = await stored(db, {
    rows: [
      ['101', FIGURES],
      ['102', FIGURES],
    ],
  });
  await refreshShop(db, row.id, options);
  return row.id;
}

/** The list of products with price and stock, as it stands now. */
async function list(db: Database, figures: Partial<Record<MetricId, string>>, period: Period = live(TODAY)) {
  const sheet = draft({ rows: [['101', figures]], period, listed: false });
  const result = await storeSheet(db, { ...sheet, page: 'qianniu.item-list' }, NOON, 'tab-1');
  if (!result.ok) throw new Error(result.code);
  return result;
}

async function now(db: Database, id: string, today = TODAY) {
  await refreshShop(db, id, { ...options, today });
  return (await db.statistics.toArray()).find(({ product }) => product === '101');
}

describe('stock', () => {
  it('of today’s list reaches the engine, which looks at that product alone anew', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    await list(db, { stock: '12' });
    expect(await dirtyProducts(db)).toEqual(['101']);
    expect(await now(db, id)).toMatchObject({ stock: { units: 12, days: null, on: TODAY } });
    expect((await db.statistics.toArray()).find(({ product }) => product === '102')).not.toHaveProperty('stock');
  });

  it('changes no other figure of the product', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    const before = await now(db, id);
    await list(db, { stock: '12', visitors: '5', payBuyers: '5' });
    const after = await now(db, id);
    expect(after?.counts).toEqual(before?.counts);
    expect(after?.rates).toEqual(before?.rates);
  });

  it('is the newest, whichever came first, and gone after a week', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    await list(db, { stock: '12' });
    await list(db, { stock: '90' }, day('2026-11-20'));
    expect((await now(db, id))?.stock).toMatchObject({ units: 12 });
    expect((await now(db, id, addDays(TODAY, 7)))?.stock).toMatchObject({ units: 12 });
    expect(await now(db, id, addDays(TODAY, 8))).not.toHaveProperty('stock');
  });

  it('of a finished day counts as well, and that of a range does not', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    await list(db, { stock: '7' }, range('2026-11-15', '2026-11-21'));
    expect(await now(db, id)).not.toHaveProperty('stock');
    await list(db, { stockDays: '9' }, day('2026-11-20'));
    expect((await now(db, id))?.stock).toEqual({ units: null, days: 9, on: '2026-11-20' });
  });

  it('is not taken of lists that tell none, nor of a part of the shop', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    await list(db, { visitors: '5' });
    const sheet = draft({ rows: [['101', { stock: '3' }]], period: live(TODAY), filters: { 仓: '1' }, listed: false });
    await storeSheet(db, { ...sheet, page: 'qianniu.item-list' }, NOON, 'tab-1');
    expect(await dirtyProducts(db)).toEqual([]);
    expect(await now(db, id)).not.toHaveProperty('stock');
  });

  it('goes with its sheet', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    const { sheet } = await list(db, { stock: '12' });
    expect(await now(db, id)).toHaveProperty('stock');
    await dropSheet(db, sheet);
    expect(await dirtyProducts(db)).toEqual(['101']);
    expect(await now(db, id)).not.toHaveProperty('stock');
  });

  it('is told beside the suggestion, under the next revision', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    const row = async () => (await db.products.toArray()).find(({ product }) => product === '101');
    expect((await row())?.suggestion).not.toHaveProperty('flags');
    const before = await db.shopStates.get(id);
    await list(db, { stock: '12' });
    const { state } = await refreshShop(db, id, options);
    expect(state?.revision).toBe((before?.revision ?? 0) + 1);
    expect((await row())?.suggestion.flags).toEqual(['stock']);
  });
});

describe('refunds', () => {
  it('are read from the days before the window too', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    const sold = { ...FIGURES, orders: '40', refundOrders: '3' };
    await stored(db, { rows: [['101', sold]], period: day('2026-11-20') });
    await stored(db, { rows: [['101', sold]], period: day('2026-09-10') });
    expect((await now(db, id))?.refunds).toEqual({ by: 'orders', k: 6, n: 80, byBuyers: false, days: 2 });
  });

  it('of money alone wait until their days are old enough', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    const sold = { ...FIGURES, payAmount: '1000', refundAmount: '100' };
    await stored(db, { rows: [['101', sold]], period: day('2026-11-20') });
    expect(await now(db, id)).not.toHaveProperty('refunds');
    await stored(db, { rows: [['101', sold]], period: day('2026-11-01') });
    expect((await now(db, id))?.refunds).toMatchObject({ by: 'amount', k: 2, n: 20, days: 1 });
  });
});

import { expect, it } from 'vitest';
import { cutoffsOf } from '../../utils/advice/cutoffs.ts';
import { adviceHistory, shopDecisions } from '../../utils/storage/advice-history.ts';
import { saveCosts } from '../../utils/storage/costs.ts';
import type { Database } from '../../utils/storage/database.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import { addDays } from '../../utils/time/day.ts';
import { reviewAdvice } from '../../utils/worker/review-advice.ts';
import { day, draft, freshDatabase, HOUR, NOON, never, type Row, SHOP_A, stored, TODAY } from './support.ts';

const DAY = 24 * HOUR;
const rows: readonly Row[] = Array.from({ length: 12 }, (_, i) => {
  const buyers = String(24 - 2 * i);
  return [`10${i}`, { visitors: '400', cartAdders: '40', payBuyers: buyers, payItems: buyers, payAmount: '999' }];
});

/** Every day's list read on the morning after it, or all of them today. */
async function readDaily(db: Database, days: number, atOnce = false): Promise<string> {
  let shop = '';
  for (let back = days; back >= 1; back -= 1) {
    const at = atOnce ? NOON : NOON - (back - 1) * DAY;
    shop = (await stored(db, { rows, period: day(addDays(TODAY, -back)) }, at)).shop.id;
  }
  return shop;
}

it('gives every product with its days and when they were read', async () => {
  const db = freshDatabase();
  const shop = await readDaily(db, 16);
  await stored(db, { rows, identities: [{ ...SHOP_A, value: 'another' }] });
  const { products } = await adviceHistory(db, shop, TODAY, never);
  expect(products.map(({ product }) => product)).toHaveLength(12);
  expect(products[0]?.days).toHaveLength(16);
  expect(products[0]?.days[0]).toMatchObject({ day: '2026-11-06', readOn: '2026-11-07', figures: { payBuyers: 24 } });
});

it('dates a page read again by its first reading, and a corrected one by the correction', async () => {
  const db = freshDatabase();
  const shop = await readDaily(db, 3);
  await stored(db, { rows, period: day('2026-11-19') }, NOON);
  const changed: Row[] = [['100', { visitors: '500', payBuyers: '9' }]];
  await stored(db, { rows: changed, period: day('2026-11-20') }, NOON);
  const { products } = await adviceHistory(db, shop, TODAY, never);
  const first = products.find(({ product }) => product === '100');
  expect(first?.days.map(({ readOn }) => readOn)).toEqual(['2026-11-20', '2026-11-22', '2026-11-22']);
});

it('is replayed as it was known, or by the days where it was imported at once', async () => {
  const [daily, imported] = [freshDatabase(), freshDatabase()];
  const a = await adviceHistory(daily, await readDaily(daily, 16), TODAY, never);
  const b = await adviceHistory(imported, await readDaily(imported, 16, true), TODAY, never);
  expect(cutoffsOf(a)).toMatchObject({ known: 'then', days: ['2026-11-14'] });
  expect(cutoffsOf(b)).toMatchObject({ known: 'by-day', days: ['2026-11-14'] });
});

it('is reviewed with the decisions of the shop, and changes nothing that is stored', async () => {
  const db = freshDatabase();
  const shop = await readDaily(db, 16);
  await refreshShop(db, shop, { today: TODAY, now: NOON, signal: never });
  const base = {
    shop,
    version: 1,
    updatedAt: NOON,
    kind: 'decision',
    accepted: true,
    reason: '',
    certainty: null,
  } as const;
  const verdict = { kind: 'role', role: 'main', candidate: false } as const;
  const decision = { ...base, product: '100', verdict, revision: 1, decidedAt: NOON - 10 * DAY };
  await db.records.bulkPut([
    { ...decision, id: 'a', removed: false },
    { ...decision, id: 'b', removed: true },
  ]);
  expect(await shopDecisions(db, shop)).toHaveLength(1);
  const state = await db.shopStates.get(shop);
  const review = await reviewAdvice(db, shop, { now: NOON, signal: never });
  expect(review.rows.find(({ of }) => of === 'second')?.given).toBeGreaterThan(0);
  expect(review.decisions).toMatchObject([{ of: 'main', accepted: 1, heldAccepted: { k: 1, n: 1 } }]);
  expect(await db.shopStates.get(shop)).toEqual(state);
});

it('ends when nobody waits for it any more', async () => {
  const db = freshDatabase();
  const shop = await readDaily(db, 3);
  const gone = AbortSignal.abort(new Error('gone'));
  await expect(reviewAdvice(db, shop, { now: NOON, signal: gone })).rejects.toThrow('gone');
});

it('gives what was read of advertising with the day it was read on, and costs as they stand', async () => {
  const db = freshDatabase();
  const shop = await readDaily(db, 16);
  const filters = { scene: '关键词推广', plan: '1' };
  const plan = (cost: string, at: number, period: ReturnType<typeof day>) =>
    storeSheet(
      db,
      { ...draft({ rows: [['100', { adCost: cost }]], period, filters, listed: false }), page: 'alimama.item-report' },
      at,
      'tab-1',
    );
  await plan('500', NOON - 3 * DAY, day(addDays(TODAY, -5)));
  await plan('800', NOON, day(addDays(TODAY, -4)));
  const margin = { kind: 'defaults', margin: 0.5, feeRate: null, shipping: null, returnRate: null } as const;
  await saveCosts(db, shop, [
    {
      ...margin,
      id: `costs:${shop}`,
      shop,
      currency: 'CNY',
      version: 1,
      updatedAt: NOON,
      removed: false,
    },
  ]);
  const { products, terms } = await adviceHistory(db, shop, TODAY, never);
  expect(products.find(({ product }) => product === '100')?.ads).toMatchObject([
    { from: '2026-11-17', readOn: '2026-11-19', figures: { adCost: 500 } },
    { from: '2026-11-18', readOn: '2026-11-22', figures: { adCost: 800 } },
  ]);
  expect(products.find(({ product }) => product === '101')?.ads).toEqual([]);
  expect(terms).toMatchObject({ platform: 'taobao', costs: { others: { margin: 0.5 } } });
});

it('gives the changes of pins', async () => {
  const db = freshDatabase();
  const shop = await readDaily(db, 16);
  await refreshShop(db, shop, { today: TODAY, now: NOON, signal: never });
  const then = { verdict: { kind: 'regular' }, certainty: null, revision: 1 } as const;
  const told = { change: 'set', role: 'main', reason: '', until: null, changedAt: NOON - 10 * DAY } as const;
  const base = { id: 'a', shop, product: '100', version: 1, updatedAt: NOON, removed: false };
  await db.records.put({ ...base, kind: 'pin-change', ...then, ...told });
  const { pins } = await reviewAdvice(db, shop, { now: NOON, signal: never });
  expect(pins).toMatchObject([{ role: 'main', set: 1, heldPinned: { k: 1, n: 1 }, heldSuggested: { n: 0 } }]);
});

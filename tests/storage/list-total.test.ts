import { describe, expect, it } from 'vitest';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import type { Database } from '../../utils/storage/database.ts';
import { listKey } from '../../utils/storage/list-keys.ts';
import { readSheet } from '../../utils/storage/list-sheets.ts';
import { listTotal } from '../../utils/storage/list-total.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import type { Period } from '../../utils/time/period.ts';
import { day, draft, freshDatabase, HOUR, live, NOON, type Row } from './support.ts';

const row = (product: string, payAmount: string): Row => [product, { payAmount, visitors: '9' }];
const FIRST = [row('612345678901', '10.00'), row('612345678902', '5.50')];
const SECOND = [row('612345678903', '0.50')];

/** Stores one page of a list of three products, two a page. */
async function page(
  db: Database,
  number: number,
  rows: readonly Row[],
  payAmount: string | null,
  at = NOON,
  total = 3,
  period: Period = day('2026-11-21'),
) {
  const one = draft({ rows, page: number, pageSize: 2, total, period });
  const sums = (as: string) => (as === ('payAmount' satisfies MetricId) ? payAmount : null);
  const totals = one.columns.map(({ as }) => sums(as));
  const stored = await storeSheet(db, payAmount === null ? one : { ...one, totals }, at, 'tab');
  if (!stored.ok) throw new Error(stored.code);
  const sheet = await readSheet(db, stored.sheet);
  if (!sheet) throw new Error('not stored');
  return { shop: stored.shop.id, sheet };
}

async function whole(first: string | null, second = first) {
  const db = freshDatabase();
  await page(db, 1, FIRST, first);
  const { shop, sheet } = await page(db, 2, SECOND, second, NOON + 1000);
  return { db, shop, sheet };
}

describe('a list read whole', () => {
  it('adds up to the sums of its page, asked by its key or by a page of it', async () => {
    const { db, shop, sheet } = await whole('16.00');
    const same = { kind: 'compared', lines: [{ metric: 'payAmount', sum: 1600, stated: 1600, outcome: 'same' }] };
    expect(await listTotal(db, shop, listKey(sheet))).toEqual(same);
    expect(await listTotal(db, shop, sheet)).toEqual(same);
  });

  it('or does not', async () => {
    const { db, shop, sheet } = await whole('17.00');
    expect(await listTotal(db, shop, sheet)).toMatchObject({
      lines: [{ sum: 1600, stated: 1700, outcome: 'differs' }],
    });
  });

  it('says where the page states none', async () => {
    const { db, shop, sheet } = await whole(null);
    expect(await listTotal(db, shop, sheet)).toEqual({ kind: 'none' });
  });

  it('takes the sums read last, also where the rows beside them stayed the same', async () => {
    const { db, shop, sheet } = await whole('15.00', '15.50');
    expect(await listTotal(db, shop, sheet)).toMatchObject({ lines: [{ stated: 1550, outcome: 'differs' }] });
    await page(db, 1, FIRST, '16.00', NOON + 2 * HOUR);
    expect(await listTotal(db, shop, sheet)).toMatchObject({ lines: [{ stated: 1600, outcome: 'same' }] });
  });

  it('a product that stands on two pages, for the list moved meanwhile, leaves it open', async () => {
    const db = freshDatabase();
    await page(db, 1, FIRST, '16.00');
    const { shop, sheet } = await page(db, 2, [row('612345678902', '5.50')], '16.00', NOON + 1000, 2);
    expect(await listTotal(db, shop, sheet)).toEqual({ kind: 'unknown' });
  });
});

describe('pages of different moments', () => {
  const NOW = live('2026-11-22');

  it('of a live list cannot be compared, for the figures went on between them', async () => {
    const db = freshDatabase();
    await page(db, 1, FIRST, '15.50', NOON, 3, NOW);
    const { shop, sheet } = await page(db, 2, SECOND, '17.00', NOON + 60_000, 3, NOW);
    expect(await listTotal(db, shop, sheet)).toEqual({ kind: 'live' });
  });

  it('of one page are of one moment, also live', async () => {
    const db = freshDatabase();
    const { shop, sheet } = await page(db, 1, FIRST, '15.50', NOON, 2, NOW);
    expect(await listTotal(db, shop, sheet)).toMatchObject({ lines: [{ outcome: 'same' }] });
  });

  it('read hours apart cannot be compared either', async () => {
    const db = freshDatabase();
    await page(db, 1, FIRST, '17.00');
    const { shop, sheet } = await page(db, 2, SECOND, '17.00', NOON + 3 * HOUR);
    expect(await listTotal(db, shop, sheet)).toEqual({ kind: 'apart' });
    await page(db, 1, FIRST, '17.00', NOON + 4 * HOUR);
    expect(await listTotal(db, shop, sheet)).toMatchObject({ lines: [{ outcome: 'differs' }] });
  });
});

it('nothing is said of a list of which pages are missing', async () => {
  const db = freshDatabase();
  const { shop, sheet } = await page(db, 1, FIRST, '16.00');
  expect(await listTotal(db, shop, sheet)).toBeNull();
});

it('sums are no part of what a sheet is known by', async () => {
  const db = freshDatabase();
  const before = await page(db, 1, FIRST, null);
  const after = await page(db, 1, FIRST, '16.00', NOON + HOUR);
  expect(after.sheet.id).toBe(before.sheet.id);
  expect(after.sheet.totals?.filter((text) => text !== null)).toEqual(['16.00']);
});

import { describe, expect, it } from 'vitest';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import { ABOUT } from '../../utils/sheets/sheet.ts';
import type { Database } from '../../utils/storage/database.ts';
import { dropSheet } from '../../utils/storage/drop-sheet.ts';
import { mergeEverything } from '../../utils/storage/merge-backup.ts';
import { productParts } from '../../utils/storage/product-parts.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import type { Day } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';
import { day, draft, freshDatabase, live, NOON, never, stored } from './support.ts';

const TO = '2026-11-21' as Day;
type Figures = Partial<Record<MetricId, string>>;

async function plan(db: Database, on: string, name: string, figures: Figures) {
  return stored(db, { rows: [['101', figures]], period: day(on), filters: { 计划: name }, listed: false });
}

describe('parts of a product', () => {
  it('stand apart; the days of one part add up where the metric allows it', async () => {
    const db = freshDatabase();
    const { shop } = await plan(db, '2026-11-20', '甲', { adImpressions: '1000', adClicks: '40', stock: '9' });
    await plan(db, '2026-11-21', '甲', { adImpressions: '500', adClicks: '10', stock: '7' });
    await plan(db, '2026-11-21', '乙', { adImpressions: '90', adClicks: '9' });
    const { parts, skus } = await productParts(db, shop.id, '101', TO);
    const by = new Map(parts.map((part) => [part.scope.filters.计划, part]));
    expect(by.get('甲')).toMatchObject({
      kind: 'days',
      from: '2026-11-20',
      to: '2026-11-21',
      read: 2,
      // Stock of two days is not the sum of both.
      figures: { adImpressions: 1500, adClicks: 50, stock: 7 },
    });
    expect(by.get('乙')?.figures).toEqual({ adImpressions: 90, adClicks: 9 });
    expect(skus).toBeNull();
  });

  it('a day without a figure makes the sum unknown, never smaller', async () => {
    const db = freshDatabase();
    const { shop } = await plan(db, '2026-11-20', '甲', { adImpressions: '1000', adClicks: '40' });
    await plan(db, '2026-11-21', '甲', { adClicks: '10' });
    const [part] = (await productParts(db, shop.id, '101', TO)).parts;
    expect(part?.figures).toEqual({ adClicks: 50 });
  });

  it("today's part is its newest state, and a dropped sheet takes its part along", async () => {
    const db = freshDatabase();
    const rows = (clicks: string) => [['101', { adClicks: clicks }]] as const;
    const options = { period: live('2026-11-21'), filters: { 计划: '甲' }, listed: false };
    const first = await stored(db, { ...options, rows: rows('3') });
    const { parts } = await productParts(db, first.shop.id, '101', TO);
    expect(parts).toMatchObject([{ kind: 'live', figures: { adClicks: 3 } }]);
    await dropSheet(db, first.sheet);
    expect((await productParts(db, first.shop.id, '101', TO)).parts).toEqual([]);
  });

  describe('of today, over the pages of a table', () => {
    const read = async (
      db: Database,
      product: string,
      clicks: string,
      { page = 1, minutes = 0, filters = {} } = {},
    ) => {
      const { listing, ...whole } = draft({
        rows: [[product, { adClicks: clicks }]],
        period: live('2026-11-21'),
        filters: { 计划: '甲', ...filters },
        page,
      });
      const result = await storeSheet(
        db,
        { ...whole, listing: null, ...(listing && { within: listing }) },
        NOON + minutes * 60_000,
        'tab-1',
      );
      if (!result.ok) throw new Error(result.code);
      return result;
    };
    const clicksOf = async (db: Database, shop: string, product: string) =>
      (await productParts(db, shop, product, TO)).parts.map(({ figures }) => figures.adClicks);

    it('both pages stay', async () => {
      const db = freshDatabase();
      const { shop } = await read(db, '101', '3');
      await read(db, '102', '5', { page: 2, minutes: 1 });
      expect(await clicksOf(db, shop.id, '101')).toEqual([3]);
      expect(await clicksOf(db, shop.id, '102')).toEqual([5]);
    });

    it('of one page the last one an hour is kept, and it is no page of a list', async () => {
      const db = freshDatabase();
      const { shop } = await read(db, '101', '3');
      await read(db, '102', '5', { page: 2, minutes: 1 });
      await read(db, '101', '4', { minutes: 2 });
      await read(db, '102', '6', { page: 2, minutes: 3 });
      expect(await db.readings.count()).toBe(2);
      expect(await clicksOf(db, shop.id, '101')).toEqual([4]);
      await read(db, '101', '9', { minutes: 70 });
      expect(await db.readings.count()).toBe(3);
      expect([await db.lists.count(), await db.pages.count()]).toEqual([0, 0]);
    });

    it('rows that moved to another page are replaced by what is read there', async () => {
      const db = freshDatabase();
      const { shop } = await read(db, '101', '3', { page: 2 });
      await read(db, '101', '3', { page: 1, minutes: 1 });
      await read(db, '102', '7', { page: 1, minutes: 2 });
      expect(await db.readings.count()).toBe(1);
      expect(await clicksOf(db, shop.id, '101')).toEqual([]);
    });

    it('parts of one page do not replace each other', async () => {
      const db = freshDatabase();
      const { shop } = await read(db, '101', '3');
      await read(db, '101', '2', { minutes: 1, filters: { 计划: '乙' } });
      expect((await clicksOf(db, shop.id, '101')).toSorted()).toEqual([2, 3]);
    });

    it('go through a backup with their page', async () => {
      const [db, other] = [freshDatabase(), freshDatabase()];
      const { shop } = await read(db, '101', '3');
      await read(db, '102', '5', { page: 2, minutes: 1 });
      await mergeEverything(other, await readEverything(db, never), { importId: 'i', at: NOON, signal: never });
      expect(await other.readings.count()).toBe(2);
      expect(await clicksOf(other, shop.id, '101')).toEqual([3]);
    });
  });

  describe('SKUs', () => {
    const skus = (figures: Figures, period: Period) => ({
      ...draft({ rows: [['5501', figures, '红色 M']], period, filters: { [ABOUT]: '101' }, listed: false }),
      page: 'sycm.item-skus',
      level: 'sku' as const,
    });
    const store = async (db: Database, figures: Figures, at: number, period: Period = live('2026-11-21')) => {
      const result = await storeSheet(db, skus(figures, period), at, 'tab-1');
      if (!result.ok) throw new Error(result.code);
      return result;
    };

    it('are those of the newest sheet about the product', async () => {
      const db = freshDatabase();
      await store(db, { stock: '12', payItems: '2' }, NOON);
      const { shop, sheet } = await store(db, { stock: '11', payItems: '2' }, NOON + 60_000);
      const found = await productParts(db, shop.id, '101', TO);
      expect(found.skus).toEqual({
        sheet,
        readAt: NOON + 60_000,
        rows: [{ sku: '5501', name: '红色 M', figures: { stock: 11, payItems: 2 } }],
      });
    });

    it('keep their stock when a finished day, which has none, is read after today', async () => {
      const db = freshDatabase();
      const { shop, sheet } = await store(db, { stock: '12', payItems: '2' }, NOON);
      await store(db, { payItems: '7' }, NOON + 60_000, day('2026-11-20'));
      const { skus: found } = await productParts(db, shop.id, '101', TO);
      expect(found).toMatchObject({ sheet, readAt: NOON, rows: [{ figures: { stock: 12, payItems: 2 } }] });
    });

    it('without any stock are those of the newest sheet all the same', async () => {
      const db = freshDatabase();
      await store(db, { payItems: '3' }, NOON, day('2026-11-19'));
      const { shop } = await store(db, { payItems: '7' }, NOON + 60_000, day('2026-11-20'));
      const { skus: found } = await productParts(db, shop.id, '101', TO);
      expect(found?.rows.map(({ figures }) => figures)).toEqual([{ payItems: 7 }]);
    });
  });
});

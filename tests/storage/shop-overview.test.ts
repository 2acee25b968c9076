import { describe, expect, it } from 'vitest';
import { SHOP_ROW, type SheetDraft } from '../../utils/sheets/sheet.ts';
import { parseSheetDraft } from '../../utils/sheets/sheet-schema.ts';
import type { Database } from '../../utils/storage/database.ts';
import { rebuild } from '../../utils/storage/rebuild.ts';
import { overviewDay, shopOverview } from '../../utils/storage/shop-overview.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import type { Day } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';
import { day, draft, dump, freshDatabase, HOUR, live, NOON, never, stored } from './support.ts';

const DAY = '2026-11-21' as Day;

function totals(visitors: string, period: Period = day('2026-11-21')): SheetDraft {
  const { columns, rows, ...rest } = draft({ rows: [[SHOP_ROW, { visitors, payBuyers: '54', payAmount: '6068.5' }]] });
  return {
    ...rest,
    period,
    page: 'sycm.shop-overview',
    level: 'shop',
    listing: null,
    columns: columns.slice(1),
    rows: rows.map(({ product, cells }) => ({ product, cells: cells.slice(1) })),
  };
}

async function read(db: Database, sheet: SheetDraft, at = NOON): Promise<string> {
  const result = await storeSheet(db, sheet, at, 'tab-1');
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  return result.shop.id;
}

describe('totals of a shop', () => {
  it('are what its overview states, with the time they were read', async () => {
    const db = freshDatabase();
    const shop = await read(db, totals('1800'));
    expect(await shopOverview(db, shop, DAY, false)).toEqual({
      clickUsers: null,
      visitors: 1800,
      payBuyers: 54,
      payAmount: 606850,
      readAt: NOON,
    });
    expect(await shopOverview(db, shop, '2026-11-20' as Day, false)).toBeNull();
  });

  it('name no product, date no list and ask for no judgement', async () => {
    const db = freshDatabase();
    await read(db, totals('1800'));
    for (const table of [db.products, db.facts, db.periods, db.dirty, db.lists]) expect(await table.count()).toBe(0);
  });

  it('of the day so far and of the finished day never mix; the later reading stands', async () => {
    const db = freshDatabase();
    const shop = await read(db, totals('700', live('2026-11-21')));
    expect(await shopOverview(db, shop, DAY, false)).toBeNull();
    await read(db, totals('1799'));
    await read(db, totals('1800'), NOON + HOUR);
    expect((await shopOverview(db, shop, DAY, false))?.visitors).toBe(1800);
    expect((await shopOverview(db, shop, DAY, true))?.visitors).toBe(700);
  });

  it('come out of a rebuild byte for byte', async () => {
    const db = freshDatabase();
    await stored(db, { rows: [['101', { visitors: '300' }]] });
    await stored(db, { rows: [['101', { visitors: '30' }]], filters: { keyword: '裙' } });
    const shop = await read(db, totals('1800'));
    const before = await dump(db, ['history', 'facts', 'periods', 'lists', 'pages']);
    await rebuild(db, shop, never);
    expect(await dump(db, ['history', 'facts', 'periods', 'lists', 'pages'])).toBe(before);
  });

  it('the newest finished day they state, of this shop, whatever is read of running days, ranges and products', async () => {
    const db = freshDatabase();
    const shop = await read(db, totals('700', live('2026-11-22')));
    await read(db, totals('9', { kind: 'range', from: '2026-10-24' as Day, to: '2026-11-22' as Day }));
    await stored(db, { period: day('2026-11-22'), rows: [['101', { visitors: '300' }]] });
    expect(await overviewDay(db, shop)).toBeNull();
    await read(db, totals('1800', day('2026-10-31')));
    expect(await overviewDay(db, shop)).toBe('2026-10-31');
    await read(db, totals('1800'));
    await read(db, totals('1700', day('2026-11-20')));
    expect(await overviewDay(db, shop)).toBe('2026-11-21');
    expect(await overviewDay(db, 'another')).toBeNull();
  });

  it('with other than one row are refused', () => {
    expect(parseSheetDraft(totals('1800')).ok).toBe(true);
    const { rows, ...rest } = totals('1800');
    expect(parseSheetDraft({ ...rest, rows: [...rows, { product: '101', cells: ['1', '1', '1'] }] })).toMatchObject({
      ok: false,
      refusal: { code: 'invalid-sheet' },
    });
  });
});

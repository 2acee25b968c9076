/** Files in other currencies, all the way into their shops and out again. */
import { describe, expect, it } from 'vitest';
import { parseStoredSheet } from '../../utils/sheets/sheet-schema.ts';
import { mergeEverything } from '../../utils/storage/merge-backup.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { rebuild } from '../../utils/storage/rebuild.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import { undoImport } from '../../utils/storage/undo-import.ts';
import { HEADERS, reportRows } from '../sites/files/abroad.ts';
import { draft, dump, freshDatabase, NOON, never } from '../storage/support.ts';
import { A, DOLLARS, EUROS, job, KEY, sold, withEuros } from './abroad-job.ts';

async function historyOfEuros() {
  const [record] = await (await withEuros()).history.toArray();
  return { bucket: record?.bucket ?? '' };
}

describe('the first file of a shop', () => {
  it('gives it its currency', async () => {
    const db = await withEuros();
    expect(await db.shops.get(KEY.shop)).toMatchObject({ currency: { code: 'EUR', sign: '€', exponent: 2 } });
    const [record] = await db.history.toArray();
    expect(record?.metrics).toContain('payAmount');
    expect(Object.values(record?.figures ?? {})).toContain(525_561);
  });

  it('of Japan its days too', async () => {
    const db = freshDatabase();
    const yen = job(db, reportRows(HEADERS.ja, sold('￥4,907')));
    expect(await yen.read()).toMatchObject({ ok: false, refusal: { code: 'currency-unknown' }, kept: null });
    await yen.read('JPY');
    await yen.store({ name: 'Practice JP' });
    expect(await db.shops.toArray()).toMatchObject([
      { currency: { code: 'JPY', exponent: 0 }, zone: { offsetMinutes: 540 } },
    ]);
  });

  it('asks neither days nor currency into the list of what was not read', async () => {
    const db = freshDatabase();
    expect(await job(db, DOLLARS).read()).toMatchObject({ refusal: { code: 'currency-unknown' } });
    expect(await job(db, EUROS).read(null, null)).toMatchObject({ refusal: { code: 'period-unknown' } });
    expect(await db.refusals.count()).toBe(0);
  });
});

describe('another currency', () => {
  it('is told of before it is stored, and refused where it is stored all the same', async () => {
    const db = await withEuros();
    const dollars = job(db, DOLLARS);
    expect(await dollars.read()).toMatchObject({ ok: false, kept: 'EUR' });
    expect(await dollars.read('USD')).toMatchObject({ ok: true, summary: { currency: 'USD' } });
    expect(await dollars.compare(KEY.shop)).toMatchObject({ otherCurrency: 'EUR' });
    expect(await dollars.compare(null)).toMatchObject({ otherCurrency: null });
    expect(await dollars.store(KEY, 'b')).toMatchObject({
      ok: false,
      refusal: { code: 'shop-currency' },
      other: 'EUR',
    });
    expect(await db.sheets.count()).toBe(1);
    expect(await db.refusals.toArray()).toMatchObject([{ code: 'shop-currency', shop: KEY.shop }]);
  });

  it('of the same products is another shop: one ASIN is sold in many countries', async () => {
    const db = await withEuros();
    const dollars = job(db, DOLLARS);
    await dollars.read('USD');
    expect(await dollars.store({ name: 'Practice US' }, 'b')).toMatchObject({ ok: true, sheets: 1 });
    const codes = (await db.shops.toArray()).map(({ currency }) => currency?.code);
    expect(codes.sort()).toEqual(['EUR', 'USD']);
  });

  it('may come once all of the first is taken back', async () => {
    const db = await withEuros();
    await undoImport(db, 'a', never);
    const dollars = job(db, DOLLARS);
    await dollars.read('USD');
    expect(await dollars.store(KEY, 'b')).toMatchObject({ ok: true });
    expect(await db.shops.get(KEY.shop)).toMatchObject({ currency: { code: 'USD' } });
  });

  it('is refused of pages too', async () => {
    const db = await withEuros();
    const page = { ...draft({ rows: [[A, { payAmount: '1' }]] }), platform: 'amazon' } as const;
    const identities = [{ kind: 'page-text', value: 'Practice DE' }] as const;
    expect(await storeSheet(db, { ...page, identities }, NOON, 'tab')).toMatchObject({ code: 'shop-currency' });
    expect(await db.sheets.count()).toBe(1);
  });
});

describe('sales by SKU', () => {
  it('are kept as parts: of whole products they say nothing', async () => {
    const db = freshDatabase();
    const sales = job(db, [
      ['Product title', 'Product variant SKU', 'Net items sold', 'Returns', 'Total sales'],
      ['Practice shirt', 'S-1', '3', '-5.00', '31.00'],
    ]);
    await sales.read('GBP');
    expect(await sales.store({ name: 'Practice shop' })).toMatchObject({ ok: true, sheets: 1 });
    expect(await db.shops.toArray()).toMatchObject([{ platform: 'shopify', currency: { code: 'GBP' } }]);
    const [record] = await db.history.toArray();
    expect([record?.product, record?.metrics]).toEqual(['S-1', ['netItems', 'refundAmount', 'totalAmount']]);
    expect(record?.bucket).not.toBe((await historyOfEuros()).bucket);
  });
});

describe('a backup', () => {
  it('carries currency and figures to another browser, where all follows from the sheets again', async () => {
    const db = await withEuros();
    const other = freshDatabase();
    const [sheet] = (await readEverything(db, never)).sheets;
    expect(parseStoredSheet(sheet)).toEqual({ ok: true, value: sheet });
    await mergeEverything(other, await readEverything(db, never), { importId: 'm', at: NOON, signal: never });
    const tables = ['sheets', 'history', 'facts', 'shops'];
    expect(await dump(other, tables)).toBe(await dump(db, tables));
    const before = await dump(other, ['history']);
    await rebuild(other, KEY.shop, never);
    expect(await dump(other, ['history'])).toBe(before);
  });

  it('whose sheets are of another currency than their shop is not taken', async () => {
    const data = await readEverything(await withEuros(), never);
    const forged = { ...data, sheets: data.sheets.map(({ currency: _, ...sheet }) => sheet) };
    const options = { importId: 'm', at: NOON, signal: never };
    await expect(mergeEverything(freshDatabase(), forged, options)).rejects.toThrow('currency');
  });
});

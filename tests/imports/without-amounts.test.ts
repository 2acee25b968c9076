/** Sheets without any amount have no currency: they neither give their shop one nor contradict it. */
import { describe, expect, it } from 'vitest';
import type { SheetDraft, ShopIdentity } from '../../utils/sheets/sheet.ts';
import { claimShop } from '../../utils/storage/claim-shop.ts';
import type { Database } from '../../utils/storage/database.ts';
import { mergeEverything } from '../../utils/storage/merge-backup.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import { undoImport } from '../../utils/storage/undo-import.ts';
import { HEADERS, reportRows } from '../sites/files/abroad.ts';
import { draft, freshDatabase, NOON, named, never } from '../storage/support.ts';
import { A, DOLLARS, EUROS, job, KEY, sold, withEuros } from './abroad-job.ts';

const NAMED = [named('Practice DE')];
const EURO = { code: 'EUR', sign: '€', exponent: 2 };

/** What the report's own page showed. */
function counts(identities: readonly ShopIdentity[] = NAMED): SheetDraft {
  return { ...draft({ rows: [[A, { sessions: '30', payItems: '1' }]], identities }), platform: 'amazon' };
}

async function fromPage(identities?: readonly ShopIdentity[]): Promise<Database> {
  const db = freshDatabase();
  expect(await storeSheet(db, counts(identities), NOON, 'tab')).toMatchObject({ ok: true });
  return db;
}

const currencyIn = async (db: Database) => (await db.shops.get(KEY.shop))?.currency;
const merged = (db: Database, from: Database) =>
  readEverything(from, never).then((data) => mergeEverything(db, data, { importId: 'm', at: NOON, signal: never }));

describe('a page of counts alone', () => {
  it('is stored in a shop of whatever currency', async () => {
    const db = await withEuros();
    expect(await storeSheet(db, counts(), NOON, 'tab')).toMatchObject({ ok: true, shop: { id: KEY.shop } });
    expect(await currencyIn(db)).toEqual(EURO);
  });

  it('read first leaves it to the first amounts, and only to these', async () => {
    const db = await fromPage();
    const euros = job(db, EUROS);
    await euros.read();
    expect(await euros.compare(KEY.shop)).toMatchObject({ otherCurrency: null });
    expect(await euros.store(KEY)).toMatchObject({ ok: true });
    expect(await currencyIn(db)).toEqual(EURO);
    expect(
      await storeSheet(db, { ...counts(), period: { kind: 'day', day: '2026-11-20' as never } }, NOON, 'tab'),
    ).toMatchObject({ ok: true });
    const dollars = job(db, DOLLARS);
    await dollars.read('USD');
    expect(await dollars.store(KEY, 'b')).toMatchObject({ ok: false, other: 'EUR' });
    await undoImport(db, 'a', never);
    expect(await dollars.store(KEY, 'c')).toMatchObject({ ok: true });
    expect(await currencyIn(db)).toMatchObject({ code: 'USD' });
  });

  it('is no reason to take a shared sign for yuan', async () => {
    const db = await fromPage();
    const yen = job(db, reportRows(HEADERS.ja, sold('￥255,561')));
    expect(await yen.read()).toMatchObject({ ok: false, refusal: { code: 'currency-unknown' }, kept: null });
  });

  it('that waited is given to a shop in euros', async () => {
    const db = await withEuros();
    const waiting = await storeSheet(db, counts([]), NOON, 'tab');
    const id = waiting.ok ? waiting.shop.id : '';
    expect(await claimShop(db, id, { into: KEY.shop, name: '' }, { at: NOON, signal: never })).toBe(KEY.shop);
    expect(await currencyIn(db)).toEqual(EURO);
    expect(await db.sheets.count()).toBe(2);
  });

  it('meets the same shop in euros out of a backup, whichever comes first', async () => {
    const [page, file] = [await fromPage(), await withEuros()];
    await merged(page, file);
    await merged(file, await fromPage());
    for (const db of [page, file]) {
      expect(await currencyIn(db)).toEqual(EURO);
      expect(await db.sheets.count()).toBe(2);
    }
  });
});

/** What becomes of a shop while sheets of it are on their way. */
import { expect, it } from 'vitest';
import type { Sheet } from '../../utils/sheets/sheet.ts';
import { claimShop } from '../../utils/storage/claim-shop.ts';
import type { Database } from '../../utils/storage/database.ts';
import { importSheets } from '../../utils/storage/import-sheets.ts';
import { wipeShop } from '../../utils/storage/wipe-shop.ts';
import { day, draft, freshDatabase, NOON, named, never, type Row, SHOP_A, stored } from './support.ts';

const ROWS: readonly Row[] = [['101', { visitors: '10' }]];

function sheetOf(shop: string, text: string): Sheet {
  const { identities: _identities, ...body } = draft({ period: day(text), rows: ROWS });
  return { ...body, shop };
}

/** Imports two sheets of the shop as it was known before; `meanwhile` happens between them. */
async function importing(db: Database, shop: string, meanwhile: () => Promise<unknown>) {
  const before = await db.shops.get(shop);
  if (!before) throw new Error('no such shop');
  async function* sheets() {
    yield sheetOf(shop, '2026-11-18');
    await meanwhile();
    yield sheetOf(shop, '2026-11-19');
  }
  const options = { importId: crypto.randomUUID(), kind: 'backup', at: NOON, signal: never } as const;
  await importSheets(db, sheets(), { ...options, shops: [{ ...before, identities: [...before.identities, 'more'] }] });
}

it('what a page told of it meanwhile stays, beside what comes in', async () => {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: ROWS, identities: [named('青禾')] });
  await importing(db, shop.id, () => stored(db, { rows: ROWS, identities: [SHOP_A, named('青禾')] }));
  expect((await db.shops.get(shop.id))?.identities).toEqual([
    'page-text:青禾',
    expect.stringMatching(/^answer-field:/),
    'more',
  ]);
});

it('what the operator said of it meanwhile stays', async () => {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: ROWS, identities: [] });
  await importing(db, shop.id, () => claimShop(db, shop.id, { into: null, name: '青禾' }, { at: NOON, signal: never }));
  expect(await db.shops.get(shop.id)).toMatchObject({ claimed: true, name: '青禾', identities: ['more'] });
});

it('wiped meanwhile, nothing of it is left, and nothing comes back', async () => {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: ROWS });
  let wiping: Promise<void> | null = null;
  await importing(db, shop.id, async () => {
    wiping = wipeShop(db, shop.id);
  });
  await wiping;
  const left = ['shops', 'sheets', 'readings', 'history', 'facts', 'products', 'names', 'periods', 'lists', 'dirty'];
  expect(await Promise.all(left.map((name) => db.table(name).count()))).toEqual(left.map(() => 0));
});

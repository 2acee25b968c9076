/** Currency and time zone belong to the shop. */
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_UNITS, unitsOf } from '../../utils/metrics/shop-units.ts';
import { claimShop } from '../../utils/storage/claim-shop.ts';
import type { Database } from '../../utils/storage/database.ts';
import { mergeEverything } from '../../utils/storage/merge-backup.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { dirtyShops, refreshShop } from '../../utils/storage/refresh.ts';
import { evidenceSentence } from '../../utils/texts/evidence.ts';
import { createServices } from '../../utils/worker/services.ts';
import { freshDatabase, HOUR, NOON, never, type Row, stored, TODAY } from './support.ts';

vi.mock('../../utils/platform/revisions.ts', () => ({ publishRevision: async () => undefined }));

const JPY = { code: 'JPY', sign: '¥', exponent: 0 };
const TOKYO = { name: 'Asia/Tokyo', offsetMinutes: 540 };
const ROWS: readonly Row[] = [['101', { visitors: '10', payBuyers: '3' }]];
const PRICED: readonly Row[] = [['101', { visitors: '10', payBuyers: '3', payAmount: '88.00' }]];

async function inJapan(db: Database, id: string): Promise<void> {
  await db.shops.update(id, { currency: JPY, zone: TOKYO });
}

/** As a build before this one wrote it. */
async function withoutUnits(db: Database, id: string): Promise<void> {
  const { currency: _c, zone: _z, ...old } = (await db.shops.get(id))!;
  await db.shops.put(old);
}

describe('units of a shop', () => {
  it('are those of China for a new shop, and for a row or a file that names none', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    expect(await db.shops.get(shop.id)).toMatchObject(DEFAULT_UNITS);
    await withoutUnits(db, shop.id);
    expect(unitsOf(await db.shops.get(shop.id))).toEqual(DEFAULT_UNITS);
    expect((await readEverything(db, never)).shops[0]).toMatchObject(DEFAULT_UNITS);
  });

  it('decide how a price is written', () => {
    const price = { kind: 'price', fen: 8_900, median: 12_345 } as const;
    expect(evidenceSentence(price, 'zh', DEFAULT_UNITS.currency)).toContain('¥89，店铺中位 ¥123.45');
    expect(evidenceSentence(price, 'zh', JPY)).toContain('¥8900，店铺中位 ¥12345');
  });

  it('decide what is too cheap to be goods', async () => {
    const db = freshDatabase();
    const row: Row = ['101', { visitors: '400', payBuyers: '9', payItems: '10', payAmount: '6.00' }];
    const china = (await stored(db, { rows: [row] })).shop.id;
    const other = freshDatabase();
    const japan = (await stored(other, { rows: [row] })).shop.id;
    await inJapan(other, japan);
    const verdict = async (of: Database, id: string) => {
      await refreshShop(of, id, { today: TODAY, now: NOON, signal: never });
      return (await of.products.get([id, '101']))?.suggestion.verdict;
    };
    expect(await verdict(db, china)).toEqual({ kind: 'excluded', why: 'price-link' });
    expect(['excluded', 'unread']).not.toContain((await verdict(other, japan))?.kind);
  });

  it('decide which day it is', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    await inJapan(db, shop.id);
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      // 23:30 in Shanghai, past midnight in Tokyo.
      vi.setSystemTime(Date.parse('2026-11-22T15:30:00Z'));
      await createServices({ db, version: '1' }).refresh(shop.id);
      expect((await db.shopStates.get(shop.id))?.basis?.today).toBe('2026-11-23');
      expect(await dirtyShops(db, Date.now())).toEqual([]);
      expect(await dirtyShops(db, Date.now() - HOUR)).toEqual([shop.id]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('of two shops must be the same before their figures meet', async () => {
    const db = freshDatabase();
    const here = (await stored(db, { rows: PRICED })).shop.id;
    const unclaimed = (await stored(db, { rows: PRICED, identities: [] })).shop.id;
    const backup = await readEverything(db, never);
    await inJapan(db, here);
    const before = await db.readings.toArray();
    const options = { at: NOON, signal: never };
    await expect(claimShop(db, unclaimed, { into: here, name: '' }, options)).rejects.toThrow('currency');
    await expect(mergeEverything(db, backup, { ...options, importId: 'i' })).rejects.toThrow('currency');
    expect(await db.readings.toArray()).toEqual(before);
    expect(unitsOf(await db.shops.get(here)).currency).toEqual(JPY);
  });
});

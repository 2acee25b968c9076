/** 不计入单量 as it is stored: taken off, put back, moved and restored. */
import { describe, expect, it } from 'vitest';
import type { UncountedSaid } from '../../utils/notes/uncounted-fields.ts';
import { adviceHistory } from '../../utils/storage/advice-history.ts';
import { claimShop } from '../../utils/storage/claim-shop.ts';
import type { Database } from '../../utils/storage/database.ts';
import { listRecords } from '../../utils/storage/list-records.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { uncountedRecordId } from '../../utils/storage/record-ids.ts';
import { saveRecord } from '../../utils/storage/records.ts';
import { dirtyShops, refreshShop } from '../../utils/storage/refresh.ts';
import { wipeShop } from '../../utils/storage/wipe-shop.ts';
import type { PinPlace } from '../../utils/stores/pin-records.ts';
import { uncountedRemoved, uncountedSet, uncountedUndone } from '../../utils/stores/uncounted-records.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { day, dirtyProducts, freshDatabase, merge, NOON, named, never, ROWS, stored, TODAY } from './support.ts';

const LAST = addDays(TODAY, -1);

const judged = async (db: Database, shop: string) =>
  (await refreshShop(db, shop, { today: TODAY, now: NOON, signal: never })).state;

async function aShop(more: { readonly identities?: Parameters<typeof stored>[1]['identities'] } = {}) {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: ROWS, ...(more.identities && { identities: more.identities }) });
  await judged(db, shop.id);
  return { db, shop: shop.id };
}

let ids = 0;
function place(shop: string, product = '112'): PinPlace {
  ids += 1;
  const then = { verdict: { kind: 'regular' }, certainty: null, revision: 1 } as const;
  return { stamp: { shop, now: NOON + ids }, newId: `off-${ids}`, product, then };
}

const SAID: UncountedSaid = {
  day: LAST,
  orders: 10,
  buyers: null,
  items: 12,
  amount: { minor: 100_000, currency: 'CNY' },
  reason: '内购',
};

async function recordOf(db: Database, shop: string, on: Day = LAST) {
  const record = await db.records.get(uncountedRecordId(shop, '112', on));
  return record?.kind === 'uncounted' ? record : undefined;
}

async function say(db: Database, shop: string, more: Partial<UncountedSaid> = {}) {
  const said = { ...SAID, ...more };
  await saveRecord(db, ...uncountedSet(place(shop), await recordOf(db, shop, said.day), said));
}

async function step(db: Database, shop: string, make: typeof uncountedRemoved) {
  const old = await recordOf(db, shop);
  if (old) await saveRecord(db, ...make(place(shop), old));
  return recordOf(db, shop);
}

const rowOf = async (db: Database, shop: string) => (await db.products.get([shop, '112']))!;
const countsOf = async (db: Database, shop: string) => (await rowOf(db, shop)).counts;
const PAGE = { payBuyers: 30, payItems: 31, payAmount: 321_000 };

describe('orders that do not count', () => {
  it('are taken off at the next run, which follows by itself, and said', async () => {
    const { db, shop } = await aShop();
    expect(await countsOf(db, shop)).toMatchObject(PAGE);
    await say(db, shop);
    expect(await dirtyProducts(db)).toEqual(['112']);
    expect(await dirtyShops(db)).toEqual([shop]);
    await judged(db, shop);
    expect(await countsOf(db, shop)).toMatchObject({ payBuyers: 20, payItems: 19, payAmount: 221_000, visitors: 1060 });
    const { suggestion } = await rowOf(db, shop);
    expect(suggestion.evidence).toContainEqual({ kind: 'uncounted', days: [LAST], orders: 10, unpriced: 0 });
  });

  it('come back in one step, to what stood before', async () => {
    const { db, shop } = await aShop();
    await say(db, shop);
    await say(db, shop, { orders: 4, reason: '样品' });
    expect(await step(db, shop, uncountedUndone)).toMatchObject({ terms: { orders: 10 }, before: null, version: 3 });
    expect(await step(db, shop, uncountedRemoved)).toMatchObject({ terms: null, before: { terms: { orders: 10 } } });
    await judged(db, shop);
    expect(await countsOf(db, shop)).toMatchObject(PAGE);
    expect(await step(db, shop, uncountedUndone)).toMatchObject({ terms: { orders: 10 } });
    await judged(db, shop);
    expect((await countsOf(db, shop)).payBuyers).toBe(20);
    const told = (await listRecords(db, shop)).filter((one) => one.kind === 'pin-change');
    expect(
      told.toSorted((a, b) => a.changedAt - b.changedAt).map(({ change, of, reason }) => [change, of, reason]),
    ).toEqual([
      ['uncounted', { day: LAST, orders: 10 }, '内购'],
      ['uncounted', { day: LAST, orders: 4 }, '样品'],
      ['uncounted', { day: LAST, orders: 10 }, '内购'],
      ['recounted', { day: LAST, orders: 10 }, ''],
      ['uncounted', { day: LAST, orders: 10 }, '内购'],
    ]);
  });

  it('of a first entry come back with the undo', async () => {
    const { db, shop } = await aShop();
    await say(db, shop);
    expect(await step(db, shop, uncountedUndone)).toMatchObject({ terms: null, before: null });
    await judged(db, shop);
    expect(await countsOf(db, shop)).toMatchObject(PAGE);
  });

  it('leave pieces and amount unknown where these are not said, or in another currency', async () => {
    const { db, shop } = await aShop();
    for (const more of [{ items: null }, { amount: null }, { amount: { minor: 1, currency: 'USD' } }]) {
      await say(db, shop, more);
      await judged(db, shop);
      expect(await countsOf(db, shop)).toMatchObject({ payBuyers: 20, payItems: null, payAmount: null });
    }
  });

  it('of an order each by one buyer are as many buyers, unless it is said', async () => {
    const { db, shop } = await aShop();
    await say(db, shop, { buyers: 1 });
    await judged(db, shop);
    expect((await countsOf(db, shop)).payBuyers).toBe(29);
  });

  it('touch no other product', async () => {
    const { db, shop } = await aShop();
    const others = async () => (await db.products.toArray()).filter(({ product }) => product !== '112');
    const before = (await others()).map(({ counts }) => counts);
    await say(db, shop);
    await judged(db, shop);
    expect((await others()).map(({ counts }) => counts)).toEqual(before);
  });
});

describe('the records', () => {
  it('travel in a backup, to a shop of another id too', async () => {
    const { db, shop } = await aShop();
    await say(db, shop);
    const data = await readEverything(db, never);
    const [here, other] = [
      freshDatabase(),
      await aShop({ identities: [named('x'), { kind: 'answer-field', value: 'seller-a' }] }),
    ];
    await merge(here, data);
    await judged(here, shop);
    expect((await countsOf(here, shop)).payBuyers).toBe(20);
    await merge(other.db, data);
    await judged(other.db, other.shop);
    expect((await countsOf(other.db, other.shop)).payBuyers).toBe(20);
  });

  it('move with a shop that is claimed, and go with one that is wiped', async () => {
    const { db, shop } = await aShop();
    const lost = (await stored(db, { rows: ROWS, identities: [], period: day('2026-11-20') })).shop.id;
    await say(db, lost);
    await claimShop(db, lost, { into: shop, name: '' }, { at: NOON + 1, signal: never });
    expect(await recordOf(db, shop)).toMatchObject({ shop, terms: { orders: 10 } });
    await wipeShop(db, shop);
    expect(await db.records.count()).toBe(0);
  });

  it('are looked back on with the day they were said', async () => {
    const { db, shop } = await aShop();
    await say(db, shop);
    const { products } = await adviceHistory(db, shop, TODAY, never);
    const said = products.find(({ product }) => product === '112')?.uncounted;
    expect(said).toMatchObject([{ day: LAST, orders: 10, buyers: 10, since: TODAY }]);
  });
});

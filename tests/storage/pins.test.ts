/** Pins beside the suggestions, and products kept out of the lines: what is shown, and what must not move. */
import { describe, expect, it } from 'vitest';
import type { OwnRecord, PinRecord } from '../../utils/notes/records.ts';
import { claimShop } from '../../utils/storage/claim-shop.ts';
import type { Database } from '../../utils/storage/database.ts';
import { listRecords } from '../../utils/storage/list-records.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { readSuggestions } from '../../utils/storage/read-suggestions.ts';
import { pinRecordId } from '../../utils/storage/record-ids.ts';
import { saveRecord } from '../../utils/storage/records.ts';
import { dirtyShops, refreshShop } from '../../utils/storage/refresh.ts';
import { todayMoves } from '../../utils/storage/today-moves.ts';
import { wipeShop } from '../../utils/storage/wipe-shop.ts';
import { countedAs, type PinPlace, pinRemoved, pinSet, pinUndone } from '../../utils/stores/pin-records.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { day, freshDatabase, merge, NOON, never, ROWS, type SHOP_B, stored, TODAY } from './support.ts';

const DAY = 86_400_000;

async function judged(db: Database, shop: string, today = TODAY, now = NOON) {
  return (await refreshShop(db, shop, { today, now, signal: never })).state;
}

async function aShop(identities?: typeof SHOP_B) {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: ROWS, ...(identities && { identities: [identities] }) });
  await judged(db, shop.id);
  return { db, shop: shop.id };
}

let ids = 0;
function place(shop: string, product: string, now = NOON): PinPlace {
  ids += 1;
  const then = { verdict: { kind: 'regular' }, certainty: null, revision: 1 } as const;
  return { stamp: { shop, now }, newId: `change-${ids}`, product, then };
}

async function pinOf(db: Database, shop: string, product: string): Promise<PinRecord | undefined> {
  const record = await db.records.get(pinRecordId(shop, product));
  return record?.kind === 'pin' ? record : undefined;
}

async function pin(db: Database, shop: string, product: string, until: Day | null = null, reason = '老客都要') {
  const choice = { role: 'main', reason, until } as const;
  await saveRecord(db, ...pinSet(place(shop, product), await pinOf(db, shop, product), choice));
}

async function suggested(db: Database): Promise<Map<string, string>> {
  return new Map((await db.products.toArray()).map((row) => [row.product, JSON.stringify(row.suggestion)]));
}

const shown = async (db: Database, shop: string, product: string) =>
  (await readSuggestions(db, shop, [product])).pins.get(product) ?? null;

describe('a pin', () => {
  it('is published beside suggestions that stay as they were, byte for byte, its own too', async () => {
    const { db, shop } = await aShop();
    const before = await suggested(db);
    const lines = JSON.stringify((await db.shopStates.get(shop))?.lines);
    await pin(db, shop, '101');
    expect(await dirtyShops(db)).toEqual([shop]);
    expect(await judged(db, shop)).toMatchObject({ revision: 2 });
    expect(await suggested(db)).toEqual(before);
    expect(JSON.stringify((await db.shopStates.get(shop))?.lines)).toBe(lines);
    expect(await shown(db, shop, '101')).toEqual({ state: 'holds', role: 'main', until: null });
    expect((await db.products.toArray()).filter((row) => row.pin).map((row) => row.product)).toEqual(['101']);
  });

  it('leaves the suggestions as they would be without it through later days and pages', async () => {
    const [one, two] = [await aShop(), await aShop()];
    await pin(one.db, one.shop, '101');
    for (const { db, shop } of [one, two]) {
      await judged(db, shop);
      await stored(db, { rows: ROWS.map(([id, of]) => [id, { ...of, visitors: '700' }]), period: day('2026-11-20') });
      await judged(db, shop);
    }
    expect(await suggested(one.db)).toEqual(await suggested(two.db));
  });

  it('counts as a push in what there is to do', async () => {
    const { db, shop } = await aShop();
    const row = (await db.products.toArray()).find(({ move }) => move === null);
    const { counts } = await todayMoves(db, shop, 9);
    await pin(db, shop, row?.product ?? '');
    await judged(db, shop);
    expect((await todayMoves(db, shop, 9)).counts).toEqual({ ...counts, push: counts.push + 1 });
  });

  it('holds on its last day, has expired the day after, and is no longer spoken of a week later', async () => {
    const { db, shop } = await aShop();
    const moveBefore = (await db.products.get([shop, '101']))?.move;
    await pin(db, shop, '101', TODAY);
    await judged(db, shop);
    const holds = { state: 'holds', role: 'main', until: TODAY };
    expect(await shown(db, shop, '101')).toEqual(holds);
    // 23:59 and 00:00 in the shop's own zone.
    const midnight = Date.parse('2026-11-22T16:00:00Z');
    expect(await dirtyShops(db, midnight - 1)).toEqual([]);
    expect(await dirtyShops(db, midnight)).toEqual([shop]);
    await judged(db, shop, addDays(TODAY, 1), midnight);
    expect(await shown(db, shop, '101')).toEqual({ ...holds, state: 'expired' });
    expect((await db.products.get([shop, '101']))?.move).toBe(moveBefore);
    await judged(db, shop, addDays(TODAY, 7), midnight + 6 * DAY);
    expect(await shown(db, shop, '101')).toMatchObject({ state: 'expired' });
    await judged(db, shop, addDays(TODAY, 8), midnight + 7 * DAY);
    expect(await shown(db, shop, '101')).toBeNull();
  });

  it('goes one step back: to the pin before, or to none, and from a removal to the pin', async () => {
    const { db, shop } = await aShop();
    const step = async (make: typeof pinRemoved) => {
      const old = await pinOf(db, shop, '101');
      if (old) await saveRecord(db, ...make(place(shop, '101'), old));
      return pinOf(db, shop, '101');
    };
    await pin(db, shop, '101', null, '一');
    await pin(db, shop, '101', null, '二');
    expect(await step(pinUndone)).toMatchObject({ terms: { reason: '一' }, before: null, version: 3 });
    expect(await step(pinRemoved)).toMatchObject({ terms: null, before: { terms: { reason: '一' } } });
    expect(await step(pinUndone)).toMatchObject({ terms: { reason: '一' }, before: null });
    await judged(db, shop);
    expect(await shown(db, shop, '101')).toMatchObject({ state: 'holds' });
    const told = (await listRecords(db, shop)).filter((record) => record.kind === 'pin-change');
    expect(told.map(({ change }) => change).sort()).toEqual(['removed', 'set', 'set', 'undone', 'undone']);
  });

  it('removed, the suggestion is shown again', async () => {
    const { db, shop } = await aShop();
    await pin(db, shop, '101');
    await judged(db, shop);
    const old = await pinOf(db, shop, '101');
    if (old) await saveRecord(db, ...pinRemoved(place(shop, '101'), old));
    expect(await judged(db, shop)).toMatchObject({ revision: 3 });
    expect(await shown(db, shop, '101')).toBeNull();
  });
});

describe('a product kept out by hand', () => {
  const say = async (db: Database, shop: string, product: string, reason: string | null) => {
    const old = (await listRecords(db, shop)).find((r) => r.kind === 'product' && r.product === product);
    await saveRecord(db, ...countedAs(place(shop, product), old?.kind === 'product' ? old : undefined, reason));
    await judged(db, shop);
  };

  it('leaves lines and ranks, and comes back to what it was', async () => {
    const { db, shop } = await aShop();
    const before = await suggested(db);
    const lines = (await db.shopStates.get(shop))?.lines;
    await say(db, shop, '112', '赠品');
    const row = await db.products.get([shop, '112']);
    expect(row?.suggestion.verdict).toEqual({ kind: 'excluded', why: 'by-hand' });
    expect(row?.suggestion.evidence.some(({ kind }) => kind === 'sales')).toBe(false);
    const without = (await db.shopStates.get(shop))?.lines;
    expect([without?.products, without?.ranked]).toEqual([11, 11]);
    expect(without?.shop.pay).not.toBe(lines?.shop.pay);
    await say(db, shop, '112', null);
    expect((await db.shopStates.get(shop))?.lines).toEqual(lines);
    const verdicts = (of: Map<string, string>) => [...of.values()].map((text) => JSON.parse(text).verdict);
    expect(verdicts(await suggested(db))).toEqual(verdicts(before));
  });

  it('says the lines of a shop that never had it', async () => {
    const { db, shop } = await aShop();
    await say(db, shop, '112', '赠品');
    const other = freshDatabase();
    const never112 = await stored(other, { rows: ROWS.slice(0, -1) });
    await judged(other, never112.shop.id);
    expect((await db.shopStates.get(shop))?.lines.shop).toEqual(
      (await other.shopStates.get(never112.shop.id))?.lines.shop,
    );
  });
});

describe('the records', () => {
  const own = (records: readonly OwnRecord[]) => records.map(({ kind }) => kind).sort();

  it('travel in a backup and are shown there', async () => {
    const { db, shop } = await aShop();
    await pin(db, shop, '101', TODAY);
    const two = freshDatabase();
    await merge(two, await readEverything(db, never));
    await judged(two, shop);
    expect(await listRecords(two, shop)).toEqual(await listRecords(db, shop));
    expect(await shown(two, shop, '101')).toEqual({ state: 'holds', role: 'main', until: TODAY });
  });

  it('move with a shop that is claimed, and go with one that is wiped', async () => {
    const { db, shop } = await aShop();
    const lost = (await stored(db, { rows: ROWS, identities: [], period: day('2026-11-20') })).shop.id;
    await pin(db, lost, '101');
    await claimShop(db, lost, { into: shop, name: '' }, { at: NOON + 1, signal: never });
    await judged(db, shop);
    expect(own(await listRecords(db, shop))).toEqual(['pin', 'pin-change']);
    expect(await shown(db, shop, '101')).toMatchObject({ state: 'holds' });
    await wipeShop(db, shop);
    expect(await db.records.count()).toBe(0);
  });
});

/** Rules by the operator's own word: kept, judged by at once, taken back, and carried in a backup. */
import { describe, expect, it } from 'vitest';
import { parseOwnRecord } from '../../utils/notes/record-schema.ts';
import type { RulesRecord } from '../../utils/notes/records.ts';
import { adviceHistory } from '../../utils/storage/advice-history.ts';
import { claimShop } from '../../utils/storage/claim-shop.ts';
import type { Database } from '../../utils/storage/database.ts';
import { listRecords } from '../../utils/storage/list-records.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { readSuggestions } from '../../utils/storage/read-suggestions.ts';
import { rulesRecordId } from '../../utils/storage/record-ids.ts';
import { saveRecord } from '../../utils/storage/records.ts';
import { dirtyShops, refreshShop } from '../../utils/storage/refresh.ts';
import { wipeShop } from '../../utils/storage/wipe-shop.ts';
import { rulesSet, rulesUndone } from '../../utils/stores/rule-records.ts';
import { DEFAULT_RULES, type OwnRules } from '../../utils/tiers/own-rules.ts';
import { day, freshDatabase, merge, NOON, never, ROWS, stored, TODAY } from './support.ts';

const judged = async (db: Database, shop: string) =>
  (await refreshShop(db, shop, { today: TODAY, now: NOON, signal: never })).state;

async function aShop() {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: ROWS });
  await judged(db, shop.id);
  return { db, shop: shop.id };
}

let ids = 0;
const place = (shop: string) => {
  ids += 1;
  return { stamp: { shop, now: NOON }, newId: `rule-change-${ids}` };
};

async function rulesOf(db: Database, shop: string): Promise<RulesRecord | undefined> {
  const record = await db.records.get(rulesRecordId(shop));
  return record?.kind === 'rules' ? record : undefined;
}

async function say(db: Database, shop: string, rules: Partial<OwnRules>) {
  await saveRecord(db, ...rulesSet(place(shop), await rulesOf(db, shop), { ...DEFAULT_RULES, ...rules }));
}

async function mains(db: Database, shop: string): Promise<number> {
  const { suggestions } = await readSuggestions(
    db,
    shop,
    ROWS.map(([id]) => id),
  );
  return [...suggestions.values()].filter(({ verdict }) => verdict.kind === 'role' && verdict.role === 'main').length;
}

describe('the rules of a shop', () => {
  it('judge it anew under the next revision, and back to what it was once reset', async () => {
    const { db, shop } = await aShop();
    expect(await mains(db, shop)).toBe(1);
    const before = JSON.stringify((await db.products.toArray()).map(({ suggestion }) => suggestion.verdict));
    await say(db, shop, { mainSlots: 3 });
    expect(await dirtyShops(db)).toEqual([shop]);
    expect(await judged(db, shop)).toMatchObject({ revision: 2 });
    expect(await mains(db, shop)).toBe(3);
    expect((await adviceHistory(db, shop, TODAY, never)).terms.settings.mainSlots).toBe(3);
    await say(db, shop, {});
    expect(await rulesOf(db, shop)).toMatchObject({ terms: null, before: { terms: { mainSlots: 3 } } });
    expect(await judged(db, shop)).toMatchObject({ revision: 3 });
    expect((await adviceHistory(db, shop, TODAY, never)).terms.settings.mainSlots).toBeNull();
    expect(JSON.stringify((await db.products.toArray()).map(({ suggestion }) => suggestion.verdict))).toBe(before);
  });

  it('go one step back, each change leaving a line in the journal', async () => {
    const { db, shop } = await aShop();
    await say(db, shop, { stopAt: 0.8 });
    await say(db, shop, { stopAt: 0.7, roleAt: 0.9 });
    const old = await rulesOf(db, shop);
    await saveRecord(db, ...rulesUndone(place(shop), old!));
    expect(await rulesOf(db, shop)).toMatchObject({ terms: { stopAt: 0.8, roleAt: null }, before: null, version: 3 });
    const told = (await listRecords(db, shop)).filter((record) => record.kind === 'rule-change');
    const steps = told.toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
    expect(steps.map(({ change, was, terms }) => [change, was?.stopAt ?? null, terms?.stopAt ?? null])).toEqual([
      ['set', null, 0.8],
      ['set', 0.8, 0.7],
      ['undone', 0.7, 0.8],
    ]);
  });

  it('are those of one shop, travel in its backup, move with a claim and go with a wipe', async () => {
    const { db, shop } = await aShop();
    const lost = (await stored(db, { rows: ROWS, identities: [], period: day('2026-11-20') })).shop.id;
    await say(db, lost, { mainSlots: 2 });
    await judged(db, shop);
    expect(await mains(db, shop)).toBe(1);
    await claimShop(db, lost, { into: shop, name: '' }, { at: NOON + 1, signal: never });
    await judged(db, shop);
    expect(await mains(db, shop)).toBe(2);
    const two = freshDatabase();
    await merge(two, await readEverything(db, never));
    expect(await dirtyShops(two)).toEqual([shop]);
    await judged(two, shop);
    expect(await listRecords(two, shop)).toEqual(await listRecords(db, shop));
    expect(await mains(two, shop)).toBe(2);
    await wipeShop(db, shop);
    expect(await db.records.count()).toBe(0);
  });
});

describe('rules of a file', () => {
  const [rules, change] = rulesSet({ stamp: { shop: 's', now: NOON }, newId: 'c' }, undefined, {
    mainSlots: 2,
    secondSlots: null,
    stopAt: 0.6,
    roleAt: 0.95,
  });

  it('are read as they were written', () => {
    for (const record of [rules, change]) expect(parseOwnRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it.each([
    ['mainSlots', 0],
    ['mainSlots', 1.5],
    ['mainSlots', 1001],
    ['secondSlots', -1],
    ['stopAt', 0.59],
    ['stopAt', 0.951],
    ['roleAt', 0],
    ['roleAt', 1],
    ['roleAt', '0.8'],
    ['stopAt', undefined],
  ])('are refused with %s = %s', (key, value) => {
    expect(parseOwnRecord({ ...rules, terms: { ...rules.terms, [key]: value } })).toBeNull();
    expect(parseOwnRecord({ ...rules, before: { terms: { ...rules.terms, [key]: value } } })).toBeNull();
    expect(parseOwnRecord({ ...change, was: { ...rules.terms, [key]: value } })).toBeNull();
  });

  it('are refused under the id of another shop, and on a product', () => {
    expect(parseOwnRecord({ ...rules, id: 'rules:other' })).toBeNull();
    expect(parseOwnRecord({ ...change, product: '101' })).toBeNull();
  });
});

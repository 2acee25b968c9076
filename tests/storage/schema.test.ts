import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nextCost } from '../../utils/costs/next-records.ts';
import { figureIn } from '../../utils/history/figure-array.ts';
import type { PlanRecord } from '../../utils/planner/planner-record.ts';
import { listAsides } from '../../utils/storage/asides.ts';
import { confirmAside } from '../../utils/storage/confirm-aside.ts';
import { saveCosts, shopCosts } from '../../utils/storage/costs.ts';
import { listProducts } from '../../utils/storage/list-products.ts';
import { listRecords } from '../../utils/storage/list-records.ts';
import { addLog } from '../../utils/storage/log.ts';
import { listPlanner, savePlanner } from '../../utils/storage/planner.ts';
import { productDetail } from '../../utils/storage/product-detail.ts';
import { rebuild } from '../../utils/storage/rebuild.ts';
import { saveRecord } from '../../utils/storage/records.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { addRefusal } from '../../utils/storage/refusals.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import { todayMoves } from '../../utils/storage/today-moves.ts';
import { type Move, moveOf } from '../../utils/tiers/move.ts';
import { dumpDatabase, loadDump, parseDump } from './schema-dump.ts';
import {
  day,
  draft,
  dump,
  freshDatabase,
  live,
  NOON,
  named,
  never,
  type Row,
  range,
  SHOP_A,
  stored,
  TODAY,
} from './support.ts';

/** Every version of the schema that any build had; the last one is the current. */
const VERSIONS = [1, 2, 3, 4, 5] as const;
type Version = (typeof VERSIONS)[number];

const fixture = (version: number) => fileURLToPath(new URL(`fixtures/v${version}.json`, import.meta.url));
const ROWS: readonly Row[] = [
  ['101', { visitors: '1,200', cartAdders: '60', payBuyers: '24', payAmount: '3,489.50' }, '白色 Tee'],
  ['102', { visitors: '300', cartAdders: '9', payBuyers: '0', payAmount: '0' }, '黑色连衣裙'],
];

const costOf = (shop: string, product: string) =>
  nextCost({ shop, currency: 'CNY', now: NOON }, product, undefined, {
    ...{ cost: 4200, feeRate: 0.05, shipping: null, returnRate: null },
  });

const PLAN: PlanRecord = {
  ...{ id: 'plan:p1', kind: 'plan', version: 1, updatedAt: NOON, removed: false },
  ...{ title: '双12', template: 'major', events: ['double12-2026-taobao'], createdAt: NOON },
};

/** A small shop that uses every table, as the build of the current schema version stores it. */
async function makeFixture(): Promise<string> {
  const db = freshDatabase();
  const identities = [SHOP_A, named('甲店')];
  const { shop } = await stored(db, { rows: ROWS, identities, period: day('2026-11-20') }, NOON);
  await stored(db, { rows: ROWS, period: range('2026-10-23', '2026-11-21') }, NOON);
  await stored(db, { rows: ROWS, period: live('2026-11-22') }, NOON);
  await stored(db, { rows: ROWS, identities: [] }, NOON);
  const id = `product:${shop.id}:102`;
  const own = { kind: 'product', product: '102', nickname: '小黑裙', articleNo: 'A-77', inTest: true } as const;
  await saveRecord(db, { ...own, id, shop: shop.id, version: 1, updatedAt: NOON, removed: false });
  await saveCosts(db, shop.id, [costOf(shop.id, '101')]);
  await savePlanner(db, [PLAN]);
  await db.reminders.put({ id: 'double12-2026-taobao:first-stock', at: NOON, toldAt: NOON });
  await refreshShop(db, shop.id, { today: TODAY, now: NOON, signal: never });
  await stored(db, { rows: ROWS.slice(1), channel: 'table', period: day('2026-11-19') }, NOON + 1);
  const inFen: Row[] = ['103', '104'].map((id) => [id, { visitors: '90', payBuyers: '2', payAmount: '19900' }]);
  const inYuan = inFen.map(([id, figures]): Row => [id, { ...figures, payAmount: '199' }]);
  await stored(db, { rows: inYuan, channel: 'table', period: day('2026-11-18') }, NOON + 1);
  await storeSheet(db, draft({ rows: inFen, channel: 'table', period: day('2026-11-17') }), NOON + 2, 'tab-1');
  await addRefusal(
    db,
    { code: 'not-json', page: 'sycm.item-rank', channel: 'answer', shape: 'length 3' },
    NOON,
    shop.id,
  );
  await addLog(db, { at: NOON, code: 'not-json', detail: 'sycm.item-rank@1' });
  await db.imports.put({ id: 'i', kind: 'file', createdAt: NOON, state: 'live' });
  return dumpDatabase(db);
}

/**
 * A new version gets its fixture once, by `KUANCE_WRITE_FIXTURE=1 vitest run tests/storage/schema.test.ts`; one that
 * stands is never written again, for no build of that version makes it any more.
 */
const current = fixture(freshDatabase().verno);
if (process.env.KUANCE_WRITE_FIXTURE === '1' && !existsSync(current)) writeFileSync(current, await makeFixture());

const dumpOf = (version: Version) => parseDump(readFileSync(fixture(version), 'utf8'));

async function openFixture(version: Version) {
  const db = freshDatabase();
  await loadDump(db.name, dumpOf(version));
  const shop = (await db.shops.filter((row) => row.claimed).first())?.id ?? '';
  return { db, shop };
}

it('every version up to the current one has left a database', () => {
  expect(VERSIONS.at(-1)).toBe(freshDatabase().verno);
  for (const version of VERSIONS) {
    const { version: native, stores } = dumpOf(version);
    // As IndexedDB counts.
    expect(native).toBe(version * 10);
    // Something in every table; staged rows stand there only while an import is under way.
    expect(stores.filter(({ rows }) => rows.length === 0).map(({ name }) => name)).toEqual(['staged']);
  }
});

describe.each(VERSIONS)('a database that schema version %d has left', (version) => {
  it('opens with everything that was in it', async () => {
    const { db, shop } = await openFixture(version);
    const page = await listProducts(db, { shop, sort: 'visitors', descending: true, search: '', offset: 0, limit: 9 });
    expect(page.rows.map((row) => row.name)).toEqual(['白色 Tee', '小黑裙', '连衣裙 104', '连衣裙 103']);
    expect((await productDetail(db, shop, '101'))?.own).toBeNull();
    expect((await listRecords(db, shop)).length).toBe(1);
    expect((await shopCosts(db, shop)).byProduct.get('101')?.cost).toBe(version < 4 ? undefined : 4200);
    await saveCosts(db, shop, [costOf(shop, '101'), costOf(shop, '102')]);
    expect(await listPlanner(db)).toEqual(version < 5 ? [] : [PLAN]);
    await savePlanner(db, [PLAN]);
    expect(await listPlanner(db)).toMatchObject([{ version: version < 5 ? 1 : 2 }]);
    expect((await shopCosts(db, shop)).byProduct.size).toBe(2);
    expect(await db.refusals.count()).toBe(1);
    expect(await db.log.count()).toBe(1);
    const [aside] = await listAsides(db, shop);
    expect(aside?.findings).toMatchObject([{ kind: 'unit', as: 'payAmount', to: 'fen' }]);
    expect(await confirmAside(db, aside?.id ?? 0, {})).toMatchObject({ stored: 1, again: 0 });
    expect(await db.shops.count()).toBe(2);
  });

  it('counts what its products ask for', async () => {
    const { db, shop } = await openFixture(version);
    const verdicts = (await db.products.where({ shop }).toArray()).map(({ suggestion }) => suggestion.verdict);
    const counted = (move: Move) => verdicts.filter((verdict) => moveOf(verdict) === move).length;
    const { counts, rows } = await todayMoves(db, shop, 9);
    expect(counts).toEqual({ push: counted('push'), stop: counted('stop'), test: counted('test') });
    expect(rows.length).toBeGreaterThan(0);
  });

  it('is rebuilt from its sheets to the same history', async () => {
    const { db, shop } = await openFixture(version);
    const said = async () =>
      (await db.history.toArray()).map((record) => ({
        ...record,
        figures: [...record.figures.keys()].map((at) => figureIn(record.figures, at)),
      }));
    const [history, rest] = [await said(), await dump(db, ['names', 'periods'])];
    await rebuild(db, shop, never);
    expect(await said()).toEqual(history);
    expect(await dump(db, ['names', 'periods'])).toBe(rest);
  });

  it('goes on: what was left dirty is judged, and a new page is stored', async () => {
    const { db, shop } = await openFixture(version);
    expect(await db.dirty.count()).toBeGreaterThan(0);
    const before = await db.shopStates.get(shop);
    const read = await stored(db, { rows: ROWS, identities: [SHOP_A] }, NOON + 5);
    expect(read.shop.id).toBe(shop);
    const { state, done } = await refreshShop(db, shop, { today: TODAY, now: NOON + 5, signal: never });
    expect(done).toBe(true);
    expect(state?.revision).toBe((before?.revision ?? 0) + 1);
  });
});

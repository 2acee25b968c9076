import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import type { Refusal } from '../../utils/sheets/sheet.ts';
import { listLog } from '../../utils/storage/log.ts';
import { listRefusals } from '../../utils/storage/refusals.ts';
import { wipeShop } from '../../utils/storage/wipe-shop.ts';
import { createRefreshJobs } from '../../utils/worker/refresh-jobs.ts';
import { createServices } from '../../utils/worker/services.ts';
import { soonPlan } from '../browser/support/plan-shops.ts';
import { draft, freshDatabase, type Row, SHOP_B, stored } from '../storage/support.ts';

const { published, standing, before } = vi.hoisted(() => ({
  published: [] as string[],
  /** Shops of which pages can read a revision. */
  standing: new Set<string>(),
  before: { publishing: async (): Promise<void> => undefined },
}));
vi.mock('../../utils/platform/revisions.ts', () => ({
  publishRevision: async (shop: string) => {
    await before.publishing();
    published.push(shop);
    standing.add(shop);
  },
  forgetRevision: async (shop: string) => void standing.delete(shop),
}));

const ROWS: readonly Row[] = [['101', { visitors: '10' }]];
const REFUSAL: Refusal = { code: 'bad-figure', page: 'sycm.item-rank', channel: 'answer', shape: 'x' };

function setUp() {
  const db = freshDatabase();
  return { db, services: createServices({ db, version: '1.2.3' }) };
}

it('keeps a refusal with the shop of its tab, away from other shops, and wipes it with its shop', async () => {
  const { db, services } = setUp();
  const [a, b] = [
    (await stored(db, { rows: ROWS })).shop.id,
    (await stored(db, { rows: ROWS, identities: [SHOP_B] })).shop.id,
  ];
  await services.refuse(REFUSAL, a);
  await services.store({ nonsense: true }, { session: 's', shop: a });
  expect((await listRefusals(db, { shop: a, limit: 9 })).length).toBe(2);
  expect(await listRefusals(db, { shop: b, limit: 9 })).toEqual([]);
  await wipeShop(db, a);
  expect(await db.refusals.count()).toBe(0);
  await services.refuse(REFUSAL, a);
  expect((await db.refusals.toArray()).map((row) => row.shop)).toEqual([null]);
});

it('logs the adapter and its version, or ours where nobody knows the page', async () => {
  const { db, services } = setUp();
  const good = draft({ rows: ROWS });
  await services.store({ ...good, rows: 'none' }, { session: 's', shop: null });
  await services.store({ ...good, rows: 'none', adapter: '连衣裙 239' }, { session: 's', shop: null });
  await services.refuse(REFUSAL, null);
  await services.refuse({ ...REFUSAL, page: 'unknown' }, null);
  const [unknown, reported, strange, named] = (await listLog(db)).map((row) => row.detail);
  expect(named).toContain('sycm.item-rank@1 ');
  expect(strange).not.toContain('连衣裙');
  expect(strange).toContain('sycm.item-rank@1 ');
  expect(reported).toBe('sycm.item-rank@1 answer x');
  expect(unknown).toBe('unknown@1.2.3 answer x');
});

it('takes up every shop at the start, whatever fails', async () => {
  const { db, services } = setUp();
  await stored(db, { rows: ROWS });
  await stored(db, { rows: ROWS, identities: [SHOP_B] });
  let failures = 2;
  db.periods.hook('reading', (row) => {
    failures -= 1;
    if (failures >= 0) throw new Error('title 连衣裙');
    return row;
  });
  published.length = 0;
  await services.resume();
  expect(published.length).toBe(1);
  const log = await listLog(db);
  expect(log.map((row) => row.code)).toEqual(['refresh.storage-failed']);
  expect(JSON.stringify(log)).not.toContain('连衣裙');
  await services.resume();
  expect(published.length).toBe(2);
});

it('tries a failed run once more before it says so', async () => {
  const failed = vi.fn();
  const refresh = vi.fn().mockRejectedValueOnce(new Error('disk')).mockResolvedValue(1);
  const jobs = createRefreshJobs(refresh, { failed, stands: async () => true });
  await jobs.run('s');
  expect(refresh).toHaveBeenCalledTimes(2);
  expect(failed).not.toHaveBeenCalled();
  refresh.mockReset().mockRejectedValue(new Error('disk'));
  await expect(jobs.run('s')).rejects.toThrow('disk');
  expect(refresh).toHaveBeenCalledTimes(2);
  expect(failed).toHaveBeenCalledTimes(1);
});

it('says on pages what plans warn of as soon as they changed', async () => {
  const { db, services } = setUp();
  const now = Date.now();
  expect((await services.chipKnown(now)).warned).toBe(false);
  await db.planner.bulkPut([...soonPlan(now)]);
  // Every page asks with every reading: what was found holds for a moment.
  expect((await services.chipKnown(now)).warned).toBe(false);
  await services.takeReminders(now);
  expect((await services.chipKnown(now)).warned).toBe(true);
});

it('leaves nothing for pages to read of a shop that was wiped while it was judged, or before', async () => {
  const { db, services } = setUp();
  const shop = (await stored(db, { rows: ROWS })).shop.id;
  await services.refresh(shop);
  expect([...standing]).toContain(shop);
  before.publishing = async () => {
    await wipeShop(db, shop);
    standing.delete(shop);
  };
  await services.refresh(shop);
  before.publishing = async () => undefined;
  expect([...standing]).not.toContain(shop);
  await services.refresh(shop);
  expect([...standing]).not.toContain(shop);
});

it('keeps no refusal under the name of a shop that is wiped at that moment', async () => {
  const { db, services } = setUp();
  const shop = (await stored(db, { rows: ROWS })).shop.id;
  let wiping: Promise<void> = Promise.resolve();
  const looked = async <T>(row: T): Promise<T> => {
    wiping = Dexie.ignoreTransaction(() => wipeShop(db, shop));
    // Within a transaction it can only come after it.
    if (!Dexie.currentTransaction) await wiping;
    return row;
  };
  const get = db.shops.get.bind(db.shops);
  vi.spyOn(db.shops, 'get').mockImplementationOnce((key: unknown) => get(key as string).then(looked));
  await services.refuse(REFUSAL, shop);
  await wiping;
  expect((await db.refusals.toArray()).filter((row) => row.shop !== null)).toEqual([]);
});

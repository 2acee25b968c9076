import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { UNKNOWN_DEFAULTS, UNKNOWN_TERMS } from '../../utils/costs/cost-record.ts';
import type { CostPlan } from '../../utils/costs/match-costs.ts';
import type { Database } from '../../utils/storage/database.ts';
import type { CostsRead } from '../../utils/stores/costs-store.ts';
import { openCostsStore } from '../../utils/stores/open-costs-store.ts';
import { freshDatabase, type Row, stored } from '../storage/support.ts';

const open: AbortController[] = [];
afterEach(() => {
  for (const abort of open.splice(0)) abort.abort();
});

const ROWS: readonly Row[] = ['101', '102'].map((id) => [id, { visitors: '90' }]);

async function opened(db: Database, shop: string) {
  const abort = new AbortController();
  open.push(abort);
  const refresh = vi.fn(async () => undefined);
  const store = await openCostsStore(db, shop, refresh, abort.signal);
  await vi.waitFor(() => expect(store.records.value.state).toBe('ready'));
  return { store, refresh };
}

async function setUp() {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: ROWS });
  return { db, shop: shop.id, ...(await opened(db, shop.id)) };
}

function planOf(read: CostsRead): CostPlan {
  if (!read.ok) throw new Error(read.why);
  return read.plan;
}

test('what is read is stored on demand only, all at once, and the shop is judged anew', async () => {
  const { db, store, refresh } = await setUp();
  const plan = planOf(await store.readText('101\t12\n102\t9\n103\t1'));
  expect([plan.fresh.length, plan.missing.length]).toEqual([2, 1]);
  expect(await db.costs.count()).toBe(0);
  expect(await store.store(plan)).toBe(2);
  expect(refresh).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(store.known.value).toBe(2));
  expect(store.factsOf('101')).toMatchObject({ cost: 1200, feeRate: null });
});

test('the last paste can be undone by another panel too, later changes by hand stay', async () => {
  const { db, shop, store } = await setUp();
  await store.store(planOf(await store.readText('101 12\n102 9')));
  await vi.waitFor(() => expect(store.known.value).toBe(2));
  await store.saveProduct('102', { ...UNKNOWN_TERMS, cost: 700 });
  const { store: other } = await opened(db, shop);
  await vi.waitFor(() => expect(other.last.value?.records.length).toBe(1));
  expect(await other.undo()).toBe(1);
  await vi.waitFor(() => expect([store.known.value, store.last.value]).toEqual([1, null]));
  expect([store.costOf('101'), store.costOf('102')?.cost]).toEqual([null, 700]);
});

test('defaults fill in, emptied fields are unknown again', async () => {
  const { store } = await setUp();
  await store.saveDefaults({ ...UNKNOWN_DEFAULTS, feeRate: 0.05 });
  await vi.waitFor(() => expect(store.factsOf('101').feeRate).toBe(0.05));
  await store.saveDefaults(UNKNOWN_DEFAULTS);
  await vi.waitFor(() => expect(store.factsOf('101').feeRate).toBeNull());
  await store.saveProduct('101', { ...UNKNOWN_TERMS, cost: 5 });
  await vi.waitFor(() => expect(store.costOf('101')?.cost).toBe(5));
  await store.saveProduct('101', UNKNOWN_TERMS);
  await vi.waitFor(() => expect(store.costOf('101')).toBeNull());
});

test('a file that is no table says so', async () => {
  const { store } = await setUp();
  expect(await store.readFile(new Blob(['<!doctype html><table></table>']))).toEqual({ ok: false, why: 'no-table' });
  expect(planOf(await store.readFile(new Blob(['货号,成本\n101,12\n']))).fresh.length).toBe(1);
});

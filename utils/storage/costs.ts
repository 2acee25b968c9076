/** What the operator says of costs. Every write leaves the shop dirty, so that an engine run follows. */
import { costFactsOf } from '../costs/cost-facts.ts';
import type { CostRecord, ProductCost, ShopCosts } from '../costs/cost-record.ts';
import { stands } from '../costs/next-records.ts';
import { unitsOf } from '../metrics/shop-units.ts';
import { grouped } from '../statistics/grouped.ts';
import type { Costs } from '../tiers/order-values.ts';
import { type Database, withPrefix } from './database.ts';
import { markDirty, markShop } from './dirty.ts';
import { getMany } from './get-many.ts';

/** Tables that a cost record touches. */
export const costTables = (db: Database) => [db.costs, db.facts, db.dirty];

async function markOf(db: Database, shop: string, records: readonly CostRecord[]): Promise<void> {
  const products = records.filter(isOfProduct).map(({ product }) => product);
  const known = await getMany(db.facts, shop, products);
  await markDirty(
    db,
    shop,
    products.filter((_, i) => known[i]),
  );
  if (products.length < records.length) await markShop(db, shop);
}

/** Stores records as they are and marks what they speak of. Runs inside a transaction over `costTables`. */
export async function putCosts(db: Database, records: readonly CostRecord[]): Promise<void> {
  await db.costs.bulkPut([...records]);
  for (const [shop, own] of grouped(records, (record) => record.shop)) await markOf(db, shop, own);
}

/** Stores all or none, each as the next version of what is stored under its id; nothing of a shop that is no more. */
export async function saveCosts(db: Database, shop: string, records: readonly CostRecord[]): Promise<void> {
  await db.transaction('rw', [...costTables(db), db.shops], async () => {
    if (!(await db.shops.get(shop))) return;
    const old = await db.costs.bulkGet(records.map(({ id }) => id));
    const version = (record: CostRecord, i: number) => Math.max(record.version, (old[i]?.version ?? 0) + 1);
    await putCosts(
      db,
      records.map((record, i) => ({ ...record, version: version(record, i) })),
    );
  });
}

/** Records of a shop, the removed ones too: they say what must not come back. */
export async function listCosts(db: Database, shop: string): Promise<CostRecord[]> {
  return withPrefix(db.costs, '[shop+kind]', [shop]).toArray();
}

export const isOfProduct = (record: CostRecord): record is ProductCost => record.kind === 'cost';

async function standing(db: Database, shop: string): Promise<CostRecord[]> {
  const { currency } = unitsOf(await db.shops.get(shop));
  return (await listCosts(db, shop)).filter((record) => stands(record, currency.code));
}

const defaultsIn = (records: readonly CostRecord[]): ShopCosts | null =>
  records.find((record) => record.kind === 'defaults') ?? null;

/**
 * What the operator says of costs, the shop's defaults filled in: by product, of those that have a record of their own,
 * and of all others, whose cost is null. Amounts are minor units of the shop's currency; what was said in another one is
 * left out.
 */
export async function shopCosts(db: Database, shop: string): Promise<Costs> {
  const records = await standing(db, shop);
  const defaults = defaultsIn(records);
  const own = records.filter(isOfProduct).map((record) => [record.product, costFactsOf(record, defaults)] as const);
  const restockDays = defaults?.restockDays ?? null;
  return { byProduct: new Map(own), others: costFactsOf(null, defaults), ...(restockDays !== null && { restockDays }) };
}

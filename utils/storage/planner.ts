/** What the operator says of the calendar and of plans. It belongs to no shop, but for the products of a plan. */

import { planProductId } from '../planner/planner-ids.ts';
import type {
  EventRecord,
  FestivalRecord,
  PlannerRecord,
  PlanPart,
  PlanProductRecord,
} from '../planner/planner-record.ts';
import type { Database } from './database.ts';
import { newerRecord } from './newer-record.ts';

/** Stores all or none, each as the next version of what is stored under its id. */
export async function savePlanner(db: Database, records: readonly PlannerRecord[]): Promise<void> {
  await db.transaction('rw', db.planner, async () => {
    const old = await db.planner.bulkGet(records.map(({ id }) => id));
    await db.planner.bulkPut(
      records.map((record, i) => ({ ...record, version: Math.max(record.version, (old[i]?.version ?? 0) + 1) })),
    );
  });
}

/** Stores what is decided by what is stored at that moment: nobody saves between the reading and the writing. */
export async function changePlanner(
  db: Database,
  decide: () => Promise<readonly PlannerRecord[]>,
): Promise<readonly PlannerRecord[]> {
  return db.transaction('rw', db.planner, async () => {
    const records = await decide();
    if (records.length > 0) await savePlanner(db, records);
    return records;
  });
}

type OfKind<K extends PlannerRecord['kind']> = Extract<PlannerRecord, { readonly kind: K }>;

/**
 * By their ids, which begin with the kind: of an index a live query keeps every key it gave, and a tick would go through
 * a thousand of them. Kind by kind, as over several at once it watches everything that lies between them as well. In a
 * transaction of its own, or each reading is copied once more.
 */
function ofKinds<K extends PlannerRecord['kind']>(db: Database, ...kinds: readonly K[]): Promise<OfKind<K>[]> {
  return db.transaction('r', db.planner, async () => {
    const rows = await Promise.all(kinds.map((kind) => db.planner.where('id').startsWith(`${kind}:`).toArray()));
    // Ids of a kind are no others'.
    return rows.flat() as OfKind<K>[];
  });
}

export const plannerRecord = (db: Database, id: string): Promise<PlannerRecord | undefined> => db.planner.get(id);

/** Everything that is no part of a plan: festivals, dates, plans, templates; the removed ones too. */
export const listPlanner = (db: Database): Promise<Exclude<PlannerRecord, PlanPart>[]> =>
  ofKinds(db, 'festival', 'event', 'plan', 'template');

export async function hasPlans(db: Database): Promise<boolean> {
  const standing = await db.planner
    .where('kind')
    .equals('plan')
    .filter(({ removed }) => !removed)
    .first();
  return standing !== undefined;
}

/** What the operator says of dates, without what was removed. */
export async function listDates(db: Database): Promise<(FestivalRecord | EventRecord)[]> {
  return (await ofKinds(db, 'festival', 'event')).filter(({ removed }) => !removed);
}

/** Tasks and products of every plan, the removed ones too. */
export const listPlanParts = (db: Database): Promise<PlanPart[]> => ofKinds(db, 'plan-task', 'plan-product');

/** Products of all plans that stand. */
export async function listPlanned(db: Database): Promise<PlanProductRecord[]> {
  const plans = await ofKinds(db, 'plan');
  const standing = new Set(plans.filter(({ removed }) => !removed).map(({ id }) => id));
  const rows = await ofKinds(db, 'plan-product');
  return rows.filter(({ removed, plan }) => !removed && standing.has(plan));
}

async function productsOf(db: Database, shop: string): Promise<PlanProductRecord[]> {
  return (await ofKinds(db, 'plan-product')).filter((row) => row.shop === shop);
}

/** Takes a shop's products out of every plan. Runs inside a transaction over the table. */
export async function forgetPlanned(db: Database, shop: string): Promise<void> {
  await db.planner.bulkDelete((await productsOf(db, shop)).map(({ id }) => id));
}

/** The same record where its product is another shop's. */
export function plannedIn(record: PlannerRecord, shopOf: (shop: string) => string): PlannerRecord {
  return record.kind === 'plan-product' ? inShop(record, shopOf(record.shop)) : record;
}

function inShop(record: PlanProductRecord, shop: string): PlanProductRecord {
  const moved = { ...record, shop };
  return { ...moved, id: planProductId(moved) };
}

/** What stands in the plan goes before a mark that it was taken out. */
function standing(moved: PlanProductRecord, there: PlannerRecord | undefined): PlannerRecord {
  if (there?.kind !== 'plan-product' || there.removed) return moved;
  return moved.removed ? there : newerRecord(there, moved);
}

/** A shop's products in plans become those of another one. Runs inside a transaction over the table. */
export async function movePlanned(db: Database, from: string, to: string, at: number): Promise<void> {
  const rows = await productsOf(db, from);
  const moved = rows.map((row) => inShop({ ...row, version: row.version + 1, updatedAt: at }, to));
  const there = await db.planner.bulkGet(moved.map(({ id }) => id));
  await db.planner.bulkDelete(rows.map(({ id }) => id));
  await db.planner.bulkPut(moved.map((row, i) => standing(row, there[i])));
}

/** What the operator says does not count (不计入单量), as the engine takes it. */
import { unitsOf } from '../metrics/shop-units.ts';
import type { UncountedTerms } from '../notes/records.ts';
import type { Uncounted } from '../tiers/uncounted.ts';
import { type Day, dayOfInstant } from '../time/day.ts';
import type { Database } from './database.ts';

interface Said extends Uncounted {
  /** The day of the shop on which it was said. */
  readonly since: Day;
}

/** An amount said in another currency than the shop's says nothing. */
function paidOf({ items, amount }: UncountedTerms, currency: string): Uncounted['paid'] {
  return items === null || amount?.currency !== currency ? null : { items, amount: amount.minor };
}

/** By product. */
export async function uncountedOf(db: Database, shop: string): Promise<ReadonlyMap<string, readonly Said[]>> {
  const { currency, zone } = unitsOf(await db.shops.get(shop));
  // One question for all: an operator enters few days.
  const records = await db.records.where('[kind+shop]').equals(['uncounted', shop]).toArray();
  const all = new Map<string, Said[]>();
  for (const record of records) {
    if (record.kind !== 'uncounted' || record.removed || record.terms === null) continue;
    const { day, product, terms } = record;
    const { orders, buyers, setAt } = terms;
    const paid = paidOf(terms, currency.code);
    const said = { day, orders, buyers: buyers ?? orders, paid, since: dayOfInstant(setAt, zone.offsetMinutes) };
    all.set(product, [...(all.get(product) ?? []), said]);
  }
  return all;
}

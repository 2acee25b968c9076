/** What looked like data and was not taken. */
import type { Refusal } from '../sheets/sheet.ts';
import { trim } from './capped.ts';
import type { Database } from './database.ts';
import type { RefusalRow } from './tables.ts';

const KEPT = 1000;

/** @param at epoch ms; @param shop null when nobody could tell whose page it was */
export async function addRefusal(db: Database, refusal: Refusal, at: number, shop: string | null): Promise<void> {
  await db.transaction('rw', db.refusals, async () => {
    await db.refusals.add({ ...refusal, at, shop });
    await trim(db.refusals, KEPT);
  });
}

/** Refusals of a shop and those of no known shop, newest first; `shop` null = only the latter. */
export async function listRefusals(
  db: Database,
  query: { readonly shop: string | null; readonly limit: number },
): Promise<RefusalRow[]> {
  const shown = (row: RefusalRow) => row.shop === null || row.shop === query.shop;
  return db.refusals.reverse().filter(shown).limit(query.limit).toArray();
}

/** What looked like data and was not taken. */
import type { KeptRefusal } from '../notes/kept.ts';
import type { Refusal } from '../sheets/sheet.ts';
import { trim } from './capped.ts';
import type { Database } from './database.ts';
import type { RefusalRow } from './tables.ts';

const KEPT = 1000;

/** @param at epoch ms; @param shop null when nobody could tell whose page it was */
export async function addRefusal(db: Database, refusal: Refusal, at: number, shop: string | null): Promise<void> {
  await db.transaction('rw', db.refusals, db.shops, async () => {
    // A shop that was wiped or claimed since is nobody's any more.
    const known = shop !== null && (await db.shops.get(shop)) !== undefined;
    await db.refusals.add({ ...refusal, at, shop: known ? shop : null });
    await trim(db.refusals, KEPT);
  });
}

const sameAs = ({ code, page, channel, shape, at, shop }: KeptRefusal): string =>
  JSON.stringify([code, page, channel, shape, at, shop]);

/** Those of the newest that are not here yet, each once, and with them what is here, by their time. */
async function merged(db: Database, rows: readonly KeptRefusal[]) {
  const here = (await db.refusals.toArray()).map(({ id: _id, ...row }): KeptRefusal => row);
  const known = new Set(here.map(sameAs));
  const more = new Map(rows.filter((row) => !known.has(sameAs(row))).map((row) => [sameAs(row), row]));
  const all = [...here, ...more.values()].sort((a, b) => a.at - b.at).slice(-KEPT);
  return { all, fresh: all.filter((row) => more.has(sameAs(row))) };
}

export async function freshRefusals(db: Database, rows: readonly KeptRefusal[]): Promise<readonly KeptRefusal[]> {
  return (await merged(db, rows)).fresh;
}

/** Rows of another computer: numbered anew by their time, so that the newest stay and stand first. */
export async function mergeRefusals(db: Database, rows: readonly KeptRefusal[]): Promise<void> {
  await db.transaction('rw', db.refusals, async () => {
    const { all, fresh } = await merged(db, rows);
    if (fresh.length === 0) return;
    await db.refusals.clear();
    await db.refusals.bulkAdd(all);
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

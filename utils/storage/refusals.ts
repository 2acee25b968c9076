/** What looked like data and was not taken. */
import type { KeptRefusal } from '../notes/kept.ts';
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

const sameAs = ({ code, page, channel, shape, at, shop }: KeptRefusal): string =>
  JSON.stringify([code, page, channel, shape, at, shop]);

/** Those that are not here yet, each once. */
export async function freshRefusals(db: Database, rows: readonly KeptRefusal[]): Promise<readonly KeptRefusal[]> {
  const here = new Set((await db.refusals.toArray()).map(sameAs));
  const fresh = new Map(rows.filter((row) => !here.has(sameAs(row))).map((row) => [sameAs(row), row]));
  return [...fresh.values()];
}

/** Rows of another computer: numbered anew by their time, so that the newest stay and stand first. */
export async function mergeRefusals(db: Database, rows: readonly KeptRefusal[]): Promise<void> {
  await db.transaction('rw', db.refusals, async () => {
    const fresh = await freshRefusals(db, rows);
    if (fresh.length === 0) return;
    const here = (await db.refusals.toArray()).map(({ id: _id, ...row }) => row);
    const all = [...here, ...fresh].sort((a, b) => a.at - b.at);
    await db.refusals.clear();
    await db.refusals.bulkAdd(all.slice(-KEPT));
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

/** What the good sheets of a list looked like, kept so small that a page's way into the store hardly feels it. */
import type { Hints } from '../sheets/hints.ts';
import { type LastGood, NOTHING_GOOD, nextGood } from '../sheets/last-good.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { type Database, withPrefix } from './database.ts';
import { readGood, writeGood } from './good-row.ts';
import { listOf, type Place } from './list-keys.ts';
import { learntOf } from './remake-shapes.ts';
import type { ShapeRow } from './rows.ts';

/**
 * Runs inside a transaction over `goodTables`. Of sheets that came without it, as from a backup or an older build, it
 * is learnt the first time somebody asks.
 */
export async function lastGood(db: Database, place: Place): Promise<LastGood> {
  const row = await db.shapes.get([place.shop, listOf(place)]);
  const known = row ? await readGood(db, row) : null;
  if (known) return known;
  const learnt = await learntOf(db, place, row);
  if (learnt) await putGood(db, place, learnt, null);
  return learnt ?? NOTHING_GOOD;
}

/** What knowing the good sheets of a list may need. */
export function goodTables({ shapes, levels, readings, sheets, imports }: Database) {
  return [shapes, levels, readings, sheets, imports];
}

/** @param then what `lastGood` gave; null when it is not known */
export async function putGood(db: Database, place: Place, good: LastGood, then: LastGood | null): Promise<void> {
  await writeGood(db, { shop: place.shop, list: listOf(place) }, good, then);
}

/** After a good sheet; writes only what is news. */
export async function noteGood(db: Database, good: LastGood, sheet: Sheet, hints: Hints): Promise<void> {
  const next = nextGood(good, sheet, hints);
  if (next) await putGood(db, sheet, next, good);
}

/** Fields of a page kind that nobody declared, by name alone. */
export interface UnknownLine {
  readonly page: string;
  readonly channel: string;
  readonly fields: readonly string[];
}

function linesOf({ list, shapes }: ShapeRow): UnknownLine[] {
  const [page = ''] = list.split('|');
  const byChannel = new Map<string, Set<string>>();
  for (const [key, { unknown }] of Object.entries(shapes)) {
    const [channel = ''] = key.split(':');
    const fields = byChannel.get(channel) ?? new Set();
    for (const field of unknown) fields.add(field);
    byChannel.set(channel, fields);
  }
  return [...byChannel].flatMap(([channel, fields]) =>
    fields.size === 0 ? [] : [{ page, channel, fields: [...fields] }],
  );
}

/** What the pages of a shop show and is not kept. */
export async function listUnknown(db: Database, shop: string): Promise<readonly UnknownLine[]> {
  const rows = await withPrefix(db.shapes, '[shop+list]', [shop]).toArray();
  return rows.flatMap(linesOf);
}

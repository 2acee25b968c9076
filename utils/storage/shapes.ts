/** What the good sheets of a list looked like, kept so small that a page's way into the store hardly feels it. */
import type { Hints } from '../sheets/hints.ts';
import { type LastGood, NOTHING_GOOD, nextGood } from '../sheets/last-good.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { type Database, withPrefix } from './database.ts';
import { listOf, type Place } from './list-keys.ts';
import { learntOf } from './remake-shapes.ts';
import type { ShapeRow } from './rows.ts';
import { decodeShape, encodeShape } from './shape-codec.ts';

/**
 * Runs inside a transaction over `goodTables`. Of sheets that came without it, as from a backup or an older build, it
 * is learnt the first time somebody asks.
 */
export async function lastGood(db: Database, place: Place): Promise<LastGood> {
  const known = await db.shapes.get([place.shop, listOf(place)]);
  if (known) return decodeShape(known);
  const learnt = await learntOf(db, place);
  if (learnt) await putGood(db, place, learnt);
  return learnt ?? NOTHING_GOOD;
}

/** What knowing the good sheets of a list may need. */
export function goodTables({ shapes, readings, sheets, imports }: Database) {
  return [shapes, readings, sheets, imports];
}

export async function putGood(db: Database, place: Place, good: LastGood): Promise<void> {
  await db.shapes.put(encodeShape({ shop: place.shop, list: listOf(place) }, good));
}

/** After a good sheet; writes only what is news. */
export async function noteGood(db: Database, good: LastGood, sheet: Sheet, hints: Hints): Promise<void> {
  const next = nextGood(good, sheet, hints);
  if (next) await putGood(db, sheet, next);
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

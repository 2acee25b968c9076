/** Every sheet that was read of a shop. */
import type { StoredSheet } from '../sheets/sheet.ts';
import { type Database, withPrefix } from './database.ts';
import { decodeSheet } from './sheet-codec.ts';
import { lineOf, type SheetLine } from './sheet-lines.ts';
import { stagedFilter } from './staging.ts';

export interface SheetPage {
  readonly rows: SheetLine[];
  readonly total: number;
}

/** The one seen last first. */
export async function listSheets(
  db: Database,
  query: { readonly shop: string; readonly offset: number; readonly limit: number },
): Promise<SheetPage> {
  const isStaged = await stagedFilter(db);
  const all = () => withPrefix(db.readings, '[shop+last]', [query.shop]);
  const staging = (await db.imports.where('state').equals('staging').count()) > 0;
  const visible = () => (staging ? all().filter((reading) => !isStaged(reading)) : all());
  const rows = await visible().reverse().offset(query.offset).limit(query.limit).toArray();
  return { rows: rows.map(lineOf), total: await visible().count() };
}

/** A sheet with its original text; null when it is not stored (any more). */
export async function readSheet(db: Database, id: string): Promise<StoredSheet | null> {
  const [reading, body] = await Promise.all([db.readings.get(id), db.sheets.get(id)]);
  if (!reading || !body || (await stagedFilter(db))(reading)) return null;
  return decodeSheet(reading, body);
}

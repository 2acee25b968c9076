/** Sheets set aside: few, newest first, and apart from everything that is made of sheets. */
import type { KeptAside } from '../notes/kept.ts';
import { type DriftFinding, driftShape } from '../sheets/drift.ts';
import { driftView } from '../sheets/drift-view.ts';
import type { LastGood } from '../sheets/last-good.ts';
import type { Sheet, SheetBody } from '../sheets/sheet.ts';
import { type Database, withPrefix } from './database.ts';
import { pageKey } from './list-keys.ts';
import type { AsideRow } from './tables.ts';

const KEPT = 50;
/** Characters of one sheet, and of all of a shop: a page of 500 rows stays below the first. */
const LONGEST = 400_000;
const MOST_CHARS = 4_000_000;

/** A sheet set aside as lists show it. */
export type AsideLine = Omit<AsideRow, 'body' | 'place' | 'id'> & { readonly id: number };

function asideOf(sheet: Sheet, good: LastGood, findings: readonly DriftFinding[], at: number): AsideRow {
  const { shop, page, channel, level, period, listing } = sheet;
  const { shop: _shop, ...body } = sheet;
  const text = JSON.stringify(body);
  // Without its shop: it may be given to another one.
  const place = pageKey({ ...sheet, shop: '' });
  const kept = text.length > LONGEST ? null : text;
  return { shop, page, channel, level, period, listing, at, place, body: kept, ...driftView(good, sheet, findings) };
}

/** Ids of what is too much: the oldest. */
function excess(newestFirst: readonly AsideRow[]): number[] {
  let chars = 0;
  const over = newestFirst.filter(({ body }, n) => {
    chars += body?.length ?? 0;
    return n >= KEPT || chars > MOST_CHARS;
  });
  return over.flatMap(({ id }) => id ?? []);
}

async function dropExcess(db: Database, shop: string): Promise<void> {
  await db.asides.bulkDelete(excess(await withPrefix(db.asides, '[shop+at]', [shop]).reverse().toArray()));
}

/**
 * Runs inside a transaction that holds `asides`.
 * @returns what was found, for the log
 */
export async function setAside(
  db: Database,
  sheet: Sheet,
  { good, findings, at }: { readonly good: LastGood; readonly findings: readonly DriftFinding[]; readonly at: number },
): Promise<string> {
  const row = asideOf(sheet, good, findings, at);
  const mine = withPrefix(db.asides, '[shop+at]', [sheet.shop]);
  const before = await mine.toArray();
  await db.asides.bulkDelete(before.flatMap(({ id, place }) => (place === row.place ? (id ?? []) : [])));
  await db.asides.add(row);
  await dropExcess(db, sheet.shop);
  return driftShape(findings);
}

const placeIn = ({ shop, place }: KeptAside): string => JSON.stringify([shop, place]);

/** Whether the same page of the list was read well since: then it was settled, or the page is as it was. */
async function isSettled(db: Database, row: KeptAside): Promise<boolean> {
  const sheet = sheetOfAside(row);
  if (!sheet) return false;
  const { shop, at } = row;
  const place = pageKey({ ...sheet, shop });
  const since = db.readings.where('[shop+last]').between([shop, at], [shop, Number.POSITIVE_INFINITY]);
  return (await since.filter(({ head }) => pageKey({ ...head, shop }) === place).count()) > 0;
}

/**
 * Those of places of which nothing, or an older sheet, waits here; one of each place. What was settled here since is
 * not asked again; what was dropped leaves no trace and is.
 */
export async function freshAsides(db: Database, rows: readonly KeptAside[]): Promise<readonly KeptAside[]> {
  const newest = new Map((await db.asides.toArray()).map((row) => [placeIn(row), row.at]));
  const fresh = new Map<string, KeptAside>();
  for (const row of rows) {
    if (row.at <= (newest.get(placeIn(row)) ?? 0) || (await isSettled(db, row))) continue;
    newest.set(placeIn(row), row.at);
    fresh.set(placeIn(row), row);
  }
  return [...fresh.values()];
}

/** Sheets that were set aside on another computer; of each place the newest waits. */
export async function mergeAsides(db: Database, rows: readonly KeptAside[]): Promise<void> {
  await db.transaction('rw', db.asides, db.readings, async () => {
    const fresh = await freshAsides(db, rows);
    const places = new Set(fresh.map(placeIn));
    const older = (await db.asides.toArray()).filter((row) => places.has(placeIn(row)));
    await db.asides.bulkDelete(older.flatMap(({ id }) => id ?? []));
    await db.asides.bulkAdd(fresh);
    for (const shop of new Set(fresh.map((row) => row.shop))) await dropExcess(db, shop);
  });
}

/** Newest first. */
export async function listAsides(db: Database, shop: string): Promise<readonly AsideLine[]> {
  const rows = await withPrefix(db.asides, '[shop+at]', [shop]).reverse().toArray();
  return rows.map(({ body: _body, place: _place, id = 0, ...line }) => ({ ...line, id }));
}

export async function discardAside(db: Database, id: number): Promise<void> {
  await db.asides.delete(id);
}

/** The sheet that was set aside; null where it was too large to be kept. */
export function sheetOfAside({ body }: KeptAside): SheetBody | null {
  return body === null ? null : (JSON.parse(body) as SheetBody);
}

/** What is known of products besides figures, after sheets that said so were taken away. */
import { feedsHistory } from '../history/buckets.ts';
import { observe } from '../sheets/observe.ts';
import type { FactId } from '../sheets/sheet.ts';
import { type Database, withPrefix } from './database.ts';
import { markDirty } from './dirty.ts';
import { getMany } from './get-many.ts';
import type { FactsRow, ReadingRow } from './rows.ts';
import { decodeRows, decodeSheet, speaksOf } from './sheet-codec.ts';
import type { IsStaged } from './staging.ts';
import { writeSummaries } from './summaries.ts';

/** A product while its facts are searched for in the sheets that are left. */
interface Search {
  facts: FactsRow['facts'];
  /** Facts that rested on a sheet that is gone. */
  readonly open: Set<FactId>;
  /** Whether any sheet that is left lists the product. */
  listed: boolean;
}

const BATCH = 50;

/** null when nothing of the row rests on the dropped sheets. */
function searchFor(row: FactsRow, dropped: ReadonlySet<string>): Search | null {
  const ids = Object.keys(row.facts) as FactId[];
  const open = new Set(ids.filter((id) => dropped.has(row.facts[id]?.sheet ?? '')));
  const listed = ids.length > open.size;
  if (open.size === 0 && listed) return null;
  const kept = ids.filter((id) => !open.has(id)).map((id) => [id, row.facts[id]]);
  return { facts: Object.fromEntries(kept), open, listed };
}

/** Takes what one sheet says. @returns products that now know all they can */
function takeFrom(
  reading: ReadingRow,
  body: Parameters<typeof decodeSheet>[1],
  searches: Map<string, Search>,
): string[] {
  if (!speaksOf(body, searches.keys())) return [];
  const done: string[] = [];
  for (const { product, facts } of observe(decodeSheet(reading, body))) {
    const search = searches.get(product);
    if (!search) continue;
    search.listed = true;
    for (const id of [...search.open]) {
      const text = facts[id];
      if (text === undefined) continue;
      search.facts = { ...search.facts, [id]: { text, sheet: reading.id, at: reading.last } };
      search.open.delete(id);
    }
    if (search.open.size === 0) done.push(product);
  }
  return done;
}

/** From the sheet seen last backwards, until nothing is open any more: the first that says it is the one that counts. */
async function searchBack(db: Database, shop: string, found: ReadonlyMap<string, Search>, isStaged: IsStaged) {
  const open = new Map(found);
  const ids = await withPrefix(db.readings, '[shop+last]', [shop]).reverse().primaryKeys();
  for (let start = 0; start < ids.length && open.size > 0; start += BATCH) {
    const part = ids.slice(start, start + BATCH);
    const [readings, bodies] = [await db.readings.bulkGet(part), await db.sheets.bulkGet(part)];
    readings.forEach((reading, i) => {
      const body = bodies[i];
      if (!reading || !body || isStaged(reading) || !feedsHistory(reading.head)) return;
      for (const product of takeFrom(reading, body, open)) open.delete(product);
    });
  }
}

/** First finished day on which a sheet that is left lists each of these products; null when none does. */
async function firstDays(db: Database, shop: string, products: Iterable<string>, isStaged: IsStaged) {
  const open = new Set(products);
  const found = new Map<string, FactsRow['firstDay']>([...open].map((product) => [product, null]));
  if (open.size === 0) return found;
  const readings = (await withPrefix(db.readings, '[shop+last]', [shop]).toArray())
    .filter((reading) => !isStaged(reading) && feedsHistory(reading.head))
    .flatMap(({ id, head }) => (head.period.kind === 'day' ? [{ id, day: head.period.day }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  for (const { id, day } of readings) {
    if (open.size === 0) break;
    const body = await db.sheets.get(id);
    if (!body || !speaksOf(body, open)) continue;
    for (const { product } of decodeRows(body)) if (open.delete(product)) found.set(product, day);
  }
  return found;
}

/** Products whose first day may have been one of these sheets'. */
function losingFirstDay(rows: readonly FactsRow[], dropped: readonly ReadingRow[]): string[] {
  const days = new Set(dropped.flatMap(({ head }) => (head.period.kind === 'day' ? [head.period.day] : [])));
  return rows.filter((row) => row.firstDay !== null && days.has(row.firstDay)).map((row) => row.product);
}

async function write(db: Database, shop: string, next: ReadonlyMap<string, FactsRow>, gone: readonly string[]) {
  await db.facts.bulkDelete(gone.map((product): [string, string] => [shop, product]));
  const rows = [...next.values()];
  await db.facts.bulkPut(rows);
  await writeSummaries(db, shop, rows);
  await markDirty(db, shop, [...next.keys(), ...gone]);
}

/**
 * Runs after these sheets of one shop were deleted, in the same transaction over all tables. A
 * product that no sheet lists any more loses its facts; the next engine run takes it off the list.
 * @param products those the dropped sheets list
 */
export async function remakeFacts(
  db: Database,
  dropped: readonly [ReadingRow, ...ReadingRow[]],
  products: readonly string[],
  isStaged: IsStaged,
): Promise<void> {
  const [{ shop }] = dropped;
  const ids = new Set(dropped.map((reading) => reading.id));
  const rows = (await getMany(db.facts, shop, products)).filter((row) => row !== undefined);
  const searches = new Map<string, Search>();
  for (const row of rows) {
    const search = searchFor(row, ids);
    if (search) searches.set(row.product, search);
  }
  await searchBack(db, shop, searches, isStaged);
  const days = await firstDays(db, shop, losingFirstDay(rows, dropped), isStaged);
  const next = new Map<string, FactsRow>();
  const gone: string[] = [];
  for (const row of rows) {
    const search = searches.get(row.product);
    const firstDay = days.get(row.product);
    if (search && !search.listed) gone.push(row.product);
    else if (search || firstDay !== undefined) {
      const day = firstDay === undefined ? row.firstDay : firstDay;
      next.set(row.product, { ...row, facts: search?.facts ?? row.facts, firstDay: day });
    }
  }
  await write(db, shop, next, gone);
}

/**
 * Levels of products, in parts by product: a long list has thousands, and a page changes a few. Each part holds
 * them as one text a name: a text is stored and read many times faster than its parts.
 */
import type { LastGood } from '../sheets/last-good.ts';
import { textHash } from '../sheets/text-hash.ts';
import { type Database, withPrefix } from './database.ts';
import type { LevelsRow, ShapeRow } from './rows.ts';

export type AllLevels = LastGood['levels'];
type Key = Pick<ShapeRow, 'shop' | 'list'>;
type Pairs = [product: string, level: number][];

/** Parts of a list: of its longest, a hundred levels each. */
const PARTS = 64;

const partOf = (product: string): number => textHash(product) % PARTS;

/** Parts in which anything of these differs. */
function changedParts(then: AllLevels, now: AllLevels): Set<number> {
  const changed = new Set<number>();
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])].filter((name) => then[name] !== now[name]);
  for (const name of names) {
    const [before, after] = [then[name], now[name]];
    for (const [product, level] of after ?? []) if (before?.get(product) !== level) changed.add(partOf(product));
    for (const product of before?.keys() ?? []) if (!after?.has(product)) changed.add(partOf(product));
  }
  return changed;
}

/** The rows of these parts; a part in which nothing is left has none. */
function rowsOf({ shop, list }: Key, parts: ReadonlySet<number>, levels: AllLevels): LevelsRow[] {
  const texts = new Map<number, Record<string, string>>();
  for (const [name, all] of Object.entries(levels)) {
    const pairs = new Map<number, Pairs>();
    for (const pair of all) {
      const part = partOf(pair[0]);
      if (!parts.has(part)) continue;
      const found = pairs.get(part) ?? [];
      pairs.set(part, found);
      found.push(pair);
    }
    for (const [part, found] of pairs) texts.set(part, { ...texts.get(part), [name]: JSON.stringify(found) });
  }
  return [...texts].map(([part, found]) => ({ shop, list, part, levels: found }));
}

/** Runs inside a transaction that holds `levels`. @param then as they are stored */
export async function writeLevels(db: Database, key: Key, then: AllLevels, now: AllLevels): Promise<void> {
  const parts = changedParts(then, now);
  const puts = rowsOf(key, parts, now);
  for (const { part } of puts) parts.delete(part);
  const gone = [...parts].map((part): [string, string, number] => [key.shop, key.list, part]);
  await Promise.all([puts.length > 0 && db.levels.bulkPut(puts), gone.length > 0 && db.levels.bulkDelete(gone)]);
}

export async function readLevels(db: Database, { shop, list }: Key): Promise<AllLevels> {
  const levels: Record<string, Map<string, number>> = {};
  for (const row of await withPrefix(db.levels, '[shop+list+part]', [shop, list]).toArray()) {
    for (const [name, text] of Object.entries(row.levels)) {
      const known = levels[name] ?? new Map();
      levels[name] = known;
      for (const [product, level] of JSON.parse(text) as Pairs) known.set(product, level);
    }
  }
  return levels;
}

/** Runs inside a transaction that holds `levels`. */
export async function deleteLevels(db: Database, { shop, list }: Key): Promise<void> {
  await withPrefix(db.levels, '[shop+list+part]', [shop, list]).delete();
}

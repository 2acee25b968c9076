/** Merges gathered packs into the stored history. */
import type { Pack } from '../history/gather.ts';
import {
  addRecord,
  type PackedKey,
  type PackedRecord,
  packLines,
  sameFigures,
  sameRecord,
  sheetsToCompare,
} from '../history/packed.ts';
import { type Database, withPrefix } from './database.ts';
import type { SeenLookup } from './seen-lookup.ts';

const PRIMARY = '[shop+bucket+product+source]';

export const historyKey = ({ shop, bucket, product, source }: PackedKey): [string, string, string, string] => [
  shop,
  bucket,
  product,
  source,
];

/** The stored records of these packs; a bucket nothing was stored in yet is not searched one by one. */
async function storedRecords(db: Database, packs: readonly Pack[]): Promise<(PackedRecord | undefined)[]> {
  const [first] = packs;
  if (!first) return [];
  const { shop, bucket } = first.key;
  if (packs.length > 50 && (await withPrefix(db.history, PRIMARY, [shop, bucket]).count()) === 0) return [];
  return db.history.bulkGet(packs.map((pack) => historyKey(pack.key)));
}

/**
 * Writes the records that these packs of one bucket change. Runs inside a transaction that holds
 * `history` and `readings`.
 * @returns products of which a figure changed
 */
export async function writeHistory(db: Database, packs: readonly Pack[], seen: SeenLookup): Promise<Set<string>> {
  const stored = await storedRecords(db, packs);
  await seen.load(packs.flatMap(({ lines }, i) => (stored[i] ? sheetsToCompare(stored[i], lines) : [])));
  const changed = new Set<string>();
  const puts: PackedRecord[] = [];
  packs.forEach((pack, i) => {
    const old = stored[i];
    if (old) addRecord(pack.lines, old, seen.lastSeen);
    const record = packLines(pack.key, pack.lines, seen.lastSeen);
    if (!record || (old && sameRecord(old, record))) return;
    puts.push(record);
    if (!old || !sameFigures(old, record)) changed.add(pack.key.product);
  });
  if (puts.length > 0) await db.history.bulkPut(puts);
  return changed;
}

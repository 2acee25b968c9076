/** Everything that follows from stored sheets, brought up to date inside the caller's transaction. */

import { feedsEngine } from '../history/buckets.ts';
import { emptyGathered, gatherSheet } from '../history/gather.ts';
import type { ReadSheet } from './coverage-rows.ts';
import type { Database } from './database.ts';
import { markDirty } from './dirty.ts';
import type { SeenLookup } from './seen-lookup.ts';
import { writeFacts } from './write-facts.ts';
import { writeHistory } from './write-history.ts';
import { writePeriods } from './write-periods.ts';

/**
 * Merges one stored sheet into history, facts, periods and summaries and marks as dirty the products
 * of which the engine would now see something else. Live figures never feed the engine.
 */
export async function projectSheet(db: Database, read: ReadSheet, seen: SeenLookup): Promise<void> {
  const { sheet } = read;
  const gathered = emptyGathered(sheet.shop);
  gatherSheet(gathered, { ...read, seen: seen.lastSeen });
  const dirty = new Set<string>();
  for (const [bucket, packs] of gathered.packs) {
    const changed = await writeHistory(db, [...packs.values()], seen);
    if (feedsEngine(bucket)) for (const product of changed) dirty.add(product);
  }
  for (const product of await writeFacts(db, sheet.shop, gathered.facts)) dirty.add(product);
  await writePeriods(db, sheet.shop, gathered.periods.values());
  await markDirty(db, sheet.shop, dirty);
}

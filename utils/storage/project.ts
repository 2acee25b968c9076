/** Everything that follows from the rows of a stored sheet, brought up to date inside the caller's transaction. */

import { feedsSuggestions } from '../history/ad-parts.ts';
import { sourceOf } from '../history/buckets.ts';
import { emptyGathered, gatherSheet } from '../history/gather.ts';
import { tellsStock } from '../history/stock-readings.ts';
import type { ReadSheet } from './coverage-rows.ts';
import type { Database } from './database.ts';
import { markDirty } from './dirty.ts';
import type { SeenLookup } from './seen-lookup.ts';
import { writeFacts } from './write-facts.ts';
import { writeHistory } from './write-history.ts';

/**
 * Merges one stored sheet into history, facts and summaries and marks as dirty the products of which
 * the engine would now see something else. Of live figures it sees the stock alone.
 */
export async function projectSheet(db: Database, read: ReadSheet, seen: SeenLookup): Promise<void> {
  const { shop } = read.sheet;
  const gathered = emptyGathered(shop);
  gatherSheet(gathered, { ...read, seen: seen.lastSeen });
  const source = sourceOf(read.sheet);
  const metrics = read.sheet.columns.map(({ as }) => as);
  const history = [...gathered.packs].map(async ([bucket, packs]) => {
    const changed = await writeHistory(db, [...packs.values()], seen);
    return feedsSuggestions({ bucket, source }) || tellsStock(bucket, metrics) ? [...changed] : [];
  });
  const changed = await Promise.all([...history, writeFacts(db, shop, gathered.facts)]);
  await markDirty(db, shop, new Set(changed.flatMap((products) => [...products])));
}

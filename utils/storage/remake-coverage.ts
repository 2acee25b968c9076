/** Which pages of lists were read, after sheets were taken away. */
import { observe } from '../sheets/observe.ts';
import { coverageRow } from './coverage-rows.ts';
import { type Database, withPrefix } from './database.ts';
import { listKey, orderKey } from './list-keys.ts';
import type { Place } from './places.ts';
import type { ReadingRow, StoredCoverageRow } from './rows.ts';
import { decodeSheet } from './sheet-codec.ts';
import type { IsStaged } from './staging.ts';

type Candidate = Place & { readonly reading: ReadingRow };

const later = (a: Candidate, b: Candidate): boolean => (a.at === b.at ? a.reading.id > b.reading.id : a.at > b.at);

/** Of the sheets left, the one that was last seen in this place of this list. */
function newestIn(left: readonly ReadingRow[], { order, page }: StoredCoverageRow): Candidate | null {
  const all = left.flatMap((reading) => reading.places.map((place) => ({ ...place, reading })));
  const here = all.filter(({ listing }) => orderKey(listing) === order && listing.page === page);
  return here.reduce<Candidate | null>((best, one) => (best && later(best, one) ? best : one), null);
}

/**
 * Takes the dropped sheet's pages back and puts in their place what was read there before. Runs
 * after the sheet was deleted, in the same transaction; the period must be judged afterwards.
 */
export async function remakeCoverage(db: Database, dropped: ReadingRow, isStaged: IsStaged): Promise<void> {
  const { id, shop, source, bucket, head } = dropped;
  const list = listKey({ ...head, shop });
  const pages = withPrefix(db.coverage, '[list+order+page]', [list]).filter((row) => row.sheet === id);
  const lost = await pages.toArray();
  if (lost.length === 0) return;
  await db.coverage.bulkDelete(lost.map((row): [string, string, number] => [row.list, row.order, row.page]));
  const all = await db.readings.where('[shop+source+bucket]').equals([shop, source, bucket]).toArray();
  const left = all.filter((row) => !isStaged(row) && listKey({ ...row.head, shop }) === list);
  for (const row of lost) {
    const place = newestIn(left, row);
    const body = place && (await db.sheets.get(place.reading.id));
    if (!place || !body) continue;
    const sheet = decodeSheet(place.reading, body);
    await db.coverage.put(coverageRow({ sheet, id: place.reading.id, rows: observe(sheet) }, place));
  }
}

/** Which pages of lists were read, after sheets were taken away. */
import { observe } from '../sheets/observe.ts';
import type { Place } from '../sheets/sheet.ts';
import { listPage } from './coverage-rows.ts';
import { type Database, withPrefix } from './database.ts';
import { listKey, orderKey } from './list-keys.ts';
import type { ListPage, ListRow, ReadingRow } from './rows.ts';
import { decodeSheet } from './sheet-codec.ts';
import type { IsStaged } from './staging.ts';
import { readPages, storePages } from './write-coverage.ts';

type Candidate = Place & { readonly reading: ReadingRow };

const later = (a: Candidate, b: Candidate): boolean => (a.at === b.at ? a.reading.id > b.reading.id : a.at > b.at);

/** Of the sheets left, the one that was last seen in this place of this list. */
function newestIn(left: readonly ReadingRow[], order: string, page: number): Candidate | null {
  const all = left.flatMap((reading) => reading.places.map((place) => ({ ...place, reading })));
  const here = all.filter(({ listing }) => orderKey(listing) === order && listing.page === page);
  return here.reduce<Candidate | null>((best, one) => (best && later(best, one) ? best : one), null);
}

/** What was read of a page by the sheets left. */
async function pageLeft(db: Database, left: readonly ReadingRow[], order: string, page: number): Promise<ListPage[]> {
  const place = newestIn(left, order, page);
  const body = place && (await db.sheets.get(place.reading.id));
  if (!place || !body) return [];
  return [listPage({ id: place.reading.id, rows: observe(decodeSheet(place.reading, body)) }, place)];
}

/** @param left readings of this list that are left, asked for only when they are needed */
async function remakeOrder(db: Database, row: ListRow, dropped: string, left: () => Promise<readonly ReadingRow[]>) {
  const pages = await readPages(db, row);
  const lost = pages.filter(({ sheet }) => sheet === dropped).map(({ page }) => page);
  if (lost.length === 0) return;
  const { coverage: _coverage, at: _at, stated: _stated, digest: _digest, ...head } = row;
  const kept = pages.filter(({ sheet }) => sheet !== dropped);
  const readings = await left();
  for (const page of lost) kept.push(...(await pageLeft(db, readings, row.order, page)));
  await storePages(db, head, kept, lost);
}

/**
 * Takes the dropped sheet's pages back and puts in their place what was read there before. Runs
 * after the sheet was deleted, in the same transaction; the period must be judged afterwards.
 */
export async function remakeCoverage(db: Database, dropped: ReadingRow, isStaged: IsStaged): Promise<void> {
  const { id, shop, source, bucket, head } = dropped;
  const list = listKey({ ...head, shop });
  const left = async () => {
    const all = await db.readings.where('[shop+source+bucket]').equals([shop, source, bucket]).toArray();
    return all.filter((row) => !isStaged(row) && listKey({ ...row.head, shop }) === list);
  };
  const orders = await withPrefix(db.lists, '[shop+list+order]', [shop, list]).toArray();
  for (const row of orders) await remakeOrder(db, row, id, left);
}

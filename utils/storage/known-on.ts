/** What was known of a shop on a day: its history and facts from the sheets seen until then, in memory. */
import type { GatheredFacts } from '../history/gather.ts';
import { type PackedRecord, packLines } from '../history/packed.ts';
import { unitsOf } from '../metrics/shop-units.ts';
import { type Day, dayOfInstant } from '../time/day.ts';
import type { Period } from '../time/period.ts';
import { emptyBulk } from './bulk-gather.ts';
import { type Database, withPrefix } from './database.ts';
import { newestListing } from './places.ts';
import { gatherReadings } from './read-bodies.ts';
import type { ReadingRow } from './rows.ts';
import { seenLookup } from './seen-lookup.ts';
import { stagedFilter } from './staging.ts';

export interface KnownThen {
  /** Ascending by bucket, product and source. */
  readonly history: readonly PackedRecord[];
  readonly facts: ReadonlyMap<string, GatheredFacts>;
  /** By period key. */
  readonly periods: ReadonlyMap<string, Period>;
}

const orderOf = ({ bucket, product, source }: PackedRecord): string => [bucket, product, source].join('\n');

/** The reading as it stood then; null when the sheet was first seen later. */
function readingThen(reading: ReadingRow, isThen: (at: number) => boolean): ReadingRow | null {
  const seenAt = reading.seenAt.filter(isThen);
  const last = seenAt.at(-1);
  if (last === undefined) return null;
  const places = reading.places.filter(({ at }) => isThen(at));
  return { ...reading, seenAt, last, places, head: { ...reading.head, listing: newestListing(places) } };
}

/**
 * Of two sheets for one day that one counts which was seen last until then, whatever was read since.
 * Nothing stored is touched. Times of reading are kept to the hour, so a day is known as a whole; of the
 * live sheets of a day the last one an hour is left.
 * @param day the last one of which readings count, in the shop's zone
 */
export async function knownOn(db: Database, shop: string, day: Day, signal: AbortSignal): Promise<KnownThen> {
  const { zone } = unitsOf(await db.shops.get(shop));
  const isThen = (at: number) => dayOfInstant(at, zone.offsetMinutes) <= day;
  const isStaged = await stagedFilter(db);
  const readings = (await withPrefix(db.readings, '[shop+last]', [shop]).toArray())
    .filter((reading) => !isStaged(reading))
    .map((reading) => readingThen(reading, isThen))
    .filter((reading) => reading !== null);
  const bulk = emptyBulk(seenLookup(db));
  await gatherReadings(db, bulk, readings, signal);
  const gathered = bulk.shops.get(shop)?.gathered;
  const packs = [...(gathered?.packs.values() ?? [])].flatMap((byProduct) => [...byProduct.values()]);
  const history = packs
    .map(({ key, lines }) => packLines(key, lines, bulk.seen.lastSeen))
    .filter((record) => record !== null)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return { history, facts: gathered?.facts ?? new Map(), periods: gathered?.periods ?? new Map() };
}

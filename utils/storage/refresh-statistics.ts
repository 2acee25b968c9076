/** First half of a run: products whose statistics are out of date are summarised from their history. */
import { isRangeBucket, monthsBetween } from '../history/buckets.ts';
import type { PackedRecord } from '../history/packed.ts';
import { readDays, readRanges } from '../history/precedence.ts';
import { type ProductInput, summariseProduct } from '../tiers/statistics.ts';
import { type Day, monthOf } from '../time/day.ts';
import { type Database, withPrefix } from './database.ts';
import { firstSeenOf, type ShopWindow, windowKey } from './refresh-window.ts';
import type { FactsRow, StatisticsRow } from './rows.ts';
import { ownProductRecords } from './summaries.ts';

export interface StatisticsRun {
  readonly db: Database;
  readonly shop: string;
  readonly window: ShopWindow;
  readonly today: Day;
  readonly eventDays: ReadonlySet<Day>;
}

/** A product to summarise; `mark` is its dirty mark, '' when only the window moved. */
export interface Pending {
  readonly product: string;
  readonly mark: string;
}

/** A stretch of a bucket is read as a whole while at most this many records stand in it for each one wanted. */
const SPARSE = 4;
const PRIMARY = '[shop+bucket+product+source]';

function bucketsOf({ window }: ShopWindow): string[] {
  if (!window) return [];
  if (window.kind === 'range') return [`R${monthOf(window.to)}`];
  return monthsBetween(window.from, window.to);
}

/** Records of ascending products in one bucket. */
async function readBucket(run: StatisticsRun, bucket: string, products: readonly string[]): Promise<PackedRecord[]> {
  const { db, shop } = run;
  const [first, last] = [products[0], products.at(-1)];
  if (first === undefined || last === undefined) return [];
  const stretch = () => db.history.where(PRIMARY).between([shop, bucket, first], [shop, bucket, last, []], true, true);
  if ((await stretch().count()) > SPARSE * products.length) {
    const reads = products.map((product) => withPrefix(db.history, PRIMARY, [shop, bucket, product]).toArray());
    return (await Promise.all(reads)).flat();
  }
  const wanted = new Set(products);
  return (await stretch().toArray()).filter((record) => wanted.has(record.product));
}

type History = ProductInput['history'];

/** Finished history of each product in the window. */
function historyReader(window: ShopWindow['window'], records: readonly PackedRecord[]): (product: string) => History {
  if (!window) return () => ({ kind: 'range', range: null });
  const { kind, from, to } = window;
  if (kind === 'range') {
    const ranges = readRanges(records.filter((record) => isRangeBucket(record.bucket)));
    return (product) => {
      const all = ranges.get(product) ?? [];
      return { kind, range: all.find((r) => r.period.from === from && r.period.to === to) ?? null };
    };
  }
  const days = readDays(records, from, to);
  return (product) => ({ kind, from, to, days: (days.get(product) ?? []).filter((day) => !day.live) });
}

const isNewOf = (facts: FactsRow): boolean | null => {
  const text = facts.facts.isNew?.text;
  return text === undefined ? null : text === '1' || text.toLowerCase() === 'true' || text === '是';
};

/**
 * Summarises products in ascending order of id and stores their statistics. Products of which nothing
 * is stored any more lose theirs.
 */
export async function summarise(run: StatisticsRun, pending: readonly Pending[]): Promise<void> {
  const { db, shop, window, today, eventDays } = run;
  const products = pending.map(({ product }) => product);
  const records = (await Promise.all(bucketsOf(window).map((bucket) => readBucket(run, bucket, products)))).flat();
  const facts = await db.facts.bulkGet(products.map((product): [string, string] => [shop, product]));
  const own = await ownProductRecords(db, shop, products);
  const historyOf = historyReader(window.window, records);
  const puts: StatisticsRow[] = [];
  const gone: [string, string][] = [];
  pending.forEach(({ product, mark }, i) => {
    const known = facts[i];
    if (!known) {
      gone.push([shop, product]);
      return;
    }
    const statistics = summariseProduct({
      product,
      history: historyOf(product),
      eventDays,
      today,
      facts: {
        isNew: isNewOf(known),
        firstSeen: firstSeenOf(known.firstDay, window.completeDays),
        markedInTest: own[i]?.inTest ?? null,
      },
    });
    puts.push({ ...statistics, shop, window: windowKey(window.window), mark });
  });
  await db.transaction('rw', db.statistics, async () => {
    await db.statistics.bulkPut(puts);
    await db.statistics.bulkDelete(gone);
  });
}

/** First half of a run: products whose statistics are out of date are summarised from their history. */
import { summariseProduct } from '../tiers/statistics.ts';
import type { Day } from '../time/day.ts';
import type { Database } from './database.ts';
import { getMany } from './get-many.ts';
import { readHistory } from './refresh-history.ts';
import { firstSeenOf, type ShopWindow, statisticsKey } from './refresh-window.ts';
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

const isNewOf = (facts: FactsRow): boolean | null => {
  const text = facts.facts.isNew?.text;
  return text === undefined ? null : text === '1' || text.toLowerCase() === 'true';
};

/**
 * Summarises products in ascending order of id and stores their statistics. Products of which nothing
 * is stored any more lose theirs.
 */
export async function summarise(run: StatisticsRun, pending: readonly Pending[]): Promise<void> {
  const { db, shop, window, today, eventDays } = run;
  const products = pending.map(({ product }) => product);
  const historyOf = await readHistory(run, products);
  const facts = await getMany(db.facts, shop, products);
  const own = await ownProductRecords(db, shop, products);
  const puts: StatisticsRow[] = [];
  const gone: [string, string][] = [];
  pending.forEach(({ product, mark }, i) => {
    const known = facts[i];
    if (!known) {
      gone.push([shop, product]);
      return;
    }
    const firstSeen = firstSeenOf(known.firstDay, window.completeDays);
    const statistics = summariseProduct({
      product,
      history: historyOf(product),
      eventDays,
      today,
      facts: {
        isNew: isNewOf(known),
        firstSeen,
        markedInTest: own[i]?.inTest ?? null,
      },
    });
    puts.push({ ...statistics, shop, window: statisticsKey(window.window, today), firstSeen, mark });
  });
  await db.transaction('rw', db.statistics, db.shops, async () => {
    // Wiped meanwhile: nothing of it may come back.
    if (!(await db.shops.get(shop))) return;
    await db.statistics.bulkPut(puts);
    await db.statistics.bulkDelete(gone);
  });
}

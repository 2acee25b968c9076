/** First half of a run: products whose statistics are out of date are summarised from their history. */
import { firstSeenOf } from '../history/first-seen.ts';
import type { RateBase } from '../metrics/platform-metrics.ts';
import { marksOf } from '../notes/marks-of.ts';
import type { PromotionDays } from '../promotions/promotion-days.ts';
import { summariseProduct } from '../tiers/statistics.ts';
import type { Day } from '../time/day.ts';
import type { Database } from './database.ts';
import { getMany } from './get-many.ts';
import { readHistory, readParts } from './refresh-history.ts';
import { type ShopWindow, statisticsKey } from './refresh-window.ts';
import type { FactsRow, StatisticsRow } from './rows.ts';
import { ownProductRecords } from './summaries.ts';
import { uncountedOf } from './uncounted.ts';

export interface StatisticsRun {
  readonly db: Database;
  readonly shop: string;
  readonly window: ShopWindow;
  readonly today: Day;
  /** Of `statisticsKey`. */
  readonly dates: string;
  readonly eventDays: ReadonlySet<Day>;
  readonly promotion: PromotionDays;
  readonly rateBase: RateBase;
  /** Minor units of one whole unit of its currency; absent = 100. */
  readonly unit?: number;
}

/** A product to summarise; `mark` are its dirty marks, '' when only the window moved. */
export interface Pending {
  readonly product: string;
  readonly mark: string;
}

const isNewOf = (facts: FactsRow): boolean | null => {
  const text = facts.facts.isNew?.text;
  return text === undefined ? null : text === '1' || text.toLowerCase() === 'true';
};

export interface Summaries {
  readonly puts: readonly StatisticsRow[];
  /** Products of which nothing is stored any more. */
  readonly gone: readonly string[];
}

/** Summarises products in ascending order of id. */
export async function summarise(run: StatisticsRun, pending: readonly Pending[]): Promise<Summaries> {
  const { db, shop, window, today, dates, eventDays, promotion, rateBase, unit } = run;
  const products = pending.map(({ product }) => product);
  const [{ historyOf, stockOf }, { adsOf, broughtOf }, facts, own, uncounted] = await Promise.all([
    readHistory(run, products),
    readParts(run, products),
    getMany(db.facts, shop, products),
    ownProductRecords(db, shop, products),
    uncountedOf(db, shop),
  ]);
  const puts: StatisticsRow[] = [];
  const gone: string[] = [];
  pending.forEach(({ product, mark }, i) => {
    const known = facts[i];
    if (!known) {
      gone.push(product);
      return;
    }
    const firstSeen = firstSeenOf(known.firstDay, window.completeDays);
    const statistics = summariseProduct({
      product,
      history: historyOf(product),
      ads: adsOf(product),
      brought: broughtOf(product),
      uncounted: uncounted.get(product) ?? [],
      stock: stockOf(product),
      eventDays,
      promotion,
      rateBase,
      ...(unit !== undefined && { unit }),
      today,
      facts: {
        isNew: isNewOf(known),
        firstSeen,
        category: known.facts.category?.text ?? null,
        markedInTest: own[i]?.inTest ?? null,
      },
    });
    puts.push({
      ...statistics,
      ...marksOf(own[i] ?? null),
      shop,
      window: statisticsKey(window.window, today, dates),
      firstSeen,
      mark,
    });
  });
  return { puts, gone };
}

/** Stores them; the statistics of what is gone go too. */
export async function keepSummaries({ db, shop }: StatisticsRun, { puts, gone }: Summaries): Promise<void> {
  await db.transaction('rw', db.statistics, db.shops, async () => {
    // Wiped meanwhile: nothing of it may come back.
    if (!(await db.shops.get(shop))) return;
    await db.statistics.bulkPut([...puts]);
    await db.statistics.bulkDelete(gone.map((product): [string, string] => [shop, product]));
  });
}

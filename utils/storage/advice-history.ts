/** The stored history of a shop as a replay of its past runs needs it. Nothing is written. */
import type { StoredDay, StoredHistory, StoredProduct } from '../advice/stored-history.ts';
import { monthsBetween } from '../history/buckets.ts';
import { readDays } from '../history/precedence.ts';
import { PLATFORM_METRICS } from '../metrics/platform-metrics.ts';
import { unitsOf } from '../metrics/shop-units.ts';
import type { DecisionRecord, ProductRecord } from '../notes/records.ts';
import { DEFAULT_ENGINE_SETTINGS } from '../tiers/settings.ts';
import { addDays, type Day, dayOfInstant } from '../time/day.ts';
import { type Database, withPrefix } from './database.ts';
import { eventDaysOf, freezesOf } from './refresh.ts';
import { windowOf } from './refresh-window.ts';
import type { FactsRow, PeriodRow } from './rows.ts';
import { stagedFilter } from './staging.ts';
import { uncountedOf } from './uncounted.ts';

/** The oldest day looked back on, and all that its pace rests on. */
const REACH_DAYS = 160;

/** The day on which each sheet was first seen. */
async function firstSeenDays(db: Database, shop: string, offset: number): Promise<ReadonlyMap<string, Day>> {
  const isStaged = await stagedFilter(db);
  const readings = await withPrefix(db.readings, '[shop+last]', [shop]).toArray();
  return new Map(
    readings
      .filter((reading) => !isStaged(reading))
      .map(({ id, seenAt, last }) => [id, dayOfInstant(seenAt[0] ?? last, offset)]),
  );
}

interface Reach {
  readonly from: Day;
  readonly to: Day;
}

/** Finished days of every product, month after month: the worker has pages to answer in between. */
async function daysOf(
  db: Database,
  shop: string,
  { from, to }: Reach,
  seen: ReadonlyMap<string, Day>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, StoredDay[]>> {
  const all = new Map<string, StoredDay[]>();
  for (const month of monthsBetween(from, to)) {
    signal.throwIfAborted();
    const records = await withPrefix(db.history, '[shop+bucket+product+source]', [shop, month]).toArray();
    for (const [product, days] of readDays(records, from, to)) {
      const told = days.map(({ day, figures, sheets, rounded }): StoredDay => {
        // A sheet that is gone was known at no time.
        const readOn = sheets.map((sheet) => seen.get(sheet) ?? to).reduce((a, b) => (a > b ? a : b), day);
        return { day, figures, sheets, readOn, ...(rounded && { rounded }) };
      });
      const known = all.get(product);
      if (known) known.push(...told);
      else all.set(product, told);
    }
  }
  return all;
}

interface Own {
  readonly record: ProductRecord | undefined;
  readonly uncounted: StoredProduct['uncounted'];
}

function productOf(
  facts: FactsRow,
  days: readonly StoredDay[],
  { record: own, uncounted = [] }: Own,
  offset: number,
): StoredProduct {
  const inTest = own && !own.removed ? own.inTest : null;
  return {
    product: facts.product,
    category: facts.facts.category?.text ?? null,
    firstDay: facts.firstDay,
    mark: own && inTest !== null ? { inTest, since: dayOfInstant(own.updatedAt, offset) } : null,
    uncounted,
    days,
  };
}

/** The window a run of that day would have taken of what was known then; of ranges nothing is looked back on. */
function windowsOf(periods: readonly PeriodRow[]): StoredHistory['windowOn'] {
  const days = periods.filter(({ kind }) => kind === 'day');
  return (today, known) =>
    windowOf(
      days.filter(({ from }) => known.has(from)),
      today,
    );
}

/**
 * @param today in the shop's zone
 * @throws the signal's reason when aborted
 */
export async function adviceHistory(
  db: Database,
  shop: string,
  today: Day,
  signal: AbortSignal,
): Promise<StoredHistory> {
  const row = await db.shops.get(shop);
  const { offsetMinutes } = unitsOf(row).zone;
  const [seen, facts, records, periods, uncounted] = await Promise.all([
    firstSeenDays(db, shop, offsetMinutes),
    withPrefix(db.facts, '[shop+product]', [shop]).toArray(),
    db.records.where('[kind+shop]').equals(['product', shop]).toArray(),
    withPrefix(db.periods, '[shop+period]', [shop]).toArray(),
    uncountedOf(db, shop),
  ]);
  const days = await daysOf(db, shop, { from: addDays(today, -REACH_DAYS), to: addDays(today, -1) }, seen, signal);
  const own = new Map(records.flatMap((one) => (one.kind === 'product' ? [[one.product, one] as const] : [])));
  // Kept out by the operator: it has no advice to look back on, and no part in that of others.
  const isKeptOut = (one?: ProductRecord) => one !== undefined && !one.removed && Boolean(one.excluded);
  const counted = facts.filter(({ product }) => !isKeptOut(own.get(product)));
  return {
    products: counted.map((facts) => {
      const { product } = facts;
      const said = { record: own.get(product), uncounted: uncounted.get(product) };
      return productOf(facts, days.get(product) ?? [], said, offsetMinutes);
    }),
    today,
    settings: DEFAULT_ENGINE_SETTINGS,
    rateBase: row ? PLATFORM_METRICS[row.platform].rateBase : 'visitors',
    lacks: row ? PLATFORM_METRICS[row.platform].lacks : [],
    assume: row?.platform === 'taobao',
    eventDaysOf: (window) => eventDaysOf(row, window),
    freezesOf: (window) => freezesOf(row, window),
    windowOn: windowsOf(periods),
  };
}

/** What the operator decided on suggestions of the shop; removed ones are left out. */
export async function shopDecisions(db: Database, shop: string): Promise<DecisionRecord[]> {
  const records = await db.records.where('[kind+shop]').equals(['decision', shop]).toArray();
  return records.flatMap((one) => (one.kind === 'decision' && !one.removed ? [one] : []));
}

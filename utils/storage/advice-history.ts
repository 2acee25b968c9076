/** The stored history of a shop as a replay of its past runs needs it. Nothing is written. */
import type { StoredAd, StoredBrought, StoredDay, StoredHistory, StoredProduct } from '../advice/stored-history.ts';
import { adReadings, partBuckets } from '../history/ad-parts.ts';
import { broughtReadings } from '../history/brought-parts.ts';
import { monthsBetween } from '../history/buckets.ts';
import type { PackedRecord } from '../history/packed.ts';
import { readDays } from '../history/precedence.ts';
import { wholeUnit } from '../metrics/money.ts';
import { unitsOf } from '../metrics/shop-units.ts';
import { marksOf } from '../notes/marks-of.ts';
import type { DecisionRecord, PinChangeRecord, ProductRecord } from '../notes/records.ts';
import { addDays, type Day, dayOfInstant } from '../time/day.ts';
import { engineCalendar } from './calendar.ts';
import { shopCosts } from './costs.ts';
import { type Database, withPrefix } from './database.ts';
import { shopSettings } from './own-rules.ts';
import { windowCalendar } from './refresh-calendar.ts';
import { type EventDaysOf, windowOf } from './refresh-window.ts';
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

interface Reading {
  readonly db: Database;
  readonly shop: string;
  readonly reach: Reach;
  /** By sheet. */
  readonly seen: ReadonlyMap<string, Day>;
  readonly signal: AbortSignal;
}

const recordsIn = ({ db, shop }: Reading, bucket: string): Promise<PackedRecord[]> =>
  withPrefix(db.history, '[shop+bucket+product+source]', [shop, bucket]).toArray();

/** A list a product, added to. */
function addTo<T>(all: Map<string, T[]>, product: string, more: readonly T[]): void {
  const known = all.get(product);
  if (known) known.push(...more);
  else all.set(product, [...more]);
}

/** Finished days of every product, month after month: the worker has pages to answer in between. */
async function daysOf(reading: Reading): Promise<ReadonlyMap<string, StoredDay[]>> {
  const { reach, seen, signal } = reading;
  const { from, to } = reach;
  const all = new Map<string, StoredDay[]>();
  for (const month of monthsBetween(from, to)) {
    signal.throwIfAborted();
    for (const [product, days] of readDays(await recordsIn(reading, month), from, to)) {
      const told = days.map(({ day, figures, sheets, rounded }): StoredDay => {
        // A sheet that is gone was known at no time.
        const readOn = sheets.map((sheet) => seen.get(sheet) ?? to).reduce((a, b) => (a > b ? a : b), day);
        return { day, figures, sheets, readOn, ...(rounded && { rounded }) };
      });
      addTo(all, product, told);
    }
  }
  return all;
}

interface PartsRead {
  readonly ads: ReadonlyMap<string, readonly StoredAd[]>;
  readonly brought: ReadonlyMap<string, readonly StoredBrought[]>;
}

/** What was read of every product's advertising plans, and of who brought its buyers, month after month. */
async function partsRead(reading: Reading): Promise<PartsRead> {
  const { reach, seen, signal } = reading;
  const ads = new Map<string, StoredAd[]>();
  const brought = new Map<string, StoredBrought[]>();
  const dated = <T extends { readonly sheet: string }>(told: readonly T[]) =>
    told.map(({ sheet, ...one }) => ({ ...one, readOn: seen.get(sheet) ?? reach.to }));
  for (const bucket of monthsBetween(reach.from, reach.to).flatMap(partBuckets)) {
    signal.throwIfAborted();
    const records = await recordsIn(reading, bucket);
    for (const [product, told] of adReadings(records)) addTo(ads, product, dated(told));
    for (const [product, told] of broughtReadings(records)) addTo(brought, product, dated(told));
  }
  return { ads, brought };
}

interface Own {
  readonly record: ProductRecord | undefined;
  readonly uncounted: StoredProduct['uncounted'];
}

function productOf(
  facts: FactsRow,
  read: Pick<StoredProduct, 'days' | 'ads' | 'brought'>,
  { record: own, uncounted = [] }: Own,
  offset: number,
): StoredProduct {
  const inTest = own && !own.removed ? own.inTest : null;
  return {
    product: facts.product,
    category: facts.facts.category?.text ?? null,
    firstDay: facts.firstDay,
    mark: own && inTest !== null ? { inTest, since: dayOfInstant(own.updatedAt, offset) } : null,
    ...(own && !own.removed && { marks: { marks: marksOf(own), since: dayOfInstant(own.updatedAt, offset) } }),
    uncounted,
    ...read,
  };
}

/** The window a run of that day would have taken of what was known then; of ranges nothing is looked back on. */
function windowsOf(periods: readonly PeriodRow[], events: EventDaysOf): StoredHistory['windowOn'] {
  const days = periods.filter(({ kind }) => kind === 'day');
  return (today, known) =>
    windowOf(
      days.filter(({ from }) => known.has(from)),
      today,
      events,
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
  const { zone, currency } = unitsOf(row);
  const { offsetMinutes } = zone;
  const { eventDaysOf, promotionDaysOf, freezesOf, notOrdinary } = windowCalendar(row, await engineCalendar(db));
  const [seen, facts, records, periods, costs, uncounted] = await Promise.all([
    firstSeenDays(db, shop, offsetMinutes),
    withPrefix(db.facts, '[shop+product]', [shop]).toArray(),
    db.records.where('[kind+shop]').equals(['product', shop]).toArray(),
    withPrefix(db.periods, '[shop+period]', [shop]).toArray(),
    shopCosts(db, shop),
    uncountedOf(db, shop),
  ]);
  const reading = { db, shop, reach: { from: addDays(today, -REACH_DAYS), to: addDays(today, -1) }, seen, signal };
  const [days, parts] = [await daysOf(reading), await partsRead(reading)];
  const own = new Map(records.flatMap((one) => (one.kind === 'product' ? [[one.product, one] as const] : [])));
  // Kept out by the operator: it has no advice to look back on, and no part in that of others.
  const isKeptOut = (one?: ProductRecord) => one !== undefined && !one.removed && Boolean(one.excluded);
  const counted = facts.filter(({ product }) => !isKeptOut(own.get(product)));
  return {
    products: counted.map((one) => {
      const { product } = one;
      const [ads, brought] = [parts.ads.get(product) ?? [], parts.brought.get(product) ?? []];
      const read = { days: days.get(product) ?? [], ads, brought };
      const said = { record: own.get(product), uncounted: uncounted.get(product) };
      return productOf(one, read, said, offsetMinutes);
    }),
    today,
    ...wholeUnit(currency),
    terms: { platform: row?.platform ?? null, settings: await shopSettings(db, shop), costs },
    eventDaysOf,
    promotionDaysOf,
    freezesOf,
    windowOn: windowsOf(periods, notOrdinary),
  };
}

/** What the operator decided on suggestions of the shop; removed ones are left out. */
export async function shopDecisions(db: Database, shop: string): Promise<DecisionRecord[]> {
  const records = await db.records.where('[kind+shop]').equals(['decision', shop]).toArray();
  return records.flatMap((one) => (one.kind === 'decision' && !one.removed ? [one] : []));
}

/** Every change of a pin in the shop. */
export async function shopPinChanges(db: Database, shop: string): Promise<PinChangeRecord[]> {
  const records = await db.records.where('[kind+shop]').equals(['pin-change', shop]).toArray();
  return records.flatMap((one) => (one.kind === 'pin-change' && !one.removed ? [one] : []));
}

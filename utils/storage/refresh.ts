/**
 * The engine run: dirty products' history becomes statistics, all statistics of the shop become
 * suggestions under one revision. What it costs follows the change: only dirty products' history is
 * read, unless the window of the whole shop has moved.
 */

import { wholeUnit } from '../metrics/money.ts';
import { rateBaseOf } from '../metrics/platform-metrics.ts';
import { unitsOf } from '../metrics/shop-units.ts';
import type { Calendar } from '../promotions/calendar.ts';
import type { EngineOutput, EngineSettings, TrafficLimits } from '../tiers/engine-types.ts';
import { DEFAULT_ENGINE_SETTINGS } from '../tiers/settings.ts';
import { type Day, dayOfInstant } from '../time/day.ts';
import { engineCalendar } from './calendar.ts';
import { type Database, withPrefix } from './database.ts';
import { withLock } from './locks.ts';
import { oneAhead } from './one-ahead.ts';
import { datesKey, windowCalendar } from './refresh-calendar.ts';
import { pendingProducts, redatedProducts } from './refresh-pending.ts';
import { type PublishRun, publish } from './refresh-publish.ts';
import { keepSummaries, type Pending, type StatisticsRun, summarise } from './refresh-statistics.ts';
import { SHAPE, type ShopWindow, shopWindow, statisticsKey } from './refresh-window.ts';
import type { ShopRow, ShopState, StateBasis } from './tables.ts';
import { trafficLimits } from './traffic-limits.ts';

export interface RefreshOptions {
  /** Today in the shop's zone; days from it on are not finished. */
  readonly today: Day;
  /** Epoch ms. */
  readonly now: number;
  readonly signal: AbortSignal;
  readonly settings?: EngineSettings;
  /** Judges anew even if nothing was read since, for a change of `settings`. */
  readonly force?: boolean;
  /** A run stops after this many ms and is taken up again by the next one; default 20 s. */
  readonly limit?: number;
}

export interface RefreshResult {
  /** null while nothing of the shop was ever judged. */
  readonly state: ShopState | null;
  /** false = stopped by the time limit; call again to go on. */
  readonly done: boolean;
  /** All the engine said; absent when it had no reason to run, or no time. */
  readonly output?: EngineOutput;
}

/** A worker is ended 30 s after the last event, so a run ends well before. */
const LIMIT_MS = 20_000;
const CHUNK = 500;

/** @returns whether all were summarised before the time was over */
async function summariseAll(run: StatisticsRun, pending: readonly Pending[], within: Slice): Promise<boolean> {
  let begun = 0;
  function* parts() {
    while (begun < pending.length) {
      within.signal.throwIfAborted();
      if (begun > 0 && performance.now() > within.deadline) return;
      begun += CHUNK;
      yield pending.slice(begun - CHUNK, begun);
    }
  }
  await oneAhead(
    parts(),
    (part) => summarise(run, part),
    (summaries) => keepSummaries(run, summaries),
  );
  return begun >= pending.length;
}

interface Slice {
  readonly signal: AbortSignal;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
}

async function refreshOnce(db: Database, shop: string, options: RefreshOptions): Promise<RefreshResult> {
  const { today, now, signal, settings = DEFAULT_ENGINE_SETTINGS, force = false, limit = LIMIT_MS } = options;
  const slice: Slice = { signal, deadline: performance.now() + limit };
  // Before everything else that is read: what is stored from here on leaves a mark for the next run.
  const dirty = await withPrefix(db.dirty, '[shop+mark]', [shop]).toArray();
  const state = (await db.shopStates.get(shop)) ?? null;
  const row = await db.shops.get(shop);
  const kept = await engineCalendar(db);
  const of = windowCalendar(row, kept);
  const window = await shopWindow(db, shop, today, of.notOrdinary);
  const limits = await trafficLimits(db, shop, today);
  const dates = datesKey(row, kept, window.window);
  const basis = basisOf(window, today, limits, dates);
  if (state && dirty.length === 0 && !force && restsOn(state, window.window, basis)) return { state, done: true };
  const isDated = state?.basis?.completeDays.join() === window.completeDays.join();
  const redated = isDated ? [] : await redatedProducts(db, shop, window.completeDays);
  const pending = await pendingProducts(db, shop, statisticsKey(window.window, today, dates), dirty, redated);
  const calendar = of.eventDaysOf(window.window);
  const rateBase = rateBaseOf(row?.platform ?? null);
  const promotion = of.promotionDaysOf(window.window);
  const unit = wholeUnit(unitsOf(row).currency);
  const run = { db, shop, window, today, dates, eventDays: calendar, promotion, rateBase, ...unit };
  if (!(await summariseAll(run, pending, slice))) {
    return { state, done: false };
  }
  signal.throwIfAborted();
  const exactly = new Set(pending.map(({ product }) => product));
  const platform = row?.platform ?? null;
  const given = { settings, calendar, freezes: of.freezesOf(window.window), platform, limits };
  const published: PublishRun = { db, shop, window, today, now, ...given, basis, exactly };
  return { ...(await publish(published, dirty)), done: true };
}

/** What else than figures of products the suggestions depend on. */
function basisOf(
  { listed, daysRead, completeDays }: ShopWindow,
  today: Day,
  limits: TrafficLimits | null,
  dates: string,
): StateBasis {
  const basis = { today, listed, daysRead, completeDays, shape: SHAPE };
  const cut = limits ? { ...basis, limits: limits.sheets.join() } : basis;
  return dates === '' ? cut : { ...cut, dates };
}

/** Whether nothing but figures of products could have changed since. */
function restsOn(state: ShopState, window: ShopState['window'], basis: StateBasis): boolean {
  return JSON.stringify([state.window, state.basis]) === JSON.stringify([window, basis]);
}

/**
 * Brings the suggestions of a shop up to date; only one run a shop at a time.
 * @throws the signal's reason when aborted; what was summarised until then is kept for the next run
 */
export function refreshShop(db: Database, shop: string, options: RefreshOptions): Promise<RefreshResult> {
  return withLock(`kuance-refresh:${shop}`, options.signal, () => refreshOnce(db, shop, options));
}

/**
 * Shops that have dirty products.
 * @param now epoch ms; where given, shops last judged on another day of theirs, by another list of cut traffic or by
 * other dates of promotions, are among them: what is new or stale has changed
 */
export async function dirtyShops(db: Database, now?: number): Promise<string[]> {
  const shops = await db.shops.toArray();
  let calendar: Promise<Calendar> | null = null;
  const kept = () => {
    calendar ??= engineCalendar(db);
    return calendar;
  };
  const isDue = async (shop: ShopRow): Promise<boolean> => {
    if ((await withPrefix(db.dirty, '[shop+mark]', [shop.id]).limit(1).count()) > 0) return true;
    const state = now === undefined ? undefined : await db.shopStates.get(shop.id);
    if (now === undefined || state === undefined) return false;
    const today = dayOfInstant(now, unitsOf(shop).zone.offsetMinutes);
    if (state.basis?.today !== today || state.basis.shape !== SHAPE) return true;
    if (datesKey(shop, await kept(), state.window) !== (state.basis.dates ?? '')) return true;
    return state.basis.limits !== (await trafficLimits(db, shop.id, today))?.sheets.join();
  };
  const due = await Promise.all(shops.map(isDue));
  return shops.filter((_, i) => due[i]).map(({ id }) => id);
}

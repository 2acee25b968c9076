/**
 * The engine run: dirty products' history becomes statistics, all statistics of the shop become
 * suggestions under one revision. What it costs follows the change: only dirty products' history is
 * read, unless the window of the whole shop has moved.
 */
import { earliestOf } from '../history/earliest.ts';
import type { DayWindow } from '../history/window.ts';
import { rateBaseOf } from '../metrics/platform-metrics.ts';
import { unitsOf } from '../metrics/shop-units.ts';
import { eventDays } from '../promotions/event-days.ts';
import { type Freeze, freezesBetween } from '../promotions/freezes.ts';
import { NO_PROMOTION, type PromotionDays, promotionDays } from '../promotions/promotion-days.ts';
import type { EngineOutput, EngineSettings, TrafficLimits } from '../tiers/engine-types.ts';
import { DEFAULT_ENGINE_SETTINGS } from '../tiers/settings.ts';
import { addDays, type Day, dayOfInstant } from '../time/day.ts';
import { type Database, withPrefix } from './database.ts';
import { withLock } from './locks.ts';
import { oneAhead } from './one-ahead.ts';
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

/** Days yet to come of which some may be event days: how long a trend still takes depends on them. */
const AHEAD_DAYS = 28;

/** Event days that do not count: none of the window where it is compared within the event. */
export function eventDaysOf(row: ShopRow | undefined, window: DayWindow | null): Set<Day> {
  if (!row || !window) return new Set();
  const days = eventDays(earliestOf(window), addDays(window.to, AHEAD_DAYS), row.platform);
  const isWithin = (day: Day) => window.phase === 'event' && day >= window.from && day <= window.to;
  return new Set(days.filter((day) => !isWithin(day)));
}

/** Days of promotions that count otherwise than 平销 days; within the event all days are alike. */
export function promotionDaysOf(row: ShopRow | undefined, window: DayWindow | null): PromotionDays {
  if (!row || !window) return NO_PROMOTION;
  const days = promotionDays(earliestOf(window), window.to, row.platform);
  return window.phase === 'event' ? { ...days, within: new Set() } : days;
}

/** Days within a window that are known to be no 平销 days: those left out, and those of promotions that were published. */
export function notOrdinary(row: ShopRow | undefined, window: DayWindow): ReadonlySet<Day> {
  return new Set([...eventDaysOf(row, window), ...promotionDaysOf(row, window).published]);
}

/** Those the newest days of the window may lie in. */
export function freezesOf(row: ShopRow | undefined, window: DayWindow | null): readonly Freeze[] {
  return row && window ? freezesBetween(window.from, window.to, row.platform) : [];
}

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
  const state = (await db.shopStates.get(shop)) ?? null;
  const row = await db.shops.get(shop);
  const window = await shopWindow(db, shop, today, (chosen) => notOrdinary(row, chosen));
  const dirty = await withPrefix(db.dirty, '[shop+mark]', [shop]).toArray();
  const limits = await trafficLimits(db, shop, today);
  const basis = basisOf(window, today, limits);
  if (state && dirty.length === 0 && !force && restsOn(state, window.window, basis)) return { state, done: true };
  const isDated = state?.basis?.completeDays.join() === window.completeDays.join();
  const redated = isDated ? [] : await redatedProducts(db, shop, window.completeDays);
  const pending = await pendingProducts(db, shop, statisticsKey(window.window, today), dirty, redated);
  const calendar = eventDaysOf(row, window.window);
  const rateBase = rateBaseOf(row?.platform ?? null);
  const promotion = promotionDaysOf(row, window.window);
  const run = { db, shop, window, today, eventDays: calendar, promotion, rateBase };
  if (!(await summariseAll(run, pending, slice))) {
    return { state, done: false };
  }
  signal.throwIfAborted();
  const exactly = new Set(pending.map(({ product }) => product));
  const platform = row?.platform ?? null;
  const given = { settings, calendar, freezes: freezesOf(row, window.window), platform, limits };
  const published: PublishRun = { db, shop, window, today, now, ...given, basis, exactly };
  return { ...(await publish(published, dirty)), done: true };
}

/** What else than figures of products the suggestions depend on. */
function basisOf({ listed, daysRead, completeDays }: ShopWindow, today: Day, limits: TrafficLimits | null): StateBasis {
  const basis = { today, listed, daysRead, completeDays, shape: SHAPE };
  return limits ? { ...basis, limits: limits.sheets.join() } : basis;
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
 * @param now epoch ms; where given, shops last judged on another day of theirs, or by another list of cut traffic, are
 * among them: what is new or stale has changed
 */
export async function dirtyShops(db: Database, now?: number): Promise<string[]> {
  const shops = await db.shops.toArray();
  const isDue = async (shop: ShopRow): Promise<boolean> => {
    if ((await withPrefix(db.dirty, '[shop+mark]', [shop.id]).limit(1).count()) > 0) return true;
    const state = now === undefined ? undefined : await db.shopStates.get(shop.id);
    if (now === undefined || state === undefined) return false;
    const today = dayOfInstant(now, unitsOf(shop).zone.offsetMinutes);
    if (state.basis?.today !== today || state.basis.shape !== SHAPE) return true;
    return state.basis.limits !== (await trafficLimits(db, shop.id, today))?.sheets.join();
  };
  const due = await Promise.all(shops.map(isDue));
  return shops.filter((_, i) => due[i]).map(({ id }) => id);
}

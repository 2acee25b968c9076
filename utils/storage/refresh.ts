/**
 * The engine run: dirty products' history becomes statistics, all statistics of the shop become
 * suggestions under one revision. What it costs follows the change: only dirty products' history is
 * read, unless the window of the whole shop has moved.
 */
import { eventDays } from '../promotions/event-days.ts';
import { DEFAULT_ENGINE_SETTINGS } from '../tiers/settings.ts';
import type { EngineSettings } from '../tiers/suggestion.ts';
import type { Day } from '../time/day.ts';
import { type Database, withPrefix } from './database.ts';
import { withLock } from './locks.ts';
import { pendingProducts } from './refresh-pending.ts';
import { publish } from './refresh-publish.ts';
import { type Pending, type StatisticsRun, summarise } from './refresh-statistics.ts';
import { shopWindow, windowKey } from './refresh-window.ts';
import type { ShopState } from './tables.ts';

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
}

/** A worker is ended 30 s after the last event, so a run ends well before. */
const LIMIT_MS = 20_000;
const CHUNK = 500;

async function eventDaysOf(db: Database, shop: string, window: { from: Day; to: Day } | null): Promise<Set<Day>> {
  const row = await db.shops.get(shop);
  return new Set(row && window ? eventDays(window.from, window.to, row.platform) : []);
}

/** @returns whether all were summarised before the time was over */
async function summariseAll(run: StatisticsRun, pending: readonly Pending[], within: Slice): Promise<boolean> {
  for (let start = 0; start < pending.length; start += CHUNK) {
    within.signal.throwIfAborted();
    if (start > 0 && performance.now() > within.deadline) return false;
    await summarise(run, pending.slice(start, start + CHUNK));
  }
  return true;
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
  const window = await shopWindow(db, shop);
  const dirty = await withPrefix(db.dirty, '[shop+product]', [shop]).toArray();
  const moved = windowKey(state?.window ?? null) !== windowKey(window.window);
  if (state && dirty.length === 0 && !moved && !force) return { state, done: true };
  const pending = await pendingProducts(db, shop, windowKey(window.window), dirty);
  const run: StatisticsRun = { db, shop, window, today, eventDays: await eventDaysOf(db, shop, window.window) };
  if (!(await summariseAll(run, pending, slice))) return { state, done: false };
  signal.throwIfAborted();
  const exactly = new Set(pending.map(({ product }) => product));
  return { state: await publish({ db, shop, window, today, now, settings, exactly }, dirty), done: true };
}

/**
 * Brings the suggestions of a shop up to date; only one run a shop at a time.
 * @throws the signal's reason when aborted; what was summarised until then is kept for the next run
 */
export function refreshShop(db: Database, shop: string, options: RefreshOptions): Promise<RefreshResult> {
  return withLock(`kuance-refresh:${shop}`, options.signal, () => refreshOnce(db, shop, options));
}

/** Shops that have dirty products. */
export async function dirtyShops(db: Database): Promise<string[]> {
  const shops = await db.shops.toCollection().primaryKeys();
  const counts = await Promise.all(
    shops.map((shop) => withPrefix(db.dirty, '[shop+product]', [shop]).limit(1).count()),
  );
  return shops.filter((_, i) => counts[i] !== 0);
}

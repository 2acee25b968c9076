/** Second half of a run: the engine over all statistics, and one transaction that shows its result. */
import { type ShownPin, shownPin, shownVerdict } from '../notes/pin.ts';
import type { Freeze } from '../promotions/freezes.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { suggest } from '../tiers/engine.ts';
import { engineInput } from '../tiers/engine-input.ts';
import type { EngineOutput, EngineSettings, TrafficLimits } from '../tiers/engine-types.ts';
import { moveOf } from '../tiers/move.ts';
import type { ProductStatistics } from '../tiers/product-statistics.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import type { Day } from '../time/day.ts';
import { shopCosts } from './costs.ts';
import { type Database, withPrefix } from './database.ts';
import { getMany } from './get-many.ts';
import { shopSettings } from './own-rules.ts';
import { noteProductCount } from './product-count.ts';
import { type ShopWindow, statisticsKey } from './refresh-window.ts';
import type { DirtyRow, StatisticsRow } from './rows.ts';
import { nearlySame } from './same-judgement.ts';
import type { ProductSummary, ShopState, StateBasis } from './tables.ts';

export interface PublishRun {
  readonly db: Database;
  readonly shop: string;
  readonly window: ShopWindow;
  readonly today: Day;
  /** Epoch ms. */
  readonly now: number;
  readonly settings: EngineSettings;
  /** Event days within the window and soon after. */
  readonly calendar: ReadonlySet<Day>;
  readonly freezes: readonly Freeze[];
  /** null = the shop is not stored. */
  readonly platform: PlatformId | null;
  readonly limits: TrafficLimits | null;
  readonly basis: StateBasis;
  /** Products that were looked at anew. */
  readonly exactly: ReadonlySet<string>;
}

/** The engine's part of a summary row. */
type Judged = Pick<
  ProductSummary,
  'counts' | 'suggestion' | 'worth' | 'move' | 'visitors' | 'payBuyers' | 'payAmount'
> & {
  readonly pin: ShownPin | null;
};

const sortable = (value: number | null): number => value ?? -1;

function judged(suggestion: Suggestion, statistics: ProductStatistics, pin: ShownPin | null): Judged {
  const { counts } = statistics;
  return {
    counts,
    suggestion,
    pin,
    worth: suggestion.verdict.kind === 'unread' ? -1 : sortable(suggestion.worth),
    move: moveOf(shownVerdict(suggestion.verdict, pin)),
    visitors: sortable(counts.visitors),
    payBuyers: sortable(counts.payBuyers),
    payAmount: sortable(counts.payAmount),
  };
}

interface Changes {
  readonly puts: ReadonlyMap<string, Judged>;
  readonly gone: readonly string[];
  /** Products that stay. */
  readonly count: number;
}

/** Whether the stored row already says this. A product that was looked at anew must be said exactly. */
function says(row: ProductSummary, next: Judged, exactly: boolean): boolean {
  if (JSON.stringify([row.counts, row.pin ?? null]) !== JSON.stringify([next.counts, next.pin])) return false;
  return exactly
    ? JSON.stringify(row.suggestion) === JSON.stringify(next.suggestion)
    : nearlySame(row.suggestion, next.suggestion);
}

function changesOf(
  run: PublishRun,
  output: EngineOutput,
  rows: readonly StatisticsRow[],
  stored: readonly ProductSummary[],
  pins: ReadonlyMap<string, ShownPin>,
): Changes {
  const statistics = new Map(rows.map((row) => [row.product, row]));
  const puts = new Map<string, Judged>();
  for (const suggestion of output.suggestions) {
    const own = statistics.get(suggestion.product);
    if (own) puts.set(suggestion.product, judged(suggestion, own, pins.get(suggestion.product) ?? null));
  }
  const gone: string[] = [];
  for (const row of stored) {
    const next = puts.get(row.product);
    if (next && says(row, next, run.exactly.has(row.product))) puts.delete(row.product);
    if (!statistics.has(row.product)) gone.push(row.product);
  }
  return { puts, gone, count: stored.length - gone.length };
}

function sameState(old: ShopState | undefined, next: ShopState): boolean {
  if (!old) return false;
  const parts = ({ lines, anchor, window }: ShopState) => JSON.stringify([lines, anchor, window]);
  return parts(old) === parts(next);
}

function stateOf({ shop, now, basis, window }: PublishRun, output: EngineOutput, revision: number): ShopState {
  const { anchor } = window;
  return { shop, revision, refreshedAt: now, lines: output.lines, anchor, window: window.window, basis };
}

/** Nothing that is shown changed: the revision stays, and the next run need not look again. */
async function noteBasis(db: Database, old: ShopState, basis: ShopState['basis']): Promise<ShopState> {
  if (!basis || JSON.stringify(old.basis) === JSON.stringify(basis)) return old;
  const noted = { ...old, basis };
  await db.shopStates.put(noted);
  return noted;
}

async function writeProducts(run: PublishRun, { puts, gone }: Changes): Promise<void> {
  const { db, shop } = run;
  const rows = await getMany(db.products, shop, [...puts.keys()]);
  const next = rows.flatMap((row) => {
    const made = row && puts.get(row.product);
    return row && made ? [{ ...row, ...made }] : [];
  });
  await db.products.bulkPut(next);
  const facts = await getMany(db.facts, shop, gone);
  const keys = gone.filter((_, i) => !facts[i]).map((product): [string, string] => [shop, product]);
  await db.products.bulkDelete(keys);
  await db.names.bulkDelete(keys);
}

/** What the operator's pins show today. The engine hears nothing of them. */
async function pinsOf({ db, shop, today }: PublishRun): Promise<Map<string, ShownPin>> {
  const records = await db.records.where('[kind+shop]').equals(['pin', shop]).toArray();
  const pins = new Map<string, ShownPin>();
  for (const record of records) {
    const shown = record.kind === 'pin' && !record.removed ? shownPin(record.terms, today) : null;
    if (record.kind === 'pin' && shown) pins.set(record.product, shown);
  }
  return pins;
}

export interface Published {
  readonly state: ShopState;
  readonly output: EngineOutput;
}

/**
 * Runs the engine over all statistics of the shop and stores what changed under the next revision.
 * @param consumed dirty marks the statistics have taken in; a later one stays
 * @returns the shop's state, whose revision is the old one when nothing changed, and all the engine said
 */
export async function publish(run: PublishRun, consumed: readonly DirtyRow[]): Promise<Published> {
  const { db, shop, window, today, settings, calendar, freezes, platform, limits } = run;
  const [all, stored, costs, pins, rules] = await Promise.all([
    withPrefix(db.statistics, '[shop+product]', [shop]).toArray(),
    withPrefix(db.products, '[shop+product]', [shop]).toArray(),
    shopCosts(db, shop),
    pinsOf(run),
    shopSettings(db, shop, settings),
  ]);
  const rows = all.filter((row) => row.window === statisticsKey(window.window, today, run.basis.dates ?? ''));
  const previous = new Map(stored.map((row) => [row.product, row.suggestion]));
  const titles = new Map(stored.map((row) => [row.product, row.title]));
  const nameOf = (product: string) => titles.get(product) || null;
  const known = {
    statistics: rows,
    previous,
    listed: window.listed,
    calendar,
    freezes,
    today,
    limits,
    nameOf,
    withinEvent: window.window?.phase === 'event',
  };
  const output = suggest(engineInput({ platform, settings: rules, costs }, known));
  const changes = changesOf(run, output, rows, stored, pins);
  const tables = [db.products, db.names, db.facts, db.dirty, db.shopStates, db.shops, db.meta];
  const state = await db.transaction('rw', tables, async () => {
    const old = await db.shopStates.get(shop);
    const next = stateOf(run, output, (old?.revision ?? 0) + 1);
    await db.dirty.bulkDelete(consumed.map(({ mark }): [string, string] => [shop, mark]));
    // Wiped meanwhile: nothing of it may come back.
    if (!(await db.shops.get(shop))) return next;
    await noteProductCount(db, shop, changes.count);
    if (old && changes.puts.size === 0 && changes.gone.length === 0 && sameState(old, next)) {
      return noteBasis(db, old, next.basis);
    }
    await writeProducts(run, changes);
    await db.shopStates.put(next);
    return next;
  });
  return { state, output };
}

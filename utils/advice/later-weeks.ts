/** What a shop's products did in the days after a piece of advice. */
import { rateBaseOf } from '../metrics/platform-metrics.ts';
import { adsOf } from '../tiers/ads/ads.ts';
import { type Figures, figure, pairKnown, sumKnown } from '../tiers/figures.ts';
import { balanceDaysOf, isDepositDay, withDeposits } from '../tiers/presale.ts';
import { unitOf } from '../tiers/price-link.ts';
import type { SceneAds } from '../tiers/product-statistics.ts';
import type { RateCounts } from '../tiers/rate-counts.ts';
import { counted, uncountedByDay } from '../tiers/uncounted.ts';
import { withBase } from '../tiers/with-base.ts';
import { addDays, type Day } from '../time/day.ts';
import { LATER_DAYS } from './cutoffs.ts';
import { type LaterShares, laterShares } from './later-shares.ts';
import type { StoredDay, StoredHistory } from './stored-history.ts';

export interface LaterWeek {
  /** Orders, or paying buyers where no orders are known, deposits for either; null = what was sold by deposit is not told. */
  readonly orders: number | null;
  readonly visitors: number | null;
  /** Of visitors; null = not known. */
  readonly cart: RateCounts | null;
  /** Of days without deposits and balances. */
  readonly pay: RateCounts | null;
  readonly scenes: readonly SceneAds[];
}

export interface Later {
  /** Products of which orders or buyers were read, without price links and what the operator keeps out. */
  readonly weeks: ReadonlyMap<string, LaterWeek>;
  /** Where they are told, descending. */
  readonly orders: readonly number[];
  /** Of those of which they are known, in any order. */
  readonly visitors: readonly number[];
  readonly shares: LaterShares;
}

/** 补差价, 邮费 and the like sell more than any product and are none. @param unit minor units of a whole one */
function isLink(figures: readonly Figures[], unit: number): boolean {
  const both = figures.filter((f) => figure(f, 'payAmount') !== null && figure(f, 'payItems') !== null);
  const items = sumKnown(both, 'payItems') ?? 0;
  if (items > 0 && (sumKnown(both, 'payAmount') ?? 0) < items * unit) return true;
  return sumKnown(figures, 'visitors') === 0 && (sumKnown(figures, 'payBuyers') ?? 0) > 0;
}

const soldIn = (figures: readonly Figures[]): number | null =>
  sumKnown(figures, 'orders') ?? sumKnown(figures, 'payBuyers');

/** A day of 尾款 pays what counted as an order on its days of deposits, and these may lie in the week or before it. */
function soldOf(read: readonly StoredDay[], paid: ReadonlySet<Day>): number | null {
  const figures = read.map((one) => (isDepositDay(one) ? withDeposits(one) : one.figures));
  const isTold = read.every(
    (one, i) => !paid.has(one.day) && (!isDepositDay(one) || soldIn(figures.slice(i, i + 1)) !== null),
  );
  return isTold ? soldIn(figures) : null;
}

interface Within {
  readonly scenes: readonly SceneAds[];
  /** Days of 尾款 of a product that is sold by deposit. */
  readonly paid: ReadonlySet<Day>;
  /** Minor units of one whole unit of the shop's currency. */
  readonly unit: number;
}

/** null where neither orders nor buyers were read, and of what is no product. */
function weekOf(read: readonly StoredDay[], { scenes, paid, unit }: Within): LaterWeek | null {
  const figures = read.map((one) => one.figures);
  if (soldIn(figures) === null || isLink(figures, unit)) return null;
  const usual = read.filter((one) => !isDepositDay(one) && !paid.has(one.day)).map((one) => one.figures);
  const both = figures.filter((f) => figure(f, 'cartAdders') !== null && figure(f, 'visitors') !== null);
  const [carts, seen] = [sumKnown(both, 'cartAdders'), sumKnown(both, 'visitors')];
  return {
    orders: soldOf(read, paid),
    visitors: sumKnown(figures, 'visitors'),
    cart: carts === null || seen === null ? null : { k: carts, n: seen },
    pay: pairKnown(usual, 'payBuyers', 'visitors'),
    scenes,
  };
}

/** @param day the last one before these days */
export function laterThan(history: StoredHistory, day: Day): Later {
  const { products, today, terms } = history;
  const base = rateBaseOf(terms.platform);
  const last = addDays(day, LATER_DAYS);
  const { balance } = history.promotionDaysOf({ kind: 'days', from: addDays(day, 1), to: last });
  const weeks = new Map<string, LaterWeek>();
  for (const { product, days, ads, uncounted, marks } of products) {
    if (marks?.marks.excluded) continue;
    const off = uncountedByDay(uncounted);
    const read = days
      .filter((d) => d.day > day && d.day <= last && d.day < today)
      .map((d) => withBase(counted(d, off), base));
    const scenes = adsOf(ads, addDays(day, 1), last)?.scenes ?? [];
    const week = weekOf(read, { scenes, paid: balanceDaysOf(days, balance, new Set()), unit: unitOf(history) });
    if (week) weeks.set(product, week);
  }
  const all = [...weeks.values()];
  return {
    weeks,
    orders: all.flatMap(({ orders }) => orders ?? []).sort((a, b) => b - a),
    visitors: all.flatMap(({ visitors }) => visitors ?? []),
    shares: laterShares(history, day, (product) => weeks.has(product)),
  };
}

/** What was called sliding or rising at the cut-offs of a table, and what came of it in the fortnight after. */
import { drawBinomial } from '../../../utils/statistics/count-draws.ts';
import { randomOf } from '../../../utils/statistics/random.ts';
import { shopTrends, type TrendScore, trendScore } from '../../../utils/tiers/trend.ts';
import { LONG, type Trends, trendsOfDays } from '../../../utils/tiers/trend-sides.ts';
import { addDays, type Day, dayFromNumber, daysBetween } from '../../../utils/time/day.ts';
import { bordersOf } from '../borders.ts';
import { type Cutoff, cutoffsOf } from '../cutoffs.ts';
import type { ItemTable, TableItem } from '../item-table.ts';
import { numberOf } from '../known-days.ts';

/** Share of the fortnight after, as a multiple of that of the eight weeks before. */
const SLID = 0.6;
const ROSE = 1.5;
/** Slides matter with what sells best, rises with what may take its place. */
const AMONG = { sliding: 0.1, rising: 0.4 } as const;
const LEAST_AMONG = 10;
const REACH = LONG.recent + LONG.before;
const RANKED_DAYS = 28;
const SEED = 11;

export type Way = keyof typeof AMONG;

export interface Case {
  readonly scores: Readonly<Record<string, Pick<TrendScore, 'ratio' | 'z'>>>;
  readonly was: Readonly<Record<Way, boolean>>;
  /** Whether it is among those of whom it matters. */
  readonly counts: Readonly<Record<Way, boolean>>;
}

export const RULES = [
  'two weeks against six',
  'the same, scatter twice a Poisson’s',
  'a week against the one before',
] as const;

/** Orders a day of each item from its first row on: 0 without a row on a day of which the shop has any. */
type Daily = ReadonlyMap<Day, number>;

function shopDays({ items }: ItemTable): ReadonlySet<number> {
  const days = new Set<number>();
  for (const { periods } of items) {
    for (const { from, to } of periods) for (let day = numberOf(from); day <= numberOf(to); day++) days.add(day);
  }
  return days;
}

function dailyOf({ periods }: TableItem, shop: ReadonlySet<number>, few: (orders: number) => number): Daily {
  const [first] = periods;
  const daily = new Map<Day, number>();
  if (!first) return daily;
  for (const day of shop) if (day >= numberOf(first.from)) daily.set(dayFromNumber(day), 0);
  for (const { from, to, days, orders } of periods) {
    const each = few(orders ?? 0) / days;
    for (let day = from; day <= to; day = addDays(day, 1)) daily.set(day, each);
  }
  return daily;
}

function sumOf(daily: Daily, from: Day, to: Day): number {
  let sum = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) sum += daily.get(day) ?? 0;
  return sum;
}

interface Told {
  readonly trends: Trends & Required<Pick<Trends, 'long' | 'short'>>;
  readonly latest: number;
  readonly before: number;
  readonly after: number;
}

function toldAt(daily: Daily, { trainTo, testTo }: Cutoff): readonly Told[] {
  const trends = trendsOfDays(daily, trainTo);
  const before = sumOf(daily, addDays(trainTo, 1 - REACH), trainTo);
  if (!trends?.long || !trends.short || before === 0) return [];
  const latest = sumOf(daily, addDays(trainTo, 1 - RANKED_DAYS), trainTo);
  const { long, short } = trends;
  return [{ trends: { long, short }, latest, before, after: sumOf(daily, addDays(trainTo, 1), testTo) }];
}

function casesAt(items: readonly Daily[], cutoff: Cutoff): readonly Case[] {
  const told = items.flatMap((daily) => toldAt(daily, cutoff)).sort((a, b) => b.latest - a.latest);
  const shop = shopTrends(told.map(({ trends }) => trends));
  const all = (of: 'before' | 'after') => told.reduce((sum, one) => sum + one[of], 0);
  const [before, after] = [all('before'), all('after')];
  if (!shop?.long || !shop.short || after === 0) return [];
  const { long, short } = shop;
  return told.map(({ trends, ...own }, at) => {
    const score = trendScore({ span: 'long', ...trends.long }, long);
    const twice = { ratio: score.ratio, z: score.z / Math.SQRT2 };
    const scores = [score, twice, trendScore({ span: 'short', ...trends.short }, short)];
    const share = own.after / after / (own.before / before);
    const isAmong = (way: Way) => at < Math.max(LEAST_AMONG, Math.round(told.length * AMONG[way]));
    return {
      scores: Object.fromEntries(RULES.map((rule, i) => [rule, scores[i] ?? score])),
      was: { sliding: share <= SLID, rising: share >= ROSE },
      counts: { sliding: isAmong('sliding'), rising: isAmong('rising') },
    };
  });
}

/** @param keep share of the orders that is left, drawn by the seed */
export function casesOf(table: ItemTable, keep: number, seed: number): readonly Case[] {
  const next = randomOf(SEED, seed);
  const days = shopDays(table);
  const few = (orders: number) => (keep === 1 ? orders : drawBinomial(next, Math.round(orders), keep));
  const daily = table.items.map((item) => dailyOf(item, days, few));
  const isWhole = ({ trainTo, testTo }: Cutoff) => {
    if (daysBetween(table.from, trainTo) + 1 < REACH) return false;
    return Array.from({ length: daysBetween(trainTo, testTo) }, (_, i) => numberOf(trainTo) + 1 + i).every((day) =>
      days.has(day),
    );
  };
  return cutoffsOf(bordersOf(table), table.from, table.to)
    .filter(isWhole)
    .flatMap((cutoff) => casesAt(daily, cutoff));
}

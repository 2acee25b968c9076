/** Who brought the buyers of a product: live rooms, and promoters of 淘客. */
import type { MetricId } from '../metrics/vocabulary.ts';
import { grouped } from '../statistics/grouped.ts';
import { addDays, type Day, daysBetween } from '../time/day.ts';
import { exactly, type Figures, figure, type Read } from './figures.ts';
import type { RateCounts } from './rate-counts.ts';

export type BroughtBy = 'live' | 'affiliate';

/** What one of them brought over one day or one range. */
export interface BroughtReading extends Read {
  readonly by: BroughtBy;
  readonly from: Day;
  readonly to: Day;
}

/** Paying buyers, or orders, that one of them brought, of all the product had over the same days. */
export interface Brought extends RateCounts {
  readonly by: BroughtBy;
  readonly days: number;
  /** What the product had of n over all days read; a share of few of them tells little. */
  readonly all: number;
  /** Orders are set against buyers, who may order more than once. */
  readonly mixed?: true;
}

/** What was read of the product as a whole. */
interface Whole extends Read {
  readonly from: Day;
  readonly to: Day;
}

/** A part's figure and the whole's it is a part of; the first of which both are known counts. */
const PAIRS: Readonly<Record<BroughtBy, readonly Pair[]>> = {
  live: [
    ['payBuyers', 'payBuyers'],
    ['orders', 'orders'],
  ],
  affiliate: [
    ['adOrders', 'orders'],
    ['adOrders', 'payBuyers'],
  ],
};

/** Of these days and of all of them; null where it is not known of one. */
type Wholes = ReadonlyMap<string, Figures>;

function wholeOf(wholes: Wholes, { from, to }: BroughtReading, id: MetricId): number | null {
  const told = wholes.get(`${from} ${to}`);
  const known = told && figure(told, id);
  if (known !== undefined && known !== null) return known;
  let sum = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const one = wholes.get(`${day} ${day}`);
    const value = one ? figure(one, id) : null;
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

interface Share extends RateCounts {
  readonly days: number;
}

type Pair = readonly [part: MetricId, whole: MetricId];

function shareOf(reading: BroughtReading, wholes: Wholes, [part, whole]: Pair): Share | null {
  const k = figure(exactly(reading), part);
  const n = k === null ? null : wholeOf(wholes, reading, whole);
  // More than all: told of other orders than the product's own page counts.
  return k === null || n === null || k > n ? null : { k, n, days: daysBetween(reading.from, reading.to) + 1 };
}

const together = (shares: readonly Share[]): Share =>
  shares.reduce((sum, { k, n, days }) => ({ k: sum.k + k, n: sum.n + n, days: sum.days + days }), NONE);

const NONE: Share = { k: 0, n: 0, days: 0 };

/** Single days, or the one range that covers more of them: a range contains days, so both would count twice. */
function chosen(readings: readonly BroughtReading[], wholes: Wholes, pair: Pair): Share | null {
  const each = (own: readonly BroughtReading[]) => own.flatMap((one) => shareOf(one, wholes, pair) ?? []);
  const days = together(each(readings.filter(({ from, to }) => from === to)));
  const ranges = each(readings.filter(({ from, to }) => from !== to));
  const best = ranges.reduce((most, range) => (range.days > most.days ? range : most), days);
  return best.n > 0 ? best : null;
}

function broughtBy(by: BroughtBy, readings: readonly BroughtReading[], wholes: Wholes): Brought[] {
  for (const pair of PAIRS[by]) {
    const share = chosen(readings, wholes, pair);
    if (!share) continue;
    const all = [...wholes.values()].reduce((sum, figures) => sum + (figure(figures, pair[1]) ?? 0), 0);
    const isMixed = pair[0] === 'adOrders' && pair[1] === 'payBuyers';
    return [{ by, ...share, all, ...(isMixed && { mixed: true as const }) }];
  }
  return [];
}

/**
 * @param wholes finished days, or the one range, of the product as a whole
 * @returns by those who brought them; nothing where it is not known
 */
export function broughtOf(readings: readonly BroughtReading[], wholes: readonly Whole[]): readonly Brought[] {
  if (readings.length === 0) return [];
  const byDays = new Map(wholes.map((one) => [`${one.from} ${one.to}`, exactly(one)]));
  return [...grouped(readings, ({ by }) => by)]
    .flatMap(([by, own]) => broughtBy(by, own, byDays))
    .sort((a, b) => (a.by < b.by ? -1 : 1));
}

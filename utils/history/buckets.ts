/** Where a sheet's figures stand in the packed history: bucket, place within it, and source. */
import { isTaught } from '../recipes/taught-page.ts';
import type { Channel, Level, SheetBody } from '../sheets/sheet.ts';
import { type Day, dayFromNumber, dayNumber, monthOf } from '../time/day.ts';
import type { Period } from '../time/period.ts';

/** Scope.device of figures that cover every terminal. */
export const ALL_DEVICES = 'all';

/** Wide enough for any day number, so that `from` and `to` of a range share one safe integer. */
const RANGE_BASE = 1_000_000;

const CHANNELS: readonly Channel[] = ['file', 'answer', 'table'];

/** Whose figures: those of whole products, of the shop as a whole, or of a part of a product's. */
export type FigureKind = 'products' | 'shop' | 'parts';

const MARKS: Readonly<Record<FigureKind, string>> = { products: '', shop: 'S', parts: 'P' };

type Placed = Pick<SheetBody, 'level' | 'scope' | 'period'>;

function periodBucket(period: Period): string {
  switch (period.kind) {
    case 'day':
      return monthOf(period.day);
    case 'live':
      return `L${monthOf(period.day)}`;
    case 'range':
      return `R${monthOf(period.to)}`;
  }
}

/**
 * Bucket of a sheet's figures: `2026-11` finished days, `L2026-11` live days, `R2026-11` ranges that
 * end in that month; with `S` before it figures of the whole shop, with `P` those of a part (filtered,
 * one device, one plan, SKUs). A bucket is small, so a page of rows rewrites little however long the
 * history is.
 */
export function bucketOf(sheet: Placed): string {
  const kind = feedsHistory(sheet) ? 'products' : isShopWide(sheet) ? 'shop' : 'parts';
  return MARKS[kind] + periodBucket(sheet.period);
}

export function kindOfBucket(bucket: string): FigureKind {
  if (bucket.startsWith(MARKS.shop)) return 'shop';
  return bucket.startsWith(MARKS.parts) ? 'parts' : 'products';
}

export function isLiveBucket(bucket: string): boolean {
  return /^[SP]?L/.test(bucket);
}

export function isRangeBucket(bucket: string): boolean {
  return /^[SP]?R/.test(bucket);
}

/** Whether the bucket holds finished figures of whole products: what roles rest on. */
export function feedsEngine(bucket: string): boolean {
  return kindOfBucket(bucket) === 'products' && !isLiveBucket(bucket);
}

/** Place of a period on its bucket's axis: the day number, or both day numbers of a range in one integer. */
export function axisOf(period: Period): number {
  return period.kind === 'range' ? dayNumber(period.from) * RANGE_BASE + dayNumber(period.to) : dayNumber(period.day);
}

export function rangeOfAxis(axis: number): Extract<Period, { kind: 'range' }> {
  return {
    kind: 'range',
    from: dayFromNumber(Math.floor(axis / RANGE_BASE)),
    to: dayFromNumber(axis % RANGE_BASE),
  };
}

/** Months from `from` to `to`, both included, ascending: `['2026-10', '2026-11']`. */
export function monthsBetween(from: Day, to: Day): string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (text > monthOf(to)) return months;
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** Source of figures: page kind and channel; of a part also which part it is. */
export function sourceOf(sheet: Pick<SheetBody, 'page' | 'channel' | 'level' | 'scope'>): string {
  const source = `${sheet.page}|${sheet.channel}`;
  return isUnrestricted(sheet.scope) && sheet.level !== 'sku' ? source : `${source}|${partKey(sheet)}`;
}

/** What a part's source says of it: its page and channel, and which part. null for a source of whole figures. */
export interface PartSource {
  readonly page: string;
  readonly channel: Channel;
  readonly level: Level;
  readonly scope: SheetBody['scope'];
}

export function partOfSource(source: string): PartSource | null {
  const [page = '', , ...rest] = source.split('|');
  if (rest.length === 0) return null;
  const [level, device, filters] = JSON.parse(rest.join('|')) as [Level, string, [string, string][]];
  return { page, channel: channelOfSource(source), level, scope: { device, filters: Object.fromEntries(filters) } };
}

function partKey({ level, scope }: Pick<SheetBody, 'level' | 'scope'>): string {
  const filters = Object.entries(scope.filters).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return JSON.stringify([level, scope.device, filters]);
}

/** Whether its figures are what the operator said they are. */
export function isTaughtSource(source: string): boolean {
  return isTaught(source);
}

export function channelOfSource(source: string): Channel {
  const text = source.split('|', 2)[1];
  return CHANNELS.find((channel) => channel === text) ?? 'table';
}

function isUnrestricted({ device, filters }: SheetBody['scope']): boolean {
  return device === ALL_DEVICES && Object.keys(filters).length === 0;
}

/** Whether a sheet speaks of whole products of the whole shop on every device; nothing else feeds suggestions. */
export function feedsHistory(sheet: Pick<SheetBody, 'level' | 'scope'>): boolean {
  return sheet.level === 'spu' && isUnrestricted(sheet.scope);
}

/**
 * Whether a sheet tells that the shop's list of its period was read, in whole or in part. An answer that
 * is no page of a list (a shop's five best) feeds history, but a period is not judged for its sake.
 */
export function datesList(sheet: Pick<SheetBody, 'level' | 'scope' | 'listing' | 'channel'>): boolean {
  return feedsHistory(sheet) && (sheet.listing !== null || sheet.channel !== 'answer');
}

/** Whether a sheet states totals of the whole shop. */
export function isShopWide(sheet: Pick<SheetBody, 'level' | 'scope'>): boolean {
  return sheet.level === 'shop' && isUnrestricted(sheet.scope);
}

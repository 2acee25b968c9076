/**
 * Figures in a form that hardly moves from day to day: what one piece, buyer or click of a product comes to,
 * or a share as it is. However many people a sale brings, these stay in the same region, so they tell yuan
 * from fen and 0..1 from 0..100 where the figures themselves cannot.
 */
import { parseFigure } from '../metrics/parse-figure.ts';
import { isMetricId, type MetricId, metric } from '../metrics/vocabulary.ts';
import { type ColumnUnit, SHOP_ROW, type SheetBody, type SheetColumn } from './sheet.ts';

export type Levels = ReadonlyMap<string, number>;

type Table = Pick<SheetBody, 'columns' | 'rows'>;

/** What an amount is divided by, the steadiest first. */
const BASES: Readonly<Partial<Record<MetricId, readonly MetricId[]>>> = {
  payAmount: ['payItems', 'orders', 'payBuyers'],
  buyerPaidAmount: ['payItems', 'orders', 'payBuyers'],
  settledAmount: ['payItems', 'orders', 'payBuyers'],
  orderAmount: ['orderItems', 'orderBuyers'],
  refundAmount: ['refundOrders'],
  adCost: ['adClicks'],
  adPayAmount: ['adOrders'],
};

/** The one row of a shop as a whole is as good as many products once this many stand behind it. */
const MANY = 30;

/** Names of the levels a metric has: `payAmount/payItems`, `price/`. */
export function levelNames(as: SheetColumn['as']): readonly string[] {
  if (!isMetricId(as)) return [];
  if (as === 'price' || metric(as).kind === 'share') return [`${as}/`];
  return (BASES[as] ?? []).map((base) => `${as}/${base}`);
}

function figureAt(table: Table, row: number, at: number, unit: ColumnUnit): number | null {
  const figure = parseFigure(table.rows[row]?.cells[at] ?? '', unit);
  return figure.ok && figure.value > 0 ? figure.value : null;
}

/** Levels by product, of the column at `at` read in this unit; empty where the sheet lacks the base. */
export function levelsOf(table: Table, at: number, unit: ColumnUnit, name: string): Levels {
  const base = name.slice(name.indexOf('/') + 1);
  const baseAt = table.columns.findIndex(({ as }) => as === base);
  const levels = new Map<string, number>();
  if (base !== '' && baseAt < 0) return levels;
  table.rows.forEach(({ product }, row) => {
    const value = figureAt(table, row, at, unit);
    const under = base === '' ? 1 : figureAt(table, row, baseAt, table.columns[baseAt]?.unit ?? 'count');
    if (value === null || under === null || (product === SHOP_ROW && under < MANY)) return;
    levels.set(product, value / under);
  });
  return levels;
}

/** For each product of both: how many times its level then the level is now. */
export function timesThen(then: Levels, now: Levels): readonly number[] {
  return [...now].flatMap(([product, level]) => {
    const before = then.get(product);
    return before === undefined || before <= 0 ? [] : [level / before];
  });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

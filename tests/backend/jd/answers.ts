/** The answers of the played gateway, in the real envelope. */
import type { DemoRow } from '../../../utils/demo/rows.ts';
import { type Day, parseDay } from '../../../utils/time/day.ts';
import type { Period } from '../../../utils/time/period.ts';
import { noisyYuan } from '../values.ts';
import { COLUMNS } from './columns.ts';
import { type JdLevel, jdRows } from './world.ts';

type Json = Readonly<Record<string, unknown>>;

export function lowcode(data: unknown, size: number | null = null): string {
  const body = { data, size, cache: false, traceId: null, uuid: null };
  return JSON.stringify({ header: { code: 0, desc: 'success' }, body, errors: null });
}

/** What the gateway says to a request it does not like. */
export const UNSAFE = JSON.stringify({ header: { code: -402, desc: '不安全的请求' }, body: null, errors: null });

function dayIn(value: unknown): Day | null {
  return parseDay(String(value ?? '').slice(0, 10));
}

export function periodAsked(asked: Json): Period | null {
  const from = dayIn(asked.startDate);
  const to = dayIn(asked.endDate);
  if (!from || !to) return null;
  if (asked.realtime === true) return { kind: 'live', day: to };
  return from === to ? { kind: 'day', day: from } : { kind: 'range', from, to };
}

export function figuresOf({ figures }: Pick<DemoRow, 'figures'>): Json {
  return Object.fromEntries(
    COLUMNS.flatMap(({ metric, code }) => {
      const figure = figures[metric] ?? null;
      const value = figure !== null && metric === 'payAmount' ? noisyYuan(figure) : figure;
      // The compared period stands beside the figure; here it is always 80 %.
      return [
        [code, value],
        [`hb_${code}`, value === null ? null : Math.round(value * 0.8)],
        [`hb_ratio_${code}`, value === null ? null : 0.25],
      ];
    }),
  );
}

function sumOf(rows: readonly DemoRow[]): DemoRow['figures'] {
  return Object.fromEntries(
    COLUMNS.map(({ metric }) => [metric, rows.reduce((sum, { figures }) => sum + (figures[metric] ?? 0), 0)]),
  );
}

/** 商品明细: everything at once, the row of sums first. null for a period nobody knows. */
export function productTable(asked: Json): string | null {
  const level: JdLevel = asked.proType === 'sku' ? 'sku' : 'spu';
  const period = periodAsked(asked);
  const rows = period && jdRows(period, level);
  if (!rows) return null;
  const id = `${level}_id`;
  const sums = { $summary: true, [id]: '合计', name: null, ...figuresOf({ figures: sumOf(rows) }) };
  const products = rows.map((row) => ({
    [id]: row.facts.product,
    name: row.facts.title,
    cate_3: String(row.facts.categoryId),
    item_num: row.facts.articleNo,
    ...figuresOf(row),
  }));
  return lowcode([sums, ...products], products.length + 1);
}

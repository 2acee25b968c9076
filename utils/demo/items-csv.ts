/**
 * Reader of item tables in the schema
 * `source,item,category,date_from,date_to,days,pv,uv,fav,cart,buy,buyers,qty,amount,price`
 * (amounts in yuan). A block longer than a day is a range and stays one.
 */
import { type Day, daysBetween, parseDay } from '../time/day.ts';
import { type Period, periodKey } from '../time/period.ts';
import { UNCATEGORISED, UNNAMED } from './catalogue.ts';
import type { CountedId, DemoFigures } from './daily.ts';
import type { DemoRow } from './rows.ts';

export interface ItemBlock {
  readonly period: Period;
  readonly rows: readonly DemoRow[];
}

export interface ItemsTable {
  /** By start, then end. */
  readonly blocks: readonly ItemBlock[];
  /** Lines that could not be read, counted from 1, with the column at fault. */
  readonly skipped: readonly { readonly line: number; readonly column: string }[];
}

const COUNTS: readonly (readonly [column: string, figure: CountedId])[] = [
  ['pv', 'pageViews'],
  ['uv', 'visitors'],
  ['fav', 'favoriters'],
  ['cart', 'cartAdders'],
  ['buyers', 'payBuyers'],
  ['qty', 'payItems'],
];
const NEEDED = ['item', 'category', 'date_from', 'date_to', 'amount', ...COUNTS.map(([column]) => column)];

type Cells = (column: string) => string;

/** @throws Error when a needed column is missing from the header */
export function readItemsCsv(text: string): ItemsTable {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = head.split(',').map((name) => name.trim());
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new Error(`items csv: missing columns ${missing.join(', ')}`);
  const blocks = new Map<string, { period: Period; rows: DemoRow[] }>();
  const skipped: { line: number; column: string }[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const values = line.split(',');
    const read = readLine((column) => (values[columns.indexOf(column)] ?? '').trim());
    if (typeof read === 'string') {
      skipped.push({ line: i + 2, column: read });
      continue;
    }
    const key = periodKey(read.period);
    const block = blocks.get(key) ?? { period: read.period, rows: [] };
    block.rows.push(read.row);
    blocks.set(key, block);
  }
  const order = (block: ItemBlock) => periodKey(block.period).slice(1);
  return { blocks: [...blocks.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1)), skipped };
}

/** @returns the row, or the name of the column at fault */
function readLine(cell: Cells): { period: Period; row: DemoRow } | string {
  const product = productId(cell('item'));
  if (product === null) return 'item';
  const from = parseDay(cell('date_from'));
  if (from === null) return 'date_from';
  const to = parseDay(cell('date_to'));
  if (to === null || to < from) return 'date_to';
  const figures = readFigures(cell);
  if (typeof figures === 'string') return figures;
  const category = cell('category');
  const facts = {
    product,
    title: `${UNNAMED} ${cell('item')}`,
    category: category === '' ? UNCATEGORISED : category,
    categoryId: /^\d{1,9}$/.test(category) ? Number(category) : 0,
    articleNo: null,
    online: true,
    isNew: false,
  };
  return { period: periodOf(from, to), row: { facts, figures } };
}

function periodOf(from: Day, to: Day): Period {
  return daysBetween(from, to) === 0 ? { kind: 'day', day: from } : { kind: 'range', from, to };
}

/** Short numbers of public tables are lifted to the twelve digits the platform's own ids have. */
function productId(item: string): string | null {
  if (!/^\d{1,14}$/.test(item)) return null;
  return item.length < 10 ? `6${item.padStart(11, '0')}` : item;
}

function readFigures(cell: Cells): DemoFigures | string {
  const figures: Partial<Record<CountedId, number>> = {};
  for (const [column, figure] of COUNTS) {
    const text = cell(column);
    if (text === '') continue;
    if (!/^\d{1,12}(\.0+)?$/.test(text)) return column;
    figures[figure] = Number(text);
  }
  const amount = cell('amount');
  if (amount === '') return figures;
  const fen = /^(\d{1,10})(?:\.(\d{1,2})0*)?$/.exec(amount);
  if (!fen) return 'amount';
  return { ...figures, payAmount: Number(fen[1]) * 100 + Number((fen[2] ?? '').padEnd(2, '0')) };
}

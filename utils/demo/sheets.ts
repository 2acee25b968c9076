/** The practice shop as neutral sheets, for the 演示店铺 door: no page is needed to look around. */
import type { MetricId } from '../metrics/vocabulary.ts';
import type { ColumnUnit, FactId, Sheet, SheetColumn, SheetRow } from '../sheets/sheet.ts';
import { addDays, type Day, daysBetween } from '../time/day.ts';
import type { Period } from '../time/period.ts';
import { STATUS } from './catalogue.ts';
import type { DayFigures } from './daily.ts';
import { type DemoRow, dayRows, rangeRows } from './rows.ts';
import type { PracticeShop } from './shop.ts';

/** Shop id of the practice shop. */
export const DEMO_SHOP = 'demo';
const PAGE = 'sycm.item-rank';
const ADAPTER = 'demo@1';
/** Rows one sheet may have when it travels in one message. */
const MAX_ROWS = 500;

type Figure = keyof DayFigures;

interface FigureColumn extends SheetColumn {
  readonly as: MetricId;
  readonly from: Figure;
}

const column = (from: Figure, unit: ColumnUnit): FigureColumn => ({ field: from, as: from, unit, from });

const FACTS: readonly SheetColumn[] = (['title', 'articleNo', 'category', 'status', 'isNew'] as const).map(
  (as: FactId) => ({ field: as, as, unit: 'text' }),
);
const FIGURES: readonly FigureColumn[] = [
  column('visitors', 'count'),
  column('pageViews', 'count'),
  column('favoriters', 'count'),
  column('cartAdders', 'count'),
  column('cartItems', 'count'),
  column('orderBuyers', 'count'),
  column('orderItems', 'count'),
  column('orderAmount', 'yuan'),
  column('payBuyers', 'count'),
  column('payItems', 'count'),
  column('payAmount', 'yuan'),
  column('newPayBuyers', 'count'),
  column('oldPayBuyers', 'count'),
  column('refundAmount', 'yuan'),
  column('searchVisitors', 'count'),
  column('searchPayBuyers', 'count'),
  column('stayTime', 'seconds'),
  column('bounceRate', 'ratio'),
];
const COLUMNS: readonly SheetColumn[] = [...FACTS, ...FIGURES.map(({ field, as, unit }) => ({ field, as, unit }))];

export interface PracticeSheetOptions {
  /** How many of the last finished days to give as day sheets; all by default, 0 for none. */
  readonly days?: number;
  /** Lengths of the ranges ending on the last finished day; 30 by default. */
  readonly ranges?: readonly number[];
  /** Shop id the sheets carry. */
  readonly shop?: string;
}

/** Day sheets oldest first, then the ranges. Pure. */
export function practiceSheets(shop: PracticeShop, options: PracticeSheetOptions = {}): Sheet[] {
  const all = daysBetween(shop.from, shop.to) + 1;
  const { days = all, ranges = [30], shop: id = DEMO_SHOP } = options;
  const sheets: Sheet[] = [];
  for (let back = Math.min(days, all) - 1; back >= 0; back--) {
    const day = addDays(shop.to, -back);
    sheets.push(...sheetsOf(id, { kind: 'day', day }, dayRows(shop, day)));
  }
  for (const length of ranges) {
    const from = later(shop.from, addDays(shop.to, 1 - length));
    sheets.push(...sheetsOf(id, { kind: 'range', from, to: shop.to }, rangeRows(shop, from, shop.to)));
  }
  return sheets;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** One list of rows as sheets of at most 500 rows, sorted by paid amount like the page. */
function sheetsOf(shop: string, period: Period, rows: readonly DemoRow[]): Sheet[] {
  const sorted = rows.toSorted((a, b) => (b.figures.payAmount ?? 0) - (a.figures.payAmount ?? 0));
  const pages = Math.max(1, Math.ceil(sorted.length / MAX_ROWS));
  return Array.from({ length: pages }, (_, i) => ({
    version: 1,
    platform: 'taobao',
    page: PAGE,
    channel: 'answer',
    level: 'spu',
    scope: { device: 'all', filters: {} },
    period,
    columns: COLUMNS,
    rows: sorted.slice(i * MAX_ROWS, (i + 1) * MAX_ROWS).map(sheetRow),
    absent: [],
    listing: { page: i + 1, pageSize: MAX_ROWS, total: sorted.length, orderBy: 'payAmount', descending: true },
    adapter: ADAPTER,
    shop,
  }));
}

function sheetRow({ facts, figures }: DemoRow): SheetRow {
  const texts = [
    facts.title,
    facts.articleNo,
    facts.category,
    facts.online ? STATUS.online : STATUS.offline,
    String(facts.isNew),
  ];
  return { product: facts.product, cells: [...texts, ...FIGURES.map(({ from, unit }) => cell(figures[from], unit))] };
}

function cell(value: number | undefined, unit: ColumnUnit): string | null {
  if (value === undefined) return null;
  if (unit !== 'yuan') return String(value);
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
}

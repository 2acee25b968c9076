/** The made-up products every page of the catalogue shows, and their figures as 商品排行 prints them. */
import type { MetricId } from '../../utils/metrics/vocabulary.ts';

export interface FigureColumn {
  readonly key: MetricId;
  readonly header: string;
  /** Header above it where a page groups its columns. */
  readonly group: string;
  readonly unit: 'count' | 'yuan';
}

export interface Figure {
  /** For sorting; null where the page shows a dash. */
  readonly amount: number | null;
  readonly value: string;
  readonly change: string;
}

export interface Product {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly Figure[];
}

const column = (key: MetricId, header: string, group: string, unit: FigureColumn['unit'] = 'count'): FigureColumn => ({
  key,
  header,
  group,
  unit,
});

export const PRODUCT_HEADER = '商品名称';
export const ACTION_HEADER = '操作';
export const ACTIONS: readonly string[] = ['查看详情', '单品分析'];
export const PERIOD_TEXT = '统计时间 2026-11-21';
export const SEARCH_PLACEHOLDER = '请输入商品名称或ID';
export const PAGE_SIZE = 10;

export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  column('visitors', '商品访客数', '流量'),
  column('pageViews', '商品浏览量', '流量'),
  column('cartAdders', '商品加购人数', '加购'),
  column('cartItems', '商品加购件数', '加购'),
  column('payBuyers', '支付买家数', '支付'),
  column('payItems', '支付件数', '支付'),
  column('payAmount', '支付金额', '支付', 'yuan'),
];

/** Neighbouring columns under one group. */
export function columnGroups(): readonly { readonly group: string; readonly columns: readonly FigureColumn[] }[] {
  const groups = new Map<string, FigureColumn[]>();
  for (const each of FIGURE_COLUMNS) groups.set(each.group, [...(groups.get(each.group) ?? []), each]);
  return [...groups].map(([group, columns]) => ({ group, columns }));
}

const NOUNS = ['加绒直筒裤', '针织连衣裙', '双面羊毛大衣', '棉麻衬衫', '短款羽绒服'];
/** Prime and larger than any list, so that the amounts of a list differ. */
const PRIME = 100_003;

function thousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

function shown(amount: number, unit: FigureColumn['unit']): string {
  if (unit === 'count') return thousands(String(amount));
  return `${thousands(String(Math.floor(amount / 100)))}.${String(amount % 100).padStart(2, '0')}`;
}

function figureOf(index: number, at: number, unit: FigureColumn['unit'], edition: number): Figure {
  // A dash in one column, a nought in another: the one is unknown, the other is not.
  if (at === 2 && index % 7 === 3) return { amount: null, value: '-', change: '-' };
  if (at === 1 && index % 11 === 5) return { amount: 0, value: '0', change: '-' };
  const spread = (index * 7919 + (at + 1) * 1543 + edition * 3571) % PRIME;
  const amount = unit === 'yuan' ? spread * 100 + (index % 100) : spread;
  const change = ((spread % 4001) - 2000) / 100;
  return { amount, value: shown(amount, unit), change: `${change > 0 ? '+' : ''}${change.toFixed(2)}%` };
}

/** @param edition the same products with the figures of a later answer */
export function productsOf(count: number, edition = 0): readonly Product[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(730_000_000_000 + index * 37),
    title: `${NOUNS[index % NOUNS.length]} ${String(index + 1).padStart(4, '0')}`,
    figures: FIGURE_COLUMNS.map(({ unit }, at) => figureOf(index, at, unit, edition)),
  }));
}

export interface Sorting {
  /** Column of figures, from 0. */
  readonly at: number;
  readonly descending: boolean;
}

export function compareBy(at: number): (a: Product, b: Product) => number {
  return (a, b) => (a.figures[at]?.amount ?? -1) - (b.figures[at]?.amount ?? -1);
}

export function sorted(products: readonly Product[], sorting: Sorting | null): readonly Product[] {
  if (!sorting) return products;
  const order = compareBy(sorting.at);
  return [...products].sort((a, b) => (sorting.descending ? order(b, a) : order(a, b)));
}

export function matching(products: readonly Product[], keyword: string): readonly Product[] {
  return products.filter(({ title }) => title.includes(keyword.trim()));
}

/** @param page from 1 */
export function pageOf(products: readonly Product[], page: number): readonly Product[] {
  return products.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
}

/** Business reports as Amazon writes them, with made-up figures. */
import type { FileRow } from '../../../utils/sheets/file-table.ts';
import type { Period } from '../../../utils/time/period.ts';

export const WEEK = { kind: 'range', from: '2026-11-15', to: '2026-11-21' } as Period;
export const DAY = { kind: 'day', day: '2026-11-21' } as Period;

interface Headers {
  readonly parent: string;
  readonly child: string;
  readonly title: string;
  readonly sessions: string;
  readonly views: string;
  readonly units: string;
  readonly sales: string;
  readonly items: string;
}

export const HEADERS = {
  en: {
    parent: '(Parent) ASIN',
    child: '(Child) ASIN',
    title: 'Title',
    sessions: 'Sessions - Total',
    views: 'Page Views - Total',
    units: 'Units Ordered',
    sales: 'Ordered Product Sales',
    items: 'Total Order Items',
  },
  older: {
    parent: '(Parent) ASIN',
    child: '(Child) ASIN',
    title: 'Title',
    sessions: 'Sessions',
    views: 'Page Views',
    units: 'Units Ordered',
    sales: 'Gross Product Sales',
    items: 'Orders Placed',
  },
  zh: {
    parent: '（父）ASIN',
    child: '（子）ASIN',
    title: '标题',
    sessions: '会话次数 – 总计',
    views: '页面浏览量 – 总计',
    units: '已订购商品数量',
    sales: '已订购商品销售额',
    items: '订单商品总数',
  },
  zhHyphen: {
    parent: '（父）ASIN',
    child: '（子）ASIN',
    title: '商品名称',
    sessions: '会话数 - 总计',
    views: '页面浏览量 - 总计',
    units: '已订购商品数量',
    sales: '已订购商品销售额',
    items: '订单商品总数',
  },
  ja: {
    parent: '（親）ASIN',
    child: '（子）ASIN',
    title: 'タイトル',
    sessions: 'セッション数 - 合計',
    views: 'ページビュー - 合計',
    units: '注文された商品点数',
    sales: '注文商品の売上額',
    items: '注文品目総数',
  },
  de: {
    parent: '(Übergeordnete) ASIN',
    child: '(Untergeordnete) ASIN',
    title: 'Titel',
    sessions: 'Sitzungen – Summe',
    views: 'Seitenaufrufe – Summe',
    units: 'Bestellte Einheiten',
    sales: 'Durch bestellte Produkte erzielter Umsatz',
    items: 'Zahl der Bestellposten',
  },
} as const satisfies Record<string, Headers>;

export interface ReportRow {
  readonly parent?: string;
  readonly child: string;
  readonly sessions: string;
  readonly units: string;
  readonly sales: string;
}

/** With the columns of percentages and of business customers that such a file has beside each of the others. */
export function reportRows(headers: Headers, rows: readonly ReportRow[]): readonly FileRow[] {
  const { parent, child, title, sessions, views, units, sales, items } = headers;
  return [
    [
      parent,
      child,
      title,
      sessions,
      `${sessions} - B2B`,
      views,
      'Unit Session Percentage',
      units,
      `${units} - B2B`,
    ].concat([sales, `${sales} - B2B`, items]),
    ...rows.map((row) => [
      ...[row.parent ?? row.child, row.child, `Practice ${row.child}`, row.sessions, '9', row.sessions, '99.34%'],
      ...[row.units, '8', row.sales, row.sales, row.units],
    ]),
  ];
}

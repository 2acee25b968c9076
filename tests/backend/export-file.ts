/** The files the practice backend's 下载 would give, cell by cell as the real ones are written. */

import type { DemoRow } from '../../utils/demo/rows.ts';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import type { Day } from '../../utils/time/day.ts';
import { type Period, periodEnd, periodStart } from '../../utils/time/period.ts';
import type { Rows } from '../files/make-files.ts';
import type { World } from './world.ts';

/** Headers of 商品排行's file of 2026, in its order. */
export const ITEM_RANK_HEADERS = [
  ...[
    '统计日期',
    '商品ID',
    '商品名称',
    '主商品ID',
    '商品类型',
    '货号',
    '商品状态',
    '商品标签',
    '商品访客数',
    '商品浏览量',
  ],
  ...[
    '平均停留时长',
    '商品详情页跳出率',
    '商品收藏人数',
    '商品加购件数',
    '商品加购人数',
    '下单买家数',
    '下单件数',
    '下单金额',
  ],
  ...[
    '下单转化率',
    '支付买家数',
    '支付件数',
    '总支付商品件数',
    '支付金额',
    '总支付金额',
    '商品支付转化率',
    '支付新买家数',
  ],
  ...[
    '支付老买家数',
    '老买家支付金额',
    '聚划算支付金额',
    '访客平均价值',
    '成功退款金额',
    '竞争力评分',
    '年累计支付金额',
  ],
  ...['月累计支付金额', '月累计支付件数', '搜索引导支付转化率', '搜索引导访客数', '搜索引导支付买家数'],
  ...['结构化详情引导转化率', '结构化详情引导成交占比'],
] as const;

const FIGURES: Readonly<Record<string, MetricId>> = {
  商品访客数: 'visitors',
  商品浏览量: 'pageViews',
  平均停留时长: 'stayTime',
  商品详情页跳出率: 'bounceRate',
  商品收藏人数: 'favoriters',
  商品加购件数: 'cartItems',
  商品加购人数: 'cartAdders',
  下单买家数: 'orderBuyers',
  下单件数: 'orderItems',
  下单金额: 'orderAmount',
  支付买家数: 'payBuyers',
  支付件数: 'payItems',
  支付金额: 'payAmount',
  定金支付买家数: 'depositBuyers',
  定金支付件数: 'depositItems',
  支付新买家数: 'newPayBuyers',
  支付老买家数: 'oldPayBuyers',
  成功退款金额: 'refundAmount',
  搜索引导访客数: 'searchVisitors',
  搜索引导支付买家数: 'searchPayBuyers',
};
const MONEY: ReadonlySet<MetricId> = new Set(['orderAmount', 'payAmount', 'refundAmount']);

const grouped = (n: number) => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `1,391`, `34,895.00`, `77.48%`, `-`. */
function written(id: MetricId, value: number | undefined): string {
  if (value === undefined) return '-';
  if (id === 'bounceRate') return `${(value * 100).toFixed(2)}%`;
  if (id === 'stayTime') return value.toFixed(2);
  return MONEY.has(id) ? `${grouped(Math.floor(value / 100))}.${String(value % 100).padStart(2, '0')}` : grouped(value);
}

function cellOf(header: string, { facts, figures }: DemoRow, period: Period): string {
  const from = periodStart(period);
  switch (header) {
    case '统计日期':
      return period.kind === 'range' ? `${from} ~ ${periodEnd(period)}` : from;
    case '商品ID':
      return facts.product;
    case '商品名称':
      return facts.title;
    case '货号':
      return facts.articleNo ?? '';
    case '商品状态':
      return facts.online ? '当前在线' : '已下架';
    default: {
      const id = FIGURES[header];
      return id ? written(id, (figures as Partial<Record<MetricId, number>>)[id]) : '-';
    }
  }
}

/** 商品排行: four lines, the header on the fifth, one row a product. */
export function itemRankRows(world: Pick<World, 'rows'>, period: Period): Rows {
  const rows = (world.rows(period) ?? []).map((row) => ITEM_RANK_HEADERS.map((header) => cellOf(header, row, period)));
  return [
    ['【生意参谋平台】商品_全部'],
    ['数据来源：生意参谋'],
    [`统计日期：${periodStart(period)} 至 ${periodEnd(period)}`],
    [],
    [...ITEM_RANK_HEADERS],
    ...rows,
  ];
}

/** 自助取数: product × day in the order of the products, with the columns asked for. */
export function selfServiceRows(world: Pick<World, 'rows'>, days: readonly Day[], asked: readonly string[]): Rows {
  const headers = ['统计日期', '商品ID', '商品名称', ...asked];
  const rows = days.flatMap((day) => {
    const period: Period = { kind: 'day', day };
    return (world.rows(period) ?? []).map((row) => ({ row, period }));
  });
  rows.sort((a, b) => (a.row.facts.product < b.row.facts.product ? -1 : 1));
  return [headers, ...rows.map(({ row, period }) => headers.map((header) => cellOf(header, row, period)))];
}

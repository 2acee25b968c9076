/** Files whose figures are parts: of what promoters brought, of where visitors came from, of orders with a problem. */
import { hash32 } from '../../utils/demo/draws.ts';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import type { Period } from '../../utils/time/period.ts';
import type { Rows } from '../files/make-files.ts';
import type { World } from './world.ts';

type Figures = Readonly<Partial<Record<MetricId, number>>>;

const yuan = (fen: number) => (fen / 100).toFixed(2);
const grouped = (fen: number) => Number(yuan(fen)).toLocaleString('en-US', { minimumFractionDigits: 2 });

/** 淘宝联盟 brings some products and not others. */
export function unionFigures(world: Pick<World, 'rows'>, period: Period): ReadonlyMap<string, Figures> {
  const brought = (world.rows(period) ?? []).filter((_, n) => n % 3 === 0).slice(0, 12);
  return new Map(
    brought.map(({ facts }, n) => {
      const clicks = 20 + (hash32(n, 51) % 400);
      const adPayAmount = clicks * 377;
      const counts = { adClicks: clicks, adPayAmount, adOrders: clicks % 17, adCarts: clicks % 13, adFavorites: n };
      // Commission and service fee together.
      return [facts.product, { ...counts, adCost: Math.round(adPayAmount * 0.05) + Math.round(adPayAmount * 0.15) }];
    }),
  );
}

/** A CSV that names no days. */
export function unionRows(world: Pick<World, 'rows'>, period: Period): Rows {
  const header = [
    ...['商品ID', '商品标题', '商品链接', '付款佣金支出(元)', '付款佣金率', '付款金额(元)', '付款笔数', '商品折扣率'],
    ...['进店量', '收藏宝贝量', '添加购物车量', '付款服务费支出(元)', '付款支出费用(元)', '付款人数'],
  ];
  const titles = new Map((world.rows(period) ?? []).map(({ facts }) => [facts.product, facts.title]));
  const rows = [...unionFigures(world, period)].map(([product, figures]) => {
    const { adPayAmount = 0, adOrders = 0, adClicks = 0, adFavorites = 0, adCarts = 0, adCost = 0 } = figures;
    const commission = Math.round(adPayAmount * 0.05);
    const link = `http://item.taobao.com/item.htm?id=${product}`;
    return [
      ...[product, titles.get(product) ?? '', link, yuan(commission), '5.00%', yuan(adPayAmount), adOrders, '35.20%'],
      ...[adClicks, adFavorites, adCarts, yuan(adCost - commission), yuan(adCost), adOrders],
    ];
  });
  return [header, ...rows];
}

export interface SourceTruth {
  /** 流量载体 and the four levels, as the file writes them. */
  readonly path: readonly string[];
  /** Which part of the shop it is, as it is stored. */
  readonly filters: Readonly<Record<string, string>>;
  readonly figures: Figures;
}

const PLAIN: readonly (readonly [path: readonly string[], visitors: number])[] = [
  [['全店流量', '付费推广', '汇总'], 652],
  // People of both are counted in each: together they are more than their parent.
  [['全店流量', '付费推广', '关键词推广'], 600],
  [['全店流量', '付费推广', '人群推广'], 80],
  [['全店流量', '平台流量', '汇总'], 1204],
  [['全店流量', '平台流量', '手淘搜索'], 905],
  [['宝贝详情', '付费推广', '关键词推广'], 590],
];

/** A tree written out as rows: parents repeat their children. */
export const SOURCES: readonly SourceTruth[] = PLAIN.map(([path, visitors]) => {
  const [carrier = '', source1 = '', source2 = ''] = path;
  const whole = carrier === '全店流量' ? {} : { carrier };
  return {
    path: [...path, '汇总', '汇总'],
    filters: { ...whole, source1, ...(source2 === '汇总' ? {} : { source2 }) },
    figures: { visitors, cartAdders: visitors % 71, payBuyers: visitors % 23, payAmount: visitors * 311 },
  };
});

/** 店铺来源, by name of the sheet. */
export function sourceSheets(day: string): Readonly<Record<string, Rows>> {
  const header = [
    ...['流量载体', '一级来源', '二级来源', '三级来源', '四级来源', '访客数', '访客数环比'],
    ...['加购人数', '加购人数环比', '支付买家数', '支付金额', 'UV价值'],
  ];
  const rowOf = ({ path, figures }: SourceTruth) => {
    const { visitors = 0, cartAdders = 0, payBuyers = 0, payAmount = 0 } = figures;
    return [...path, visitors, '59.02%', cartAdders, '-', payBuyers, grouped(payAmount), '3.11'];
  };
  const of = (whole: boolean) => SOURCES.filter(({ path }) => (path[0] === '全店流量') === whole).map(rowOf);
  const above: Rows = [[`统计日期：${day}`], header];
  return { 全店流量来源: [...above, ...of(true)], 分载体流量来源: [...above, ...of(false)] };
}

/** 商品体验分: of whose orders of the last thirty days how many had a problem. */
export function experienceFigures(world: Pick<World, 'rows'>, period: Period): ReadonlyMap<string, Figures> {
  const sold = (world.rows(period) ?? []).slice(0, 8);
  return new Map(
    sold.map(({ facts }, n) => {
      const paidOrders = 40 + (hash32(n, 52) % 300);
      return [facts.product, { paidOrders, problemOrders: Math.min(n, paidOrders) }];
    }),
  );
}

export function experienceRows(world: Pick<World, 'rows'>, period: Period): Rows {
  const rows = [...experienceFigures(world, period)].map(([product, { problemOrders = 0, paidOrders = 0 }]) => {
    return [product, '练习款', '4.80', problemOrders, paidOrders];
  });
  return [['商品ID', '商品名称', '商品体验分', '问题订单数', '成交订单数'], ...rows];
}

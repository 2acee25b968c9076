/** A made-up shop as 拼多多 would tell of it: the same figures for the same product and days. */
import { hash32 } from '../../../utils/demo/draws.ts';
import type { MetricId } from '../../../utils/metrics/vocabulary.ts';

export const PDD_SHOP = '云朵女装百货店';

export const PDD_PRODUCTS = Array.from({ length: 17 }, (_, n) => ({
  id: 930_000_000_001 + n,
  title: `${['加绒直筒裤', '针织开衫', '羊毛围巾'][n % 3]} ${n + 1} 号`,
}));

/** Code, metric and the header of its column. */
export const PDD_METRICS: readonly { readonly code: string; readonly as: MetricId; readonly header: string }[] = [
  { code: 'goodsUv', as: 'visitors', header: '商品访客数' },
  { code: 'goodsPv', as: 'pageViews', header: '商品浏览量' },
  { code: 'goodsFavCnt', as: 'favoriters', header: '商品收藏用户数' },
  { code: 'payOrdrUsrCnt', as: 'payBuyers', header: '成交买家数' },
  { code: 'payOrdrCnt', as: 'orders', header: '成交订单数' },
  { code: 'payOrdrAmt', as: 'payAmount', header: '成交金额(元)' },
];

/** People, pieces, or fen. */
export function pddFigure(product: number, code: string, period: string): number {
  const draw = hash32(product % 1000, ...(period.match(/\d+/g) ?? []).map(Number));
  const visitors = 40 + (draw % 900);
  const buyers = Math.floor(visitors / 9);
  const figures: Readonly<Record<string, number>> = {
    goodsUv: visitors,
    goodsPv: visitors * 2 + (draw % 5),
    goodsFavCnt: visitors % 31,
    payOrdrUsrCnt: buyers,
    payOrdrCnt: buyers + (draw % 3),
    payOrdrAmt: buyers * 3_599,
  };
  return figures[code] ?? 0;
}

/** As the backend writes it: a text, money in yuan. */
export function pddText(product: number, code: string, period: string): string {
  const figure = pddFigure(product, code, period);
  return code === 'payOrdrAmt' ? (figure / 100).toFixed(2) : String(figure);
}

/** A made-up shop as 罗盘 would tell of it: the same figures for the same product and days. */
import { hash32 } from '../../../utils/demo/draws.ts';
import type { MetricId } from '../../../utils/metrics/vocabulary.ts';

export interface CompassProduct {
  readonly id: string;
  readonly title: string;
}

export const COMPASS_SHOP = '云朵女装专营店';

export const COMPASS_PRODUCTS: readonly CompassProduct[] = Array.from({ length: 23 }, (_, n) => ({
  id: `36000000000000${String(n + 1).padStart(5, '0')}`,
  title: `${['加绒直筒裤', '针织开衫', '羊毛围巾', '灯芯绒半裙'][n % 4]} ${n + 1} 号`,
}));

/** Code, metric, unit as 罗盘 writes it (3 fen, 5 count) and the header of its column. */
export const COMPASS_METRICS: readonly {
  readonly code: string;
  readonly as: MetricId;
  readonly unit: 3 | 5;
  readonly header: string;
}[] = [
  { code: 'trans_amt', as: 'payAmount', unit: 3, header: '成交金额' },
  { code: 'pay_amt', as: 'buyerPaidAmount', unit: 3, header: '用户支付金额' },
  { code: 'pay_cnt', as: 'orders', unit: 5, header: '成交订单数' },
  { code: 'pay_ucnt', as: 'payBuyers', unit: 5, header: '成交人数' },
  { code: 'product_show_ucnt', as: 'impressionUsers', unit: 5, header: '商品曝光人数' },
  { code: 'product_click_ucnt', as: 'clickUsers', unit: 5, header: '商品点击人数' },
  { code: 'click_add_to_cart_uv', as: 'cartAdders', unit: 5, header: '加购人数' },
  { code: 'refund_amt', as: 'refundAmount', unit: 3, header: '退款金额(退款时间)' },
];

/** null where 罗盘 has no figure: every seventh product's refunds. */
export function compassFigure(product: string, code: string, period: string): number | null {
  const n = COMPASS_PRODUCTS.findIndex(({ id }) => id === product);
  if (code === 'refund_amt' && n % 7 === 6) return null;
  const draw = hash32(n, ...(period.match(/\d+/g) ?? []).map(Number));
  const buyers = draw % 90;
  switch (code) {
    case 'trans_amt':
      return buyers * 9_900 + (draw % 100);
    case 'pay_amt':
      return buyers * 9_500 + (draw % 100);
    case 'pay_cnt':
      return buyers + (draw % 3);
    case 'product_show_ucnt':
      return buyers * 211 + 1_400;
    case 'product_click_ucnt':
      return buyers * 17 + 12;
    case 'click_add_to_cart_uv':
      return buyers * 2 + 3;
    case 'refund_amt':
      return (buyers % 5) * 9_900;
    default:
      return buyers;
  }
}

/** Products as the page lists them: by 成交金额, largest first. */
export function compassRanking(period: string): readonly CompassProduct[] {
  const amount = ({ id }: CompassProduct) => compassFigure(id, 'trans_amt', period) ?? 0;
  return [...COMPASS_PRODUCTS].sort((a, b) => amount(b) - amount(a) || (a.id < b.id ? -1 : 1));
}

/** Orders of a platform nobody declared, and what an operator says of them. */
import type { TaughtOrders, TaughtOrdersDraft } from '../../utils/settlement/taught-orders.ts';
import { asKept, type Given, KUAI, kuaiText, said } from './made-taught.ts';

const KUAI_ORDER_HEADERS = [
  '订单编号',
  '订单状态',
  '支付时间',
  '完成时间',
  '商家实收',
  '商品数量',
  '收货人姓名',
  '收货手机',
];
export const KUAI_ORDER = {
  订单编号: KUAI.订单编号,
  订单状态: '交易成功',
  支付时间: '2026/10/02 10:00:05',
  完成时间: '2026/10/10 10:00:00',
  商家实收: '88.00',
  商品数量: '2',
  收货人姓名: '私密张三',
  收货手机: '13812345678',
};

export const kuaiOrders = (rows: readonly Given[] = [KUAI_ORDER]): File =>
  new File([kuaiText(rows, KUAI_ORDER_HEADERS)], '快手订单.csv');

export const KUAI_ORDERS_DRAFT: TaughtOrdersDraft = {
  name: '快手 订单',
  source: 'other',
  headers: KUAI_ORDER_HEADERS,
  columns: said({
    ...{ order: '订单编号', receivable: '商家实收', paidAt: '支付时间', doneAt: '完成时间', state: '订单状态' },
    ...{ quantity: '商品数量' },
  }),
  repeats: false,
  states: [{ word: '交易成功', state: 'done' }],
};

export const taughtOrders = (more: Partial<TaughtOrders> = {}): TaughtOrders => ({
  ...asKept(KUAI_ORDERS_DRAFT),
  ...more,
});

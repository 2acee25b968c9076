/**
 * Exports of orders of shops on WeChat. No reference of ours holds them: their headers are those that several public importers
 * of these files list independently of each other, and only what all of them agree on is rested on.
 */
import type { OrderLayout, StateRule } from '../order-layout.ts';

const STATES: readonly StateRule[] = [
  { words: /取消|关闭/, state: 'closed' },
  { words: /成功|完成/, state: 'done' },
  { words: /待收货|已发货|部分发货/, state: 'shipped' },
  { words: /待付款|等待买家付款|待支付/, state: 'unpaid' },
  { words: /待发货|已付款|等待商家发货|待接单|待成团/, state: 'paid' },
];

/** Of exports that do not say how much. */
const GIVEN_BACK = /退款(?:成功|完成)|全额退款|部分退款/;

/** 订单导出 (57 columns, older ones fewer): a line a product; amounts of the order stand on each, refunds are of the line. */
const weixin: OrderLayout = {
  id: 'weixin.orders',
  version: 1,
  source: 'weixin',
  name: { zh: '微信小店 订单', en: 'WeChat shop orders' },
  required: [
    ...[['订单号'], ['订单状态'], ['订单实际支付金额'], ['支付时间'], ['商品数量'], ['商品已退款金额']],
    ['商品编码(平台)', '商品编码（平台）'],
  ],
  columns: [
    { role: 'order', headers: ['订单号'] },
    { role: 'product', headers: ['商品编码(平台)', '商品编码（平台）'] },
    { role: 'article', headers: ['商品编码(自定义)', '商品编码（自定义）'] },
    { role: 'quantity', headers: ['商品数量'] },
    { role: 'paidAt', headers: ['支付时间'] },
    { role: 'doneAt', headers: ['订单确认收货时间'] },
    { role: 'state', headers: ['订单状态'] },
    { role: 'paid', headers: ['订单实际支付金额'] },
    { role: 'refunded', headers: ['商品已退款金额'] },
    { role: 'afterSale', headers: ['商品售后'] },
    { role: 'streamer', headers: ['带货ID'] },
  ],
  // What the platform pays of a coupon the shop gets too; older exports say only what the buyer paid.
  receivable: [['订单实际收款金额', '订单实际支付金额']],
  givenBack: GIVEN_BACK,
  states: STATES,
  orderNumber: /^\d{10,32}$/,
  repeatsOrder: true,
};

const YOUZAN_ORDER = /^E\d{14,30}$/;

/** 订单报表: one line an order. */
const youzan: OrderLayout = {
  id: 'youzan.orders',
  version: 1,
  source: 'youzan',
  name: { zh: '有赞 订单报表', en: 'Youzan orders' },
  required: [['订单号'], ['订单状态'], ['买家付款时间'], ['应收订单金额'], ['订单实付金额']],
  columns: [
    { role: 'order', headers: ['订单号'] },
    { role: 'paidAt', headers: ['买家付款时间'] },
    { role: 'doneAt', headers: ['交易成功时间'] },
    { role: 'state', headers: ['订单状态'] },
    { role: 'paid', headers: ['订单实付金额'] },
    { role: 'afterSale', headers: ['订单退款状态'] },
  ],
  receivable: [['订单实付金额']],
  givenBack: GIVEN_BACK,
  states: STATES,
  orderNumber: YOUZAN_ORDER,
};

/** 商品报表: one line a product of an order, without freight. */
const youzanItems: OrderLayout = {
  id: 'youzan.items',
  version: 1,
  source: 'youzan',
  name: { zh: '有赞 订单商品报表', en: 'Youzan items' },
  required: [['订单号'], ['订单商品状态'], ['商品数量'], ['商品实际成交金额'], ['商品已退款金额']],
  columns: [
    { role: 'order', headers: ['订单号'] },
    { role: 'article', headers: ['商品编码'] },
    { role: 'quantity', headers: ['商品数量'] },
    { role: 'doneAt', headers: ['交易成功时间'] },
    { role: 'state', headers: ['订单商品状态'] },
    { role: 'paid', headers: ['商品实际成交金额'] },
    { role: 'refunded', headers: ['商品已退款金额'] },
    { role: 'afterSale', headers: ['商品退款状态'] },
  ],
  receivable: [['商品实际成交金额']],
  givenBack: GIVEN_BACK,
  states: STATES,
  orderNumber: YOUZAN_ORDER,
  itemsOnly: true,
};

export const MORE_ORDERS: readonly OrderLayout[] = [weixin, youzan, youzanItems];

/** Exports of orders (settlement reference A3). Columns of buyers are never declared, and so never read. */
import type { OrderLayout } from '../order-layout.ts';
import { MORE_ORDERS } from './more-orders.ts';

/** 退款成功, 部分退款成功: of exports that do not say how much. */
const GIVEN_BACK = /退款成功/;

const taobao: OrderLayout = {
  id: 'taobao.orders',
  version: 1,
  source: 'taobao',
  name: { zh: '淘宝 订单报表', en: 'Taobao orders' },
  required: [['订单编号'], ['买家实际支付金额'], ['订单状态'], ['宝贝总数量']],
  columns: [
    { role: 'order', headers: ['订单编号'] },
    { role: 'quantity', headers: ['宝贝总数量'] },
    { role: 'paidAt', headers: ['订单付款时间'] },
    { role: 'doneAt', headers: ['确认收货时间'] },
    { role: 'state', headers: ['订单状态'] },
    { role: 'paid', headers: ['买家实际支付金额'] },
    { role: 'refunded', headers: ['退款金额'] },
    { role: 'shop', headers: ['店铺Id'] },
  ],
  receivable: [['买家实际支付金额'], ['天猫卡券抵扣']],
  states: [
    { words: /关闭/, state: 'closed' },
    { words: /成功/, state: 'done' },
    { words: /已发货|部分发货/, state: 'shipped' },
    { words: /等待买家付款|未付款/, state: 'unpaid' },
    { words: /已付款|等待卖家发货/, state: 'paid' },
  ],
  orderNumber: /^\d{15,24}$/,
};

const pdd: OrderLayout = {
  id: 'pdd.orders',
  version: 1,
  source: 'pdd',
  name: { zh: '拼多多 订单', en: 'Pinduoduo orders' },
  required: [['订单号'], ['商家实收金额(元)'], ['用户实付金额(元)'], ['订单状态']],
  columns: [
    { role: 'order', headers: ['订单号'] },
    { role: 'product', headers: ['商品id'] },
    { role: 'article', headers: ['商家编码-商品维度'] },
    { role: 'quantity', headers: ['商品数量(件)'] },
    { role: 'paidAt', headers: ['支付时间', '订单成交时间'] },
    { role: 'doneAt', headers: ['确认收货时间'] },
    { role: 'state', headers: ['订单状态'] },
    { role: 'paid', headers: ['用户实付金额(元)'] },
    { role: 'afterSale', headers: ['售后状态'] },
  ],
  // Platform discounts are paid to the shop: what it gets may be more than what the buyer paid.
  receivable: [['商家实收金额(元)']],
  givenBack: GIVEN_BACK,
  states: [
    { words: /取消|关闭|(?:未发货|未成交).*退款成功/, state: 'closed' },
    { words: /已收货|已完成|已签收/, state: 'done' },
    { words: /已发货/, state: 'shipped' },
    { words: /待付款/, state: 'unpaid' },
    { words: /待发货|已成团/, state: 'paid' },
  ],
  orderNumber: /^\d{6}-\d{12,20}$/,
};

const douyin: OrderLayout = {
  id: 'douyin.orders',
  version: 1,
  source: 'douyin',
  name: { zh: '抖店 订单', en: 'Doudian orders' },
  required: [['主订单编号'], ['子订单编号'], ['订单应付金额'], ['订单状态']],
  columns: [
    { role: 'order', headers: ['主订单编号'] },
    { role: 'subOrder', headers: ['子订单编号'] },
    { role: 'product', headers: ['商品ID'] },
    { role: 'article', headers: ['商家编码'] },
    { role: 'quantity', headers: ['商品数量'] },
    { role: 'paidAt', headers: ['支付完成时间'] },
    { role: 'doneAt', headers: ['订单完成时间'] },
    { role: 'state', headers: ['订单状态'] },
    { role: 'paid', headers: ['订单应付金额'] },
    { role: 'afterSale', headers: ['售后状态'] },
    { role: 'streamer', headers: ['达人ID'] },
  ],
  receivable: [['订单应付金额'], ['平台实际承担优惠金额'], ['达人实际承担优惠金额']],
  givenBack: GIVEN_BACK,
  states: [
    { words: /关闭|取消/, state: 'closed' },
    { words: /已完成|已收货/, state: 'done' },
    { words: /已发货|部分发货/, state: 'shipped' },
    { words: /待支付|待付款/, state: 'unpaid' },
    { words: /待发货|备货/, state: 'paid' },
  ],
  orderNumber: /^\d{10,32}$/,
};

/** 宝贝报表: one line a product of an order. */
const taobaoItems: OrderLayout = {
  id: 'taobao.items',
  version: 1,
  source: 'taobao',
  name: { zh: '淘宝 宝贝报表', en: 'Taobao items' },
  required: [['子订单编号'], ['主订单编号'], ['购买数量'], ['买家实际支付金额']],
  columns: [
    { role: 'order', headers: ['主订单编号'] },
    { role: 'subOrder', headers: ['子订单编号'] },
    { role: 'article', headers: ['商家编码'] },
    { role: 'quantity', headers: ['购买数量'] },
    { role: 'paidAt', headers: ['订单付款时间'] },
    { role: 'state', headers: ['订单状态'] },
    { role: 'paid', headers: ['买家实际支付金额'] },
    { role: 'refunded', headers: ['退款金额'] },
  ],
  receivable: [['买家实际支付金额']],
  states: taobao.states,
  orderNumber: taobao.orderNumber,
  itemsOnly: true,
};

/** 成交商品 of 2026: amounts and refunds of products, without states and times. */
const tmallGoods: OrderLayout = {
  id: 'tmall.goods',
  version: 1,
  source: 'taobao',
  name: { zh: '天猫 成交商品', en: 'Tmall products sold' },
  required: [['子订单号'], ['订单号'], ['数量'], ['订单实际金额（元）'], ['退款金额（元）']],
  columns: [
    { role: 'order', headers: ['订单号'] },
    { role: 'subOrder', headers: ['子订单号'] },
    { role: 'quantity', headers: ['数量'] },
    { role: 'paid', headers: ['订单实际金额（元）'] },
    { role: 'refunded', headers: ['退款金额（元）'] },
  ],
  receivable: [['订单实际金额（元）']],
  states: [],
  orderNumber: taobao.orderNumber,
  itemsOnly: true,
};

const jd: OrderLayout = {
  id: 'jd.orders',
  version: 1,
  source: 'jd',
  name: { zh: '京东 订单', en: 'JD orders' },
  required: [['订单号'], ['商品ID'], ['订单金额'], ['结算金额'], ['订单状态']],
  columns: [
    { role: 'order', headers: ['订单号'] },
    { role: 'product', headers: ['商品ID'] },
    { role: 'article', headers: ['货号'] },
    { role: 'quantity', headers: ['订购数量'] },
    { role: 'paidAt', headers: ['付款确认时间'] },
    { role: 'doneAt', headers: ['订单完成时间'] },
    { role: 'state', headers: ['订单状态'] },
  ],
  receivable: [['结算金额']],
  states: [
    { words: /取消|删除|关闭/, state: 'closed' },
    { words: /完成/, state: 'done' },
    { words: /等待确认收货|已出库/, state: 'shipped' },
    { words: /等待付款/, state: 'unpaid' },
    { words: /等待出库/, state: 'paid' },
  ],
  orderNumber: /^\d{8,20}$/,
  repeatsOrder: true,
};

export const ORDER_LAYOUTS: readonly OrderLayout[] = [taobao, taobaoItems, tmallGoods, pdd, douyin, jd, ...MORE_ORDERS];

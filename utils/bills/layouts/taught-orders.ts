/** Words of exports of orders that nobody declared: where we look first, and how far orders likely are. */
import type { TaughtOrderRole } from '../../settlement/taught-orders.ts';
import type { StateRule } from '../order-layout.ts';

/** Headers a role may have, the likeliest first. */
export const LIKELY_ORDER_HEADERS: Readonly<Record<TaughtOrderRole, readonly RegExp[]>> = {
  order: [/^(?:主)?订单(?:编)?号$/, /订单(?:编)?号/, /\border\b/i],
  receivable: [/商家(?:实收|应收)/, /实收|应收/, /实付|实际支付/, /订单金额|支付金额|总金额/, /\b(?:amount|total)\b/i],
  paidAt: [/付款(?:完成)?时间|支付(?:完成)?时间|成交时间/, /下单时间|创建时间/, /\bpaid\b/i],
  doneAt: [/确认收货|签收时间|(?:完成|成功)时间/],
  state: [/^(?:订单|交易)状态$/, /状态/, /\bstatus\b/i],
  refunded: [/退款金额/],
  quantity: [/^(?:商品)?(?:购买)?数量$/, /数量|件数/, /\bquantity\b/i],
  product: [/^商品(?:ID|编号)$/i, /商品ID/i],
  article: [/货号|商家编码|商品编码|SKU编码/i],
  subOrder: [/子订单/],
};

export const LIKELY_STATES: readonly StateRule[] = [
  { words: /取消|关闭|失败/, state: 'closed' },
  { words: /完成|成功|已收货|已签收/, state: 'done' },
  { words: /待收货|已发货|部分发货|配送|运输/, state: 'shipped' },
  { words: /待付款|待支付|未付款|未支付/, state: 'unpaid' },
  { words: /待发货|已付款|已支付|备货|待接单|待成团/, state: 'paid' },
];

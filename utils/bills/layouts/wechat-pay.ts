/** Bills of 微信支付 (settlement reference A3). A backquote stands before each value. */
import { OWN_NUMBER } from '../../settlement/bill-row.ts';
import type { BillLayout } from '../bill-layout.ts';

/** Shops give their orders numbers of their own. */
const OWN = /^([0-9A-Za-z][0-9A-Za-z_|*@-]{5,63})$/;

/**
 * 交易账单 (27 columns): one row a payment or a refund, of the day it was paid or asked for. Fees have five decimals. What
 * the buyer paid with coupons the shop never gets is in 订单金额, and not in 应结订单金额.
 */
const trade: BillLayout = {
  id: 'wechat.trade',
  version: 1,
  source: 'wechat-pay',
  name: { zh: '微信支付 交易账单', en: 'WeChat Pay trades' },
  required: [['交易时间'], ['微信订单号'], ['商户订单号'], ['交易状态'], ['应结订单金额'], ['退款金额'], ['手续费']],
  columns: [
    { role: 'flow', headers: ['微信订单号'] },
    { role: 'refundFlow', headers: ['微信退款单号'] },
    { role: 'payment', headers: ['微信订单号'] },
    { role: 'at', headers: ['交易时间'] },
    { role: 'order', headers: ['商户订单号'] },
    { role: 'scene', headers: ['交易状态'] },
    { role: 'state', headers: ['退款状态'] },
    { role: 'currency', headers: ['货币种类'] },
    { role: 'ordered', headers: ['订单金额'] },
  ],
  amount: { from: 'parts' },
  parts: [
    { headers: ['应结订单金额'], class: 'sale' },
    { headers: ['退款金额'], class: 'refund', paid: true },
    { headers: ['手续费'], class: 'payment-fee', paid: true },
  ],
  classes: [],
  links: [{ by: OWN_NUMBER, in: 'order', pattern: OWN }],
  footers: [],
  summary: [
    { header: '总交易单数', says: { count: 'rows' } },
    { header: '应结订单总金额', says: { sumOf: '应结订单金额' } },
    { header: '退款总金额', says: { sumOf: '退款金额' } },
    { header: '充值券退款总金额', says: { sumOf: '充值券退款金额' } },
    { header: '手续费总金额', says: { sumOf: '手续费' } },
    { header: '订单总金额', says: { sum: 'ordered' } },
    { header: '申请退款总金额', says: { sumOf: '申请退款金额' } },
  ],
  // A refund that is under way is no money yet; a payment has no state of refunds.
  settled: /^(?:SUCCESS)?$/,
};

/**
 * 资金账单 (11 columns): each change of the balance, of the day it changed. Payments, refunds and their fees are those of
 * the trades, under the number of payment or refund; withdrawals and the like stand here alone.
 */
const fund: BillLayout = {
  id: 'wechat.fund',
  version: 1,
  source: 'wechat-pay',
  name: { zh: '微信支付 资金账单', en: 'WeChat Pay funds' },
  required: [['记账时间'], ['资金流水单号'], ['业务类型'], ['收支类型'], ['收支金额(元)'], ['账户结余(元)']],
  columns: [
    { role: 'flow', headers: ['资金流水单号'] },
    { role: 'payment', headers: ['微信支付业务单号'] },
    { role: 'at', headers: ['记账时间'] },
    { role: 'order', headers: ['业务凭证号'] },
    { role: 'scene', headers: ['业务类型'] },
    { role: 'amount', headers: ['收支金额(元)'] },
    { role: 'direction', headers: ['收支类型'] },
    { role: 'balance', headers: ['账户结余(元)'] },
  ],
  amount: { from: 'directed', income: ['收入'], expense: ['支出'] },
  classes: [
    { when: { scene: /提现/ }, class: 'withdrawal' },
    { when: { scene: /充值/ }, class: 'top-up' },
    { when: { scene: /保证金/ }, class: 'deposit' },
    { when: { scene: /手续费|服务费/ }, class: 'payment-fee' },
    { when: { scene: /分账/ }, class: 'channel-fee' },
    { when: { scene: /退款/ }, class: 'refund' },
    { when: { scene: /交易/ }, side: 'income', class: 'sale' },
    { when: { scene: /转账|付款|红包/ }, class: 'transfer' },
  ],
  // The voucher of a refund is the refund's number, and that of a fee may be either.
  links: [
    { by: 'no-order', in: 'scene', none: /^(?!交易$)/ },
    { by: OWN_NUMBER, in: 'order', pattern: OWN },
  ],
  footers: [],
  summary: [
    { header: '资金流水总笔数', says: { count: 'rows' } },
    { header: '收入笔数', says: { count: 'income' } },
    { header: '收入金额', says: { sum: 'income' } },
    { header: '支出笔数', says: { count: 'expense' } },
    { header: '支出金额', says: { sum: 'expense' } },
  ],
  // What was shared out carries the number of the payment too, and the trades say nothing of it.
  yields: [{ to: 'wechat.trade', by: 'payment', classes: ['sale', 'refund', 'payment-fee'] }],
};

/**
 * 分账账单, known from the service abroad: what was shared out of payments, and came back. Whether what came back carries a
 * minus is not settled: the kind of the row alone tells. It names payments and no orders.
 */
const split: BillLayout = {
  id: 'wechat.split',
  version: 1,
  source: 'wechat-pay',
  name: { zh: '微信支付 分账账单', en: 'WeChat Pay profit sharing' },
  required: [['create_time'], ['transaction_id'], ['detail_id'], ['amount'], ['business_type'], ['status']],
  columns: [
    { role: 'flow', headers: ['detail_id'] },
    { role: 'payment', headers: ['transaction_id'] },
    { role: 'at', headers: ['create_time'] },
    { role: 'scene', headers: ['business_type'] },
    { role: 'detail', headers: ['description'] },
    { role: 'state', headers: ['status'] },
    { role: 'amount', headers: ['amount'] },
    { role: 'direction', headers: ['business_type'] },
    { role: 'currency', headers: ['currency'] },
  ],
  amount: { from: 'directed', income: ['RETURN'], expense: ['PROFITSHARING'], signless: true },
  classes: [
    { when: { detail: /佣金|主播|达人/ }, class: 'commission' },
    { when: {}, class: 'channel-fee' },
  ],
  links: [],
  footers: [],
  settled: /^SUCCESS$/,
  yields: [{ to: 'wechat.fund', by: 'day' }],
};

export const WECHAT_PAY_BILLS: readonly BillLayout[] = [trade, fund, split];

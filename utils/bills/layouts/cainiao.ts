/** Bills of 菜鸟 (settlement reference A3). */
import type { BillLayout } from '../bill-layout.ts';

/** 订单费用: what sending an order cost, paid out of the Alipay account, whose ledger tells it under other numbers. */
const order: BillLayout = {
  id: 'cainiao.order',
  version: 1,
  source: 'taobao',
  name: { zh: '菜鸟 订单费用', en: 'Cainiao order fees' },
  required: [['支付时间'], ['费用项'], ['支付金额'], ['支付流水号'], ['交易订单号']],
  columns: [
    { role: 'flow', headers: ['支付流水号'] },
    { role: 'at', headers: ['支付时间'] },
    { role: 'order', headers: ['交易订单号'] },
    { role: 'scene', headers: ['费用项'] },
    { role: 'amount', headers: ['支付金额'] },
  ],
  amount: { from: 'spent' },
  classes: [{ when: {}, class: 'agency-fee' }],
  links: [{ by: 'order', in: 'order', pattern: /^(\d{15,24})$/ }],
  footers: [],
  yields: [
    { to: 'alipay.ledger', by: 'day' },
    { to: 'alipay.account', by: 'day' },
  ],
};

export const CAINIAO_BILLS: readonly BillLayout[] = [order];

/** Bills of 有赞 (settlement reference A3). */
import type { BillLayout } from '../bill-layout.ts';

const ORDER = /^(E\d{14,30})$/;

/** 对账单明细 (20 columns): a column for income, one for expense. A refund may name its order under 关联单号. */
const ledger: BillLayout = {
  id: 'youzan.ledger',
  version: 1,
  source: 'youzan',
  name: { zh: '有赞 对账单明细', en: 'Youzan ledger' },
  required: [['业务单号'], ['支付流水号'], ['关联单号'], ['收入(元)'], ['支出(元)'], ['入账时间']],
  columns: [
    { role: 'flow', headers: ['支付流水号'] },
    { role: 'at', headers: ['入账时间'] },
    { role: 'orderedAt', headers: ['下单时间'] },
    { role: 'order', headers: ['业务单号'] },
    { role: 'baseOrder', headers: ['关联单号'] },
    { role: 'scene', headers: ['类型'] },
    { role: 'detail', headers: ['名称'] },
    { role: 'income', headers: ['收入(元)'] },
    { role: 'expense', headers: ['支出(元)'] },
    { role: 'balance', headers: ['余额(元)'] },
  ],
  amount: { from: 'two-columns' },
  classes: [
    { when: { scene: /提现/ }, class: 'withdrawal' },
    { when: { scene: /充值/ }, class: 'top-up' },
    { when: { scene: /保证金/ }, class: 'deposit' },
    { when: { scene: /退款/ }, class: 'refund' },
    { when: { scene: /分销|佣金|推广/ }, class: 'commission' },
    { when: { scene: /手续费/ }, class: 'payment-fee' },
    { when: { scene: /服务费/ }, class: 'platform-fee' },
    { when: { scene: /转账|划转/ }, class: 'transfer' },
    { when: { scene: /订单/ }, side: 'income', class: 'sale' },
  ],
  links: [
    { by: 'no-order', in: 'scene', none: /提现|充值|保证金/ },
    { by: 'order', in: 'order', pattern: ORDER },
    { by: 'base-order', in: 'baseOrder', pattern: ORDER },
  ],
  footers: [],
};

export const YOUZAN_BILLS: readonly BillLayout[] = [ledger];

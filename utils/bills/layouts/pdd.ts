/** Bills of 拼多多 (settlement reference A3). */
import type { BillLayout } from '../bill-layout.ts';

/** 财务 → 货款账户明细. A code stands before `|` in 业务描述. */
const ledger: BillLayout = {
  id: 'pdd.ledger',
  version: 1,
  source: 'pdd',
  name: { zh: '拼多多 账务明细', en: 'Pinduoduo ledger' },
  required: [['商户订单号'], ['发生时间'], ['收入金额（+元）'], ['支出金额（-元）'], ['账务类型']],
  columns: [
    { role: 'at', headers: ['发生时间'] },
    { role: 'order', headers: ['商户订单号'] },
    { role: 'scene', headers: ['账务类型'] },
    { role: 'detail', headers: ['业务描述'] },
    { role: 'income', headers: ['收入金额（+元）'] },
    { role: 'expense', headers: ['支出金额（-元）'] },
  ],
  amount: { from: 'two-columns' },
  classes: [
    { when: { scene: /提现/ }, class: 'withdrawal' },
    { when: { scene: /充值/ }, class: 'top-up' },
    { when: { scene: /划转/ }, class: 'transfer' },
    { when: { scene: /保证金/ }, class: 'deposit' },
    { when: { detail: /赔付|扣款|罚/ }, class: 'compensation' },
    { when: { scene: /退款/ }, class: 'refund' },
    { when: { scene: /技术服务费/ }, class: 'platform-fee' },
    { when: { scene: /多多进宝|佣金/ }, class: 'commission' },
    { when: { scene: /优惠券|补贴|立减/ }, class: 'subsidy' },
    { when: { scene: /交易收入/ }, side: 'income', class: 'sale' },
  ],
  links: [
    { by: 'no-order', in: 'scene', none: /提现|充值|保证金/ },
    { by: 'order', in: 'order', pattern: /^(\d{6}-\d{12,20})$/ },
  ],
  footers: [],
};

/** 推广报表, by day and product; its last line is a sum and no spending of its own. */
const ads: BillLayout = {
  id: 'pdd.ads',
  version: 1,
  source: 'pdd',
  name: { zh: '拼多多 推广花费', en: 'Pinduoduo advertising' },
  required: [['日期'], ['商品ID'], ['推广场景'], ['总花费(元)'], ['曝光量']],
  columns: [
    { role: 'at', headers: ['日期'] },
    { role: 'product', headers: ['商品ID'] },
    { role: 'scene', headers: ['推广场景'] },
    { role: 'amount', headers: ['总花费(元)'] },
  ],
  amount: { from: 'spent' },
  classes: [{ when: {}, class: 'ad-fee' }],
  links: [],
  footers: [],
  total: /^(?:总计|合计)/,
};

export const PDD_BILLS: readonly BillLayout[] = [ledger, ads];

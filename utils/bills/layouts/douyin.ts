/** Bills of 抖店 (settlement reference A3; the header list of OMS templates). */
import type { BillLayout } from '../bill-layout.ts';

/**
 * 资金 → 动账明细. Its 18 parts come to ± 动账金额. The number of a movement is written 动帐流水号 where every other
 * header has 账; both are known.
 */
const fund: BillLayout = {
  id: 'douyin.fund',
  version: 1,
  source: 'douyin',
  name: { zh: '抖店 动账明细', en: 'Doudian fund movements' },
  required: [['动账时间'], ['动账方向'], ['动账金额'], ['动账场景'], ['订单退款'], ['平台服务费']],
  columns: [
    { role: 'flow', headers: ['动帐流水号', '动账流水号'] },
    { role: 'payment', headers: ['动帐流水号', '动账流水号'] },
    { role: 'at', headers: ['动账时间'] },
    { role: 'order', headers: ['订单号'] },
    { role: 'orderedAt', headers: ['下单时间'] },
    { role: 'subOrder', headers: ['子订单号'] },
    { role: 'product', headers: ['商品ID'] },
    { role: 'scene', headers: ['动账场景'] },
    { role: 'amount', headers: ['动账金额'] },
    { role: 'direction', headers: ['动账方向'] },
  ],
  amount: { from: 'directed', income: ['入账'], expense: ['出账'] },
  parts: [
    { headers: ['订单实付应结'], class: 'sale' },
    { headers: ['运费实付'], class: 'freight' },
    { headers: ['实际平台补贴_运费'], class: 'subsidy' },
    { headers: ['实际平台补贴'], class: 'subsidy' },
    { headers: ['以旧换新抵扣'], class: 'subsidy' },
    { headers: ['政府补贴平台垫资'], class: 'subsidy' },
    { headers: ['实际达人补贴'], class: 'subsidy' },
    { headers: ['实际抖音支付补贴'], class: 'subsidy' },
    { headers: ['实际抖音月付营销补贴'], class: 'subsidy' },
    { headers: ['银行补贴'], class: 'subsidy' },
    { headers: ['订单退款'], class: 'refund' },
    { headers: ['平台服务费'], class: 'platform-fee' },
    { headers: ['佣金'], class: 'commission' },
    { headers: ['服务商佣金'], class: 'agency-fee' },
    { headers: ['渠道分成'], class: 'channel-fee' },
    { headers: ['招商服务费'], class: 'agency-fee' },
    { headers: ['站外推广费'], class: 'ad-fee' },
    { headers: ['其他分成'], class: 'other' },
  ],
  classes: [
    { when: { scene: /提现/ }, class: 'withdrawal' },
    { when: { scene: /充值/ }, class: 'top-up' },
    { when: { scene: /保证金/ }, class: 'deposit' },
    { when: { scene: /退款/ }, class: 'refund' },
    { when: { scene: /赔付|违约|扣罚/ }, class: 'compensation' },
  ],
  links: [
    { by: 'no-order', in: 'scene', none: /提现|充值|保证金/ },
    { by: 'order', in: 'order', pattern: /^(\d{10,32})$/ },
    { by: 'sub-order', in: 'subOrder', pattern: /^(\d{10,32})$/ },
  ],
  footers: [],
};

/**
 * 资金 → 结算账单. A second line says how columns are made; fees are above 0, and several rows are of one order. What it
 * settles the fund movements move.
 */
const settlement: BillLayout = {
  id: 'douyin.settlement',
  version: 1,
  source: 'douyin',
  name: { zh: '抖店 结算账单', en: 'Doudian settlement' },
  required: [['结算时间'], ['子订单号'], ['结算金额'], ['结算单类型'], ['收入合计'], ['支出合计']],
  columns: [
    { role: 'at', headers: ['结算时间'] },
    { role: 'order', headers: ['订单号'] },
    { role: 'orderedAt', headers: ['下单时间'] },
    { role: 'subOrder', headers: ['子订单号'] },
    { role: 'product', headers: ['商品ID'] },
    { role: 'scene', headers: ['结算单类型'] },
    { role: 'amount', headers: ['结算金额'] },
    { role: 'income', headers: ['收入合计'] },
    { role: 'expense', headers: ['支出合计'] },
  ],
  amount: { from: 'sides' },
  parts: [
    { headers: ['平台服务费'], class: 'platform-fee', optional: true },
    { headers: ['达人佣金', '佣金'], class: 'commission', optional: true },
    { headers: ['服务商佣金'], class: 'agency-fee', optional: true },
    { headers: ['渠道分成'], class: 'channel-fee', optional: true },
    { headers: ['招商服务费'], class: 'agency-fee', optional: true },
    { headers: ['站外推广费'], class: 'ad-fee', optional: true },
    { headers: ['其他分成'], class: 'other', optional: true },
  ],
  classes: [
    { when: { scene: /退款/ }, class: 'refund' },
    { when: { scene: /赔付|违约|扣罚/ }, class: 'compensation' },
  ],
  links: [
    { by: 'order', in: 'order', pattern: /^(\d{10,32})$/ },
    { by: 'sub-order', in: 'subOrder', pattern: /^(\d{10,32})$/ },
  ],
  footers: [],
  tells: ['at', 'order', 'subOrder'],
  yields: [{ to: 'douyin.fund', by: 'sub-order' }],
};

/** 质检仓 (BIC): what checking and packing an order cost. Its movement stands in the fund movements too. */
const bic: BillLayout = {
  id: 'douyin.bic',
  version: 1,
  source: 'douyin',
  name: { zh: '抖店 质检（BIC）结算单', en: 'Doudian quality check' },
  required: [['结算单号'], ['订单码'], ['关联订单号'], ['费用项'], ['结算金额'], ['结算时间']],
  columns: [
    { role: 'flow', headers: ['结算单号'] },
    { role: 'payment', headers: ['动账流水号', '动帐流水号'] },
    { role: 'at', headers: ['结算时间'] },
    { role: 'chargedAt', headers: ['计费完成时间'] },
    { role: 'arisenAt', headers: ['业务发生时间'] },
    { role: 'order', headers: ['关联订单号'] },
    { role: 'scene', headers: ['费用项'] },
    { role: 'state', headers: ['状态'] },
    { role: 'amount', headers: ['结算金额'] },
  ],
  amount: { from: 'spent' },
  classes: [{ when: {}, class: 'agency-fee' }],
  links: [{ by: 'order', in: 'order', pattern: /^(\d{10,32})$/ }],
  footers: [],
  settled: /^(?:已结算|结算成功|结算完成)?$/,
  yields: [{ to: 'douyin.fund', by: 'payment' }],
};

export const DOUYIN_BILLS: readonly BillLayout[] = [fund, settlement, bic];

/** Bills of 京东 (settlement reference A3). */
import type { BillLayout, ClassRule } from '../bill-layout.ts';

/** 货款 that goes out is a refund and no negative sale: one real book would have hidden thousands of yuan otherwise. */
const CLASSES: readonly ClassRule[] = [
  { when: { scene: /货款/ }, side: 'expense', class: 'refund' },
  { when: { scene: /货款/ }, class: 'sale' },
  { when: { scene: /价保/ }, class: 'price-protection' },
  // Insurance of returns: its name holds that of freight, and it is no income.
  { when: { scene: /运费险|运费保险/ }, class: 'other' },
  { when: { scene: /京挑客|达人|推广佣金|联盟/ }, class: 'commission' },
  { when: { scene: /广告|快车|推广/ }, class: 'ad-fee' },
  { when: { scene: /佣金|平台使用费|技术服务费/ }, class: 'platform-fee' },
  { when: { scene: /交易服务费|支付|手续费/ }, class: 'payment-fee' },
  { when: { scene: /运费/ }, side: 'income', class: 'freight' },
  { when: { scene: /赔付|违约|扣款|罚/ }, class: 'compensation' },
  { when: { scene: /补贴/ }, class: 'subsidy' },
  { when: { scene: /保证金/ }, class: 'deposit' },
];

/** 结算单明细 (23 columns), and the one of the wallet (22) without 结算状态. One order stands in many rows. */
const settlement: BillLayout = {
  id: 'jd.settlement',
  version: 1,
  source: 'jd',
  name: { zh: '京东 结算单明细', en: 'JD settlement detail' },
  required: [['订单编号'], ['单据编号'], ['单据类型'], ['费用项'], ['金额'], ['收支方向']],
  columns: [
    { role: 'flow', headers: ['单据编号'] },
    { role: 'at', headers: ['费用结算时间'] },
    { role: 'chargedAt', headers: ['费用计费时间'] },
    { role: 'arisenAt', headers: ['费用发生时间'] },
    { role: 'order', headers: ['订单编号'] },
    { role: 'product', headers: ['商品编号'] },
    { role: 'scene', headers: ['费用项'] },
    { role: 'document', headers: ['单据类型'] },
    { role: 'state', headers: ['结算状态'] },
    { role: 'amount', headers: ['金额'] },
    { role: 'direction', headers: ['收支方向'] },
  ],
  amount: { from: 'directed', income: ['收入'], expense: ['支出'] },
  classes: CLASSES,
  links: [{ by: 'order', in: 'order', pattern: /^(\d{8,20})$/ }],
  footers: [],
  settled: /^(?:结算完成|已结算)$/,
};

export const JD_BILLS: readonly BillLayout[] = [settlement];

/** Bills of 京东 (settlement reference A3). */
import type { Yield } from '../../settlement/yield.ts';
import type { AmountRule, BillLayout, ClassRule, LinkRule } from '../bill-layout.ts';

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

const LINKS: readonly LinkRule[] = [{ by: 'order', in: 'order', pattern: /^(\d{8,20})$/ }];
const SETTLED = /^(?:结算完成|已结算)$/;
const DIRECTED: AmountRule = { from: 'directed', income: ['收入'], expense: ['支出'] };

/**
 * 结算单明细 (23 columns), and the one of the wallet (22) without 结算状态. One order stands in many rows. 商户订单号 is
 * that of the payout.
 */
const settlement: BillLayout = {
  id: 'jd.settlement',
  version: 1,
  source: 'jd',
  name: { zh: '京东 结算单明细', en: 'JD settlement detail' },
  required: [['订单编号'], ['单据编号'], ['单据类型'], ['费用项'], ['金额'], ['收支方向']],
  columns: [
    { role: 'flow', headers: ['单据编号'] },
    { role: 'payment', headers: ['商户订单号'] },
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
    { role: 'currency', headers: ['币种'] },
    { role: 'shop', headers: ['店铺号'] },
  ],
  amount: DIRECTED,
  classes: CLASSES,
  links: LINKS,
  footers: [],
  settled: SETTLED,
};

/** What the exports of 2026 share with the one before them: the fees of an order. */
const OLDER: Yield = { to: 'jd.settlement', by: 'order' };

/** The export of 2026 by fees (22 columns), under a line of explanation. It numbers no rows. */
const fees: BillLayout = {
  id: 'jd.fees',
  version: 1,
  source: 'jd',
  name: { zh: '京东 结算明细（含预计结算时间）', en: 'JD fees with settlement state' },
  required: [['订单编号'], ['费用名称'], ['应结金额'], ['收支方向'], ['结算状态'], ['到账时间']],
  columns: [
    { role: 'payment', headers: ['商户订单号'] },
    { role: 'at', headers: ['到账时间'] },
    { role: 'chargedAt', headers: ['账单生成时间'] },
    { role: 'arisenAt', headers: ['订单完成时间', '订单下单时间'] },
    { role: 'orderedAt', headers: ['订单下单时间'] },
    { role: 'order', headers: ['订单编号'] },
    { role: 'product', headers: ['商品编号'] },
    { role: 'scene', headers: ['费用名称'] },
    { role: 'state', headers: ['结算状态'] },
    { role: 'amount', headers: ['应结金额'] },
    { role: 'direction', headers: ['收支方向'] },
    { role: 'currency', headers: ['币种'] },
  ],
  amount: DIRECTED,
  classes: CLASSES,
  links: LINKS,
  footers: [],
  settled: SETTLED,
  yields: [OLDER],
};

/** The other export of 2026 (18 columns): amounts carry their sign. One statement holds many rows. */
const statement: BillLayout = {
  id: 'jd.statement',
  version: 1,
  source: 'jd',
  name: { zh: '京东 结算单费用明细', en: 'JD statement fees' },
  required: [['订单编号'], ['费用名称'], ['应结金额', '金额'], ['结算时间'], ['结算主体']],
  columns: [
    { role: 'payment', headers: ['商户订单号'] },
    { role: 'at', headers: ['结算时间'] },
    { role: 'orderedAt', headers: ['订单下单时间'] },
    { role: 'order', headers: ['订单编号'] },
    { role: 'product', headers: ['商品编号'] },
    { role: 'scene', headers: ['费用名称'] },
    { role: 'document', headers: ['结算单类型', '费用分类'] },
    { role: 'amount', headers: ['应结金额', '金额'] },
  ],
  amount: { from: 'signed' },
  classes: CLASSES,
  links: LINKS,
  footers: [],
  yields: [OLDER, { to: 'jd.fees', by: 'order' }],
};

const SETTLEMENTS = ['jd.settlement', 'jd.fees', 'jd.statement'] as const;

/** 资金表 of the wallet: what was paid out as one, under the number that the rows of a settlement name. */
const fund: BillLayout = {
  id: 'jd.fund',
  version: 1,
  source: 'jd',
  name: { zh: '京东钱包 资金明细', en: 'JD wallet funds' },
  required: [['账户代码'], ['日期'], ['账户余额(元)'], ['收入金额(元)'], ['支出金额(元)'], ['交易备注']],
  columns: [
    { role: 'payment', headers: ['商户订单号'] },
    { role: 'at', headers: ['日期'] },
    { role: 'detail', headers: ['交易备注'] },
    { role: 'income', headers: ['收入金额(元)'] },
    { role: 'expense', headers: ['支出金额(元)'] },
    { role: 'balance', headers: ['账户余额(元)'] },
  ],
  amount: { from: 'two-columns' },
  classes: [
    { when: { detail: /提现/ }, class: 'withdrawal' },
    { when: { detail: /充值/ }, class: 'top-up' },
    { when: { detail: /保证金/ }, class: 'deposit' },
    { when: { detail: /广告|快车|推广/ }, class: 'ad-fee' },
    { when: { detail: /转账|划转/ }, class: 'transfer' },
    { when: { detail: /货款|结算款/ }, side: 'income', class: 'sale' },
  ],
  links: [],
  footers: [],
  yields: [
    ...SETTLEMENTS.map((to): Yield => ({ to, by: 'payment' })),
    // A payout is what was settled less fees, told once more: by its day where one of the two names no payout.
    ...SETTLEMENTS.map((to): Yield => ({ to, by: 'day', classes: ['sale'] })),
  ],
  paysOut: true,
};

/** Advertising, by day and plan. Where it was taken out of the wallet or of a settlement, that bill counts. */
const ads: BillLayout = {
  id: 'jd.ads',
  version: 1,
  source: 'jd',
  name: { zh: '京东 推广花费', en: 'JD advertising' },
  required: [['流水单号'], ['投放日期'], ['交易类型'], ['计划ID'], ['支出']],
  columns: [
    { role: 'flow', headers: ['流水单号'] },
    { role: 'at', headers: ['投放日期'] },
    { role: 'scene', headers: ['交易类型'] },
    { role: 'amount', headers: ['支出'] },
  ],
  amount: { from: 'spent' },
  classes: [{ when: {}, class: 'ad-fee' }],
  links: [],
  footers: [],
  yields: (['jd.fund', ...SETTLEMENTS] as const).map((to): Yield => ({ to, by: 'day-sum', classes: ['ad-fee'] })),
};

export const JD_BILLS: readonly BillLayout[] = [settlement, fees, statement, fund, ads];

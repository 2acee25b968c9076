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
    { role: 'at', headers: ['动账时间'] },
    { role: 'order', headers: ['订单号'] },
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

export const DOUYIN_BILLS: readonly BillLayout[] = [fund];

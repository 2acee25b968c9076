/** Bills of 微信小店 (settlement reference A3). */
import type { BillLayout } from '../bill-layout.ts';

/** 资金流水 (11 columns): amounts are above 0, the direction tells. */
const fund: BillLayout = {
  id: 'weixin.fund',
  version: 1,
  source: 'weixin',
  name: { zh: '微信小店 资金流水', en: 'WeChat shop funds' },
  required: [['流水单号'], ['记账时间'], ['动帐类型', '动账类型'], ['收支类型'], ['收支金额'], ['关联订单号']],
  columns: [
    { role: 'flow', headers: ['流水单号'] },
    { role: 'at', headers: ['记账时间'] },
    { role: 'order', headers: ['关联订单号'] },
    { role: 'scene', headers: ['动帐类型', '动账类型'] },
    { role: 'detail', headers: ['详情'] },
    { role: 'amount', headers: ['收支金额'] },
    { role: 'direction', headers: ['收支类型'] },
    { role: 'balance', headers: ['账户余额'] },
  ],
  amount: { from: 'directed', income: ['收入'], expense: ['支出'] },
  classes: [
    { when: { scene: /提现/ }, class: 'withdrawal' },
    { when: { scene: /充值/ }, class: 'top-up' },
    { when: { scene: /划转/ }, class: 'transfer' },
    { when: { scene: /保证金/ }, class: 'deposit' },
    { when: { scene: /退款/ }, class: 'refund' },
    { when: { scene: /达人|带货|佣金|推客/ }, class: 'commission' },
    { when: { scene: /技术服务费|平台服务费/ }, class: 'platform-fee' },
    { when: { scene: /手续费/ }, class: 'payment-fee' },
    { when: { scene: /补贴|优惠/ }, class: 'subsidy' },
    { when: { scene: /赔付|违约|扣罚/ }, class: 'compensation' },
    { when: { scene: /订单支付|订单结算|货款/ }, side: 'income', class: 'sale' },
  ],
  links: [
    { by: 'no-order', in: 'scene', none: /提现|充值|保证金/ },
    { by: 'order', in: 'order', pattern: /^(\d{10,32})$/ },
  ],
  footers: [],
};

export const WEIXIN_BILLS: readonly BillLayout[] = [fund];

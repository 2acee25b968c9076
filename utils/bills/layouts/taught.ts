/** Words of bills that nobody declared: where we look first, and what movements are likely to be. */
import type { EntryClass } from '../../settlement/bill-row.ts';
import type { TaughtRole } from '../../settlement/taught-bill.ts';
import type { ClassRule } from '../bill-layout.ts';

/** Headers a role may have, the likeliest first. */
export const LIKELY_HEADERS: Readonly<Record<TaughtRole, readonly RegExp[]>> = {
  at: [/^(?:记账|入账|到账|结算|发生|动[账帐]|交易)(?:完成)?(?:时间|日期)$/, /时间/, /日期/, /\b(?:time|date)\b/i],
  order: [/^订单(?:编)?号$/, /订单(?:编)?号/, /业务单号/, /\border\b/i],
  flow: [/流水(?:编)?号|流水单号/, /交易(?:单)?号|支付单号|凭证号/, /\b(?:flow|payment|transaction)\b/i],
  income: [/收入|入账金额|收款金额/, /\b(?:income|credit)\b/i],
  expense: [/支出|出账金额|付款金额/, /\b(?:expense|debit)\b/i],
  direction: [/收支(?:类型|方向)|动[账帐]方向|^收\/支$/, /方向/, /\bdirection\b/i],
  balance: [/余额|结余/, /\bbalance\b/i],
  scene: [/业务类型|账务类型|费用(?:项|类型|名称)|动[账帐](?:类型|场景)|交易类型/, /类型|科目|场景/, /\btype\b/i],
  amount: [/^(?:动[账帐]|收支|交易|结算|发生)金额/, /金额/, /\bamount\b/i],
};

/** What a column of directions says. 借 and 贷 mean one thing to a bank and the other to its customer: they are asked for apart. */
export const IN_WORDS = ['收入', '入账', '进账', '转入', '收款', '收', '入', '进'] as const;
export const OUT_WORDS = ['支出', '出账', '转出', '付款', '支', '付', '出'] as const;
export const CREDIT = ['贷', '贷方', 'C', 'CR'] as const;
export const DEBIT = ['借', '借方', 'D', 'DR'] as const;

/** How a cell begins that says when. */
export const MOMENT = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/;

/** `2026/09/10 08:00:00`, `2026年09月10日`, `2026-09-10T08:00:00.0`: the year first and every figure there leaves no doubt. */
export const MOMENTS = /^(\d{4})[-/.年](\d{2})[-/.月](\d{2})日?(?:[ T]?(\d{2}):(\d{2})(?::(\d{2})(?:\.0+)?)?)?$/;

/** How a last line begins that states what all rows come to. */
export const TOTAL = /^(?:合计|总计|总和|汇总|total)[:：]?$/i;

/** A shop's own number or a platform's. */
export const ORDER = /^([0-9A-Za-z][0-9A-Za-z_-]{3,63})$/;

/** What is proposed to the operator for a word. The first that fits decides. */
export const LIKELY_CLASSES: readonly ClassRule[] = [
  { when: { scene: /(?:手续费|支付服务费)$/ }, class: 'payment-fee' },
  { when: { scene: /提现/ }, class: 'withdrawal' },
  { when: { scene: /充值/ }, class: 'top-up' },
  { when: { scene: /保证金/ }, class: 'deposit' },
  { when: { scene: /退款|退货/ }, class: 'refund' },
  { when: { scene: /货款/ }, side: 'expense', class: 'refund' },
  { when: { scene: /运费险|赔付|赔偿|违约|扣罚|罚款/ }, class: 'compensation' },
  { when: { scene: /广告|推广费|投放/ }, class: 'ad-fee' },
  { when: { scene: /达人|带货|佣金|分销|推客/ }, class: 'commission' },
  { when: { scene: /手续费|支付服务费/ }, class: 'payment-fee' },
  { when: { scene: /服务费|平台使用费/ }, class: 'platform-fee' },
  { when: { scene: /补贴|优惠/ }, side: 'income', class: 'subsidy' },
  { when: { scene: /运费/ }, side: 'income', class: 'freight' },
  { when: { scene: /转账|划转/ }, class: 'transfer' },
  { when: { scene: /货款|订单|交易|销售|收款/ }, side: 'income', class: 'sale' },
];

/** Of a bill that names no movement: what comes in is likely of sales, what goes out nobody knows. */
export const UNNAMED: Readonly<Record<'income' | 'expense', EntryClass>> = { income: 'sale', expense: 'other' };

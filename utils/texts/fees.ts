/** 平台扣费核对. */
import type { Texts } from './texts.ts';

const zh = {
  title: '平台扣费核对',
  why: '按规则里「平台已代扣」的那几条、没有就按店铺的默认扣点，算出每单应扣多少，和账单上扣的逐单比到分。账单里有不满一分的费用时，每行容许差 1 分。以前的月份核对过、这个月又有进出的单，按到这个月底的账单再列一次。',
  none: '这个月没有可以核对的扣费：规则里加上「平台已代扣」，或在下面填默认扣点。',
  sum: (agree: number, checked: number) => `${checked} 笔里 ${agree} 笔一致`,
  silent: (count: number) => `${count} 笔应扣的费用，这份账单里一单都没有列，不能核对`,
  unknown: (count: number) => `${count} 笔按规则算不出应扣多少，没有核对`,
  unsaid: (fee: string, orders: number, amount: string) =>
    `${fee}：${orders} 单一共扣了 ${amount}，规则没说该扣多少，没有核对`,
  order: '订单',
  fee: '费用',
  rule: '按哪条规则',
  version: (name: string, version: number) => `${name}，第 ${version} 版`,
  byDefault: '店铺默认扣点',
  expected: '应扣',
  billed: '账单扣了',
  notYet: '账单里还没有',
  difference: '多扣（少扣为负）',
  rate: '平台默认扣点 %',
  rateHint: '规则没写平台服务费时，按成交额减退款的这个比例核对；留空：从下面这天起不核对',
  rateWrong: '请填 0 到 100，最多两位小数',
  from: '扣点从哪天起',
  fromHint: '按付款日。扣点变了就填新的生效日，以前的日子仍按以前的扣点',
  fromWrong: '请填日期，如 2026-11-01',
  keep: '保存扣点',
  notKept: '没有存上，请再试一次',
};

const en: typeof zh = {
  title: 'Fees against rules',
  why: "What the withheld lines of a rule, or else the shop's default, say the platform takes of each order, held to the fen against what its bills took. Where bills have fees finer than a fen, a fen a row is allowed. An order of an earlier month that moved in this one too stands here again, by its bills up to the end of this month.",
  none: 'No fee of this month can be checked: add withheld lines to a rule, or give the shop a default rate below.',
  sum: (agree, checked) => `${agree} of ${checked} agree`,
  silent: (count) => `${count} expected fees of a kind these bills show of no order: not checked`,
  unknown: (count) => `${count} fees the rule cannot be worked out for: not checked`,
  unsaid: (fee, orders, amount) =>
    `${fee}: ${amount} taken of ${orders} orders, and no rule says how much: not checked`,
  order: 'Order',
  fee: 'Fee',
  rule: 'By rule',
  version: (name, version) => `${name}, version ${version}`,
  byDefault: "The shop's default",
  expected: 'Expected',
  billed: 'Taken',
  notYet: 'Not on the bills yet',
  difference: 'Taken too much (too little: minus)',
  rate: "Platform's default rate %",
  rateHint:
    "Of what was paid less refunds: checked where no rule says the platform's fee; empty: not checked from the day below on",
  rateWrong: 'From 0 to 100 with two decimals at most',
  from: 'First day of the rate',
  fromHint: 'By the day of payment. A new rate has a new first day; days before keep the one they had',
  fromWrong: 'A day, like 2026-11-01',
  keep: 'Save the rate',
  notKept: 'Not saved; try again',
};

export const feesTexts: Texts<typeof zh> = { zh, en };

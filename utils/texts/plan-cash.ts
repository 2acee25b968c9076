/** What settlement says is to come and to be paid, beside the weeks of a plan. */
import type { Texts } from './texts.ts';

const zh = {
  title: '要到和要付的钱（结算）',
  toCome: '要到的钱',
  toPay: '要付的钱',
  dues: '笔数',
  payLate: '应付日已过',
  payUndated: '没定应付日',
  nothingToPay: '结算里没有要付的钱。',
  payFailed: (shops: string) => `这些店铺要付的钱算不出来：${shops}`,
  why: (shops: string) =>
    `来自结算里各店铺的账单和订单：${shops}。按买家确认收货和您填的到账天数推算，扣费前。逐单看请打开结算的现金日历。`,
  off: '结算没有打开。在「设置」里打开并放进账单、订单后，这里按周列出要到和要付的钱。',
  none: '结算里没有要到的钱。',
  week: '周',
  awaited: '预计到账（扣费前）',
  orders: '单数',
  late: '应到日已过，账单里还没看到',
  undated: '在途，不知道哪天到',
  thisWeek: '本周',
  comma: '、',
};

const en: typeof zh = {
  title: 'Money to come and to pay (settlement)',
  toCome: 'Money to come',
  toPay: 'To be paid',
  dues: 'Dues',
  payLate: 'Was due before today',
  payUndated: 'No day was agreed',
  nothingToPay: 'Settlement knows of nothing to be paid.',
  payFailed: (shops) => `What is to be paid could not be worked out of ${shops}`,
  why: (shops) =>
    `By the bills and orders in settlement: ${shops}. From when buyers confirmed and the days you said the platform takes, before fees. Single orders stand in the calendar of cash there.`,
  off: 'Settlement is switched off. Once it is on in Settings and has bills and orders, money to come and to pay stands here by week.',
  none: 'Settlement knows of no money to come.',
  week: 'Week',
  awaited: 'To come (before fees)',
  orders: 'Orders',
  late: 'Due in the past, not on any bill yet',
  undated: 'On its way, day not known',
  thisWeek: 'This week',
  comma: ', ',
};

export const planCashTexts: Texts<typeof zh> = { zh, en };

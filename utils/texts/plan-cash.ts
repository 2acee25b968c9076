/** What settlement says is to come, beside the weeks of a plan. */
import type { Texts } from './texts.ts';

const zh = {
  title: '要到的钱（结算）',
  why: (shops: string) =>
    `来自结算里各店铺的账单和订单：${shops}。按买家确认收货和您填的到账天数推算，扣费前。逐单看请打开结算的现金日历。`,
  off: '结算没有打开。在「设置」里打开并放进账单、订单后，这里按周列出要到的钱。',
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
  title: 'Money to come (settlement)',
  why: (shops) =>
    `By the bills and orders in settlement: ${shops}. From when buyers confirmed and the days you said the platform takes, before fees. Single orders stand in the calendar of cash there.`,
  off: 'Settlement is switched off. Once it is on in Settings and has bills and orders, money to come stands here by week.',
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

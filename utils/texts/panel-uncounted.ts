/** 不计入单量: the form and the list of what was entered. */
import type { UncountedField } from '../notes/uncounted-fields.ts';
import type { Texts } from './texts.ts';

const zh = {
  title: '不计入单量',
  hint: '样品、内购、异常这类不算生意的单：按天填，从这款的单量、转化、趋势和金额里去掉，页面上的数不动。',
  open: '填写不计入的单',
  fields: {
    day: '日期',
    orders: '单数',
    buyers: '买家数（可不填）',
    items: '件数（可不填）',
    amount: '金额（可不填）',
    reason: '理由',
  } satisfies Record<UncountedField, string>,
  hints: {
    day: '写成 2026-11-20；同一天再填会替换原来的',
    buyers: '不填就按一单一位买家算',
    amount: '件数和金额不全时，那天的件数和金额都不算',
    reason: '样品、内购、异常，写一句看得懂的',
  },
  wrong: {
    day: '要写成 2026-11-20，并且不晚于今天',
    orders: '填大于 0 的整数',
    buyers: '填大于 0 的整数，不能比单数多',
    items: '填大于 0 的整数',
    amount: '填一个金额，如 128 或 128.50',
    reason: '请写一句理由',
  } satisfies Record<UncountedField, string>,
  entry: (day: string, orders: number, reason: string) => `${day}：${orders} 单（${reason}）`,
  count: (day: string) => `重新计入 ${day}`,
  undo: '撤销上一步',
};

const en: typeof zh = {
  title: 'Orders that do not count',
  hint: "Samples, purchases by staff and the like: entered by day, taken off this product's orders, conversion, trend and amounts. The page's figures stay.",
  open: 'Enter orders',
  fields: {
    day: 'Day',
    orders: 'Orders',
    buyers: 'Buyers (optional)',
    items: 'Pieces (optional)',
    amount: 'Amount (optional)',
    reason: 'Reason',
  },
  hints: {
    day: 'As 2026-11-20; entering a day again replaces it',
    buyers: 'Left empty: one buyer an order',
    amount: 'Without both pieces and amount neither is used of that day',
    reason: 'Samples, staff purchases, something odd: one line you will understand later',
  },
  wrong: {
    day: 'Write it as 2026-11-20, today or earlier',
    orders: 'A whole number above 0',
    buyers: 'A whole number above 0, no more than the orders',
    items: 'A whole number above 0',
    amount: 'An amount such as 128 or 128.50',
    reason: 'Write one line of reason',
  },
  entry: (day, orders, reason) => `${day}: ${orders} orders (${reason})`,
  count: (day) => `Count ${day} again`,
  undo: 'Undo the last step',
};

export const panelUncountedTexts: Texts<typeof zh> = { zh, en };

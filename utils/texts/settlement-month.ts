/** 结算: closing a month. */
import type { MonthCheck } from '../settlement/month-checks.ts';
import type { Texts } from './texts.ts';

const zh = {
  title: '月结',
  month: '月份',
  facts: (orders: number, open: number) => `这个月有钱进出的 ${orders} 笔；到这个月为止还开着 ${open} 笔`,
  sums: '这个月按类别',
  class: '类别',
  amount: '金额',
  net: (amount: string) => `净额 ${amount}`,
  checks: '关账前要满足',
  balances: (count: number) => (count === 0 ? '和平台后台核对余额' : `和平台后台核对余额（${count} 次）`),
  states: { ok: '满足', unsure: '看不出', bad: '不满足' } satisfies Record<MonthCheck['state'], string>,
  what: {
    over: '这个月已经过完',
    bills: '账单从月初到月末都有',
    orders: '订单从月初到月末都有',
    chain: '账单里的余额一行接一行',
    sums: '账单末尾的合计行都在',
    balance: '月初余额加进出等于月末余额',
    typed: '月末余额和平台后台核对过、对得上',
    open: '没有未说明的「金额不符」和「需人工」',
    owed: '应付清单里每一方都算得出（算不出的，要等以后填上才计入后面的月份）',
  } satisfies Record<MonthCheck['what'], string>,
  missing: (first: string | null, last: string | null) =>
    first === null ? '没有读到' : first === last ? `没有读到 ${first}` : `没有读到 ${first} 到 ${last}`,
  count: (count: number) => `${count} 处`,
  notYet: '还不能关账：先解决上面「不满足」的',
  reason: '看不出的为什么没问题',
  reasonHint: '例如：月初月末那几天没有流水',
  needsReason: '有看不出的条件：写下原因才能关账',
  who: '谁关的（可不填）',
  close: (month: string) => `关账 ${month}`,
  ask: '关账后这个月的对账单不再改变；之后来的账单记为以后月份的调整。不能撤销。',
  cancel: '取消',
  problems: {
    failed: '没有关成，请再试一次',
    'not-ready': '没有关成：条件变了，请再看一遍',
    'closed-already': '这个月已经在别处关账了',
  },
  closed: (day: string, who: string) => ['已关账', day, who].filter(Boolean).join(' '),
  save: '关账时的对账单 XLSX',
  adjusted: (count: number) => `记入这个月的以前月份调整 ${count} 笔`,
  toAdjust: (count: number) => `已关账的月份后来有变化，${count} 笔会在关下一个月时记为调整`,
};

const en: typeof zh = {
  title: 'Month close',
  month: 'Month',
  facts: (orders, open) => `${orders} moved money in this month; ${open} of it or before stand open`,
  sums: 'The month by class',
  class: 'Class',
  amount: 'Amount',
  net: (amount) => `Net ${amount}`,
  checks: 'Before it can be closed',
  balances: (count) =>
    count === 0 ? 'Check the balance against the page' : `Check the balance against the page (${count})`,
  states: { ok: 'Holds', unsure: 'Cannot be seen', bad: 'Does not hold' },
  what: {
    over: 'The month is over',
    bills: 'Bills reach from its first to its last day',
    orders: 'Orders reach from its first to its last day',
    chain: 'The balances of bills follow from row to row',
    sums: 'Bills end with their sums',
    balance: 'Opening balance and movements come to the closing balance',
    typed: "The balance at its end was looked up on the platform's page and agrees",
    open: 'No order whose amount differs or number is lost is left without a note',
    owed: 'What every party is owed is known (what is not is taken up by a later month once it is)',
  },
  missing: (first, last) =>
    first === null ? 'none was read' : first === last ? `nothing of ${first}` : `nothing from ${first} to ${last}`,
  count: (count) => `${count} of them`,
  notYet: 'It cannot be closed yet: first what does not hold',
  reason: 'Why what cannot be seen is all right',
  reasonHint: 'Such as: nothing moved on its first and last days',
  needsReason: 'Some conditions cannot be seen to hold: give a reason to close the month',
  who: 'Closed by (may stay empty)',
  close: (month) => `Close ${month}`,
  ask: 'Its statement never changes again; bills that come later are adjustments of a later month. This cannot be undone.',
  cancel: 'Cancel',
  problems: {
    failed: 'It was not closed. Try again',
    'not-ready': 'It was not closed: its conditions changed. Look again',
    'closed-already': 'It was closed elsewhere already',
  },
  closed: (day, who) => ['Closed', day, who].filter(Boolean).join(' '),
  save: 'Statement as closed XLSX',
  adjusted: (count) => `${count} adjustments of earlier months are booked in it`,
  toAdjust: (count) => `Closed months changed since: ${count} become adjustments when the next month is closed`,
};

export const settlementMonthTexts: Texts<typeof zh> = { zh, en };

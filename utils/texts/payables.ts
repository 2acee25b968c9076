/** 应付清单: what a month adds to what each party is owed. */
import type { NotShared } from '../splits/month-shares.ts';
import type { Short } from '../splits/payables.ts';
import type { WithheldSum } from '../splits/withheld-sums.ts';
import type { Texts } from './texts.ts';

const zh = {
  title: '应付清单',
  intro:
    '按账单的到账日、退款日归到各月：本月新增减去本月退回。只算「线下应付」；「平台已代扣」另列，不用再付。本工具只列清单，不付款。',
  month: '月份',
  noBills: '还没有账单',
  none: '这个月没有要分的钱',
  party: '参与方',
  added: '本月新增',
  reversed: '本月退回',
  adjusted: '以前月份调整',
  adjustedOf: (month: string, party: string, amount: string) =>
    `${month} 月结后账单有变化：${party} ${amount}，计入这个月`,
  owed: '本月应付',
  withheld: '平台已代扣（不用付）',
  orders: '涉及单数',
  notShared: {
    none: (orders: number) => `${orders} 单没有适用的规则`,
    several: (orders: number) => `${orders} 单同时落在几条规则里，没有分`,
    unclear: (orders: number) => `${orders} 单不能确定适用哪条规则，没有分`,
    unknown: (orders: number) => `${orders} 单有份额算不出，没有列入`,
  } satisfies Record<NotShared, unknown>,
  short: {
    'cut-short': (orders: number) => `${orders} 单的钱不够按规则分，有人少得`,
    'shop-pays': (orders: number) => `${orders} 单分出去的比剩下的多，店铺倒贴`,
  } satisfies Record<Short, unknown>,
  taken: {
    more: (orders: number, amount: string, first: string) =>
      `${orders} 单平台扣的比规则算的多，一共多扣 ${amount}，如 ${first}`,
    less: (orders: number, amount: string, first: string) =>
      `${orders} 单平台扣的比规则算的少，一共少扣 ${amount}，如 ${first}`,
    too: (orders: number, amount: string, first: string) =>
      `${orders} 单账单里已经扣了 ${amount}，规则里又要线下付，可能重复付，如 ${first}`,
  } satisfies Record<WithheldSum['kind'], unknown>,
  takenAgain: (orders: number) =>
    `。其中 ${orders} 单以前的月份已经列过：是同一单，这个月又有进出，按到这个月底的账单重算，不要和以前的加起来`,
  paidTwice: (party: string) => `${party} 既有「平台已代扣」又有「线下应付」，可能重复付`,
  kept: '这个月已经月结：下面是月结时的应付清单，以后改规则、补账单都不变。',
  anew: '这个月月结时还没有留存应付清单：下面是按现在的账单和规则重算的，可能和当时不同。',
  differs: (party: string, now: string, then: string) =>
    `按现在的账单，${party} 抵扣前的本月应付会是 ${now}（月结时 ${then}），差额计入后面还没月结的月份`,
  broken: '结算数据打不开',
  failed: '应付清单算不出来，请再试一次',
};

const en: typeof zh = {
  title: 'Owed',
  intro:
    'By the day bills brought or took the money: what the month added less what it took back. Only what the shop is to pay is owed; what the platform withheld stands apart. This is a list; nothing is paid.',
  month: 'Month',
  noBills: 'No bills yet',
  none: 'Nothing was to be shared in this month',
  party: 'Party',
  added: 'Added',
  reversed: 'Taken back',
  adjusted: 'Of earlier months',
  adjustedOf: (month, party, amount) => `Bills of ${month} changed after it was closed: ${party} ${amount}, owed here`,
  owed: 'Owed for the month',
  withheld: 'Withheld by the platform (not to be paid)',
  orders: 'Orders',
  notShared: {
    none: (orders) => `${orders} orders under no rule`,
    several: (orders) => `${orders} orders under several rules: not shared`,
    unclear: (orders) => `${orders} orders of which the rule cannot be told: not shared`,
    unknown: (orders) => `${orders} orders with a share that is not known: not listed`,
  },
  short: {
    'cut-short': (orders) => `${orders} orders with less to share than the rule says`,
    'shop-pays': (orders) => `${orders} orders with more shared than is left: the shop pays`,
  },
  taken: {
    more: (orders, amount, first) =>
      `${orders} orders of which the platform took more than the rule says, ${amount} in all, such as ${first}`,
    less: (orders, amount, first) =>
      `${orders} orders of which the platform took less than the rule says, ${amount} in all, such as ${first}`,
    too: (orders, amount, first) =>
      `${orders} orders of which bills show ${amount} as taken and the rule has the shop pay as well: perhaps paid twice, such as ${first}`,
  },
  takenAgain: (orders) =>
    `. ${orders} of them were told of an earlier month already: the same orders, by their bills up to the end of this month, and not to be added to what was told then`,
  paidTwice: (party) => `${party} is both withheld for by the platform and paid by the shop: perhaps paid twice`,
  kept: 'This month is closed: this is what was owed when it was closed, whatever rules and bills came later.',
  anew: 'When this month was closed, what is owed was not kept: this is computed anew by the bills and rules of now, and may differ.',
  differs: (party, now, then) =>
    `By the bills of now ${party} would be owed ${now} before set-off (${then} when it was closed); a later month takes it up`,
  broken: 'Settlement data cannot be opened',
  failed: 'What is owed could not be computed; try again',
};

export const payablesTexts: Texts<typeof zh> = { zh, en };

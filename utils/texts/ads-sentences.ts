import { showCount, showMoney } from '../metrics/format.ts';
import type { Currency } from '../metrics/money.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { exactPercent, surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

interface ClickWords {
  readonly scene: string;
  readonly rate: string;
  readonly middle: string;
  readonly k: string;
  readonly n: string;
  readonly high: boolean;
  readonly p: string;
}

const zh = {
  saves: (perDay: string, total: string, days: number) =>
    `停投每天约省 ${perDay}（读到 ${days} 天推广花费共 ${total}，各计划合计）。`,
  notRead: '没读到推广花费，停投省多少不知道。',
  click: ({ scene, rate, middle, k, n, high, p }: ClickWords) =>
    `「${scene}」里点击率 ${rate}（${k}/${n}），同场景本店中位 ${middle}，有 ${p} 的把握${high ? '高于' : '低于'}中位`,
  pay: (high: boolean, p: string) => `；转化有 ${p} 的把握${high ? '高于' : '低于'}中位`,
  orders: (orders: string) => `；推广成交 ${orders} 笔`,
  period: '。',
  advice: {
    push: '点击高、转化高：加推。',
    picture: '点击低、转化高：换主图再测，不淘汰。',
    page: '点击高、转化低：查价格、详情、评价。',
    stop: '点击和转化都低：停测。',
  },
};

const en: typeof zh = {
  saves: (perDay, total, days) =>
    `Stopping the ads saves about ${perDay} a day (${total} over ${days} days read, all plans).`,
  notRead: 'What its ads cost was not read: what stopping them saves is not known.',
  click: ({ scene, rate, middle, k, n, high, p }) =>
    `In ${scene} ${rate} click (${k}/${n}), the shop's median there ${middle}: ${p} sure it is ${high ? 'above' : 'below'}`,
  pay: (high, p) => `; conversion: ${p} sure it is ${high ? 'above' : 'below'} the median`,
  orders: (orders) => `; ${orders} orders from ads`,
  period: '.',
  advice: {
    push: 'Clicked and bought: push it. ',
    picture: 'Hardly clicked but bought: test again with another main picture; do not drop it. ',
    page: 'Clicked but hardly bought: look at price, page and reviews. ',
    stop: 'Neither clicked nor bought: stop the test. ',
  },
};

const adsTexts: Texts<typeof zh> = { zh, en };

/** @param currency of the shop */
export function savesSentence(
  { spent }: Extract<Evidence, { kind: 'saves' }>,
  language: Language,
  currency: Currency,
): string {
  const t = adsTexts[language];
  if (spent === null) return t.notRead;
  const money = (minor: number) => showMoney(Math.round(minor), currency) ?? '';
  return t.saves(money(spent.cost / spent.days), money(spent.cost), spent.days);
}

/** Of the side it is on. */
const sureOf = (p: number): string => surePercent(Math.max(p, 1 - p));
const count = (value: number): string => showCount(value) ?? '';

export function diagnosisSentence(evidence: Extract<Evidence, { kind: 'diagnosis' }>, language: Language): string {
  const t = adsTexts[language];
  const { scene, click, orders, middle, p, pay } = evidence;
  const words = {
    ...{ scene, k: count(click.k), n: count(click.n), rate: exactPercent(click.k / click.n) },
    ...{ middle: exactPercent(middle), high: p > 0.5, p: sureOf(p) },
  };
  return [
    t.advice[evidence.advice],
    t.click(words),
    t.pay(pay.p > 0.5, sureOf(pay.p)),
    orders === null ? '' : t.orders(count(orders)),
    t.period,
  ].join('');
}

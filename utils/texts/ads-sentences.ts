import { showCount, showMoney } from '../metrics/format.ts';
import type { Currency } from '../metrics/money.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { peopleName } from './people.ts';
import { exactPercent, surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

type Diagnosis = Extract<Evidence, { kind: 'diagnosis' }>;

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
  pay: (high: boolean, p: string) =>
    `；场景里这款自己的成交没有单列，转化按全部来源算，有 ${p} 的把握${high ? '高于' : '低于'}中位`,
  orders: (orders: string) => `；推广成交 ${orders} 笔（含带到的别的款）`,
  period: '。',
  advice: {
    push: '点击高、转化高：加推。',
    picture: '点击低、转化高：换主图再测，不淘汰。',
    page: '点击高、转化低：查价格、详情、评价。',
    stop: '点击和转化都低：停测。',
    wait: '点击和转化都低：先别加投；还没到停测。',
    earned: '点击和转化都低，但角色看全部来源的数据，照旧成立：这里不给建议。',
    'held-stop': '停测是留着的，点击或转化还说不准：这里不给建议。',
  },
  leaning: {
    push: '点击偏高、转化偏高：倾向加推',
    picture: '点击偏低、转化偏高：倾向换主图再测，不淘汰',
    page: '点击偏高、转化偏低：倾向查价格、详情、评价',
    stop: '点击偏低、转化低：停测',
    wait: '点击和转化都偏低：先别加投',
    earned: '点击和转化都偏低，但角色看全部来源的数据，照旧成立：这里不给建议',
    'held-stop': '停测是留着的，点击或转化还说不准：这里不给建议',
  },
  keptBack: (why: string, leaning: boolean) =>
    leaning ? `点击偏高、转化偏高，但它${why}：不建议加推` : `点击高、转化高，但它${why}：不建议加推。`,
  reasons: { sliding: '在下滑', loss: '每单都亏', stock: '库存不够推一周', refund: '退款偏多', brand: '是形象款' },
  anyReason: '在下滑、亏本、缺货、退款偏多或是形象款',
  and: '、',
  unsure: (p: string) => `（把握 ${p}，取点击和转化里小的，不到 80% 只作参考）。`,
  none: (p: string) => `（把握 ${p}，取点击和转化里小的，满 80% 才算说准）。`,
  undiagnosed: (gaps: string) => `还不能分开看点击和转化：${gaps}。`,
  join: '；',
  gaps: {
    unread: '没读到分场景的展现和点击',
    'no-test': '只有全站推广这类场景的点击，不算测款',
    unnamed: '有场景页面只写了编号，认不出算不算测款',
    few: (scene: string, n: string, needed: string, more: string) =>
      `「${scene}」展现 ${n} 次，满 ${needed} 次才看点击，还差 ${more} 次`,
    alone: (scene: string, products: number, needed: string) =>
      `「${scene}」里展现满 ${needed} 次的不到 ${products} 款，没有中位可比`,
    pay: (people: string, n: string, needed: string, more: string) =>
      `${people} ${n} 位，满 ${needed} 位才看转化，还差 ${more} 位`,
    noPay: (people: string) => `没读到${people}和支付买家，转化不知道`,
    noLine: '转化没有中位可比',
  },
};

const en: typeof zh = {
  saves: (perDay, total, days) =>
    `Stopping the ads saves about ${perDay} a day (${total} over ${days} days read, all plans).`,
  notRead: 'What its ads cost was not read: what stopping them saves is not known.',
  click: ({ scene, rate, middle, k, n, high, p }) =>
    `In ${scene} ${rate} click (${k}/${n}), the shop's median there ${middle}: ${p} sure it is ${high ? 'above' : 'below'}`,
  pay: (high, p) =>
    `; its own orders there are not told apart, so conversion is of all traffic: ${p} sure it is ${high ? 'above' : 'below'} the median`,
  orders: (orders) => `; ${orders} orders from ads, other products among them`,
  period: '.',
  advice: {
    push: 'Clicked and bought: push it. ',
    picture: 'Hardly clicked but bought: test again with another main picture; do not drop it. ',
    page: 'Clicked but hardly bought: look at price, page and reviews. ',
    stop: 'Neither clicked nor bought: stop the test. ',
    wait: 'Neither clicked nor bought: spend no more on it; it is not stopped yet. ',
    earned: 'Little clicked and bought, but its role rests on all its traffic and stands: no advice from this. ',
    'held-stop': 'The stop is only kept, and clicks or conversion are not sure: no advice from this. ',
  },
  leaning: {
    push: 'Rather well clicked and bought: leaning to a push',
    picture: 'Rather little clicked, rather well bought: leaning to another main picture; do not drop it',
    page: 'Rather well clicked, rather little bought: leaning to price, page and reviews',
    stop: 'Rather little clicked and hardly bought: stop the test',
    wait: 'Rather little clicked and bought: spend no more on it for now',
    earned: 'Rather little clicked and bought, but its role rests on all its traffic and stands: no advice from this',
    'held-stop': 'The stop is only kept, and clicks or conversion are not sure: no advice from this',
  },
  keptBack: (why, leaning) =>
    leaning
      ? `Rather well clicked and bought, but it ${why}: no push is advised`
      : `Clicked and bought, but it ${why}: no push is advised. `,
  reasons: {
    sliding: 'slides',
    loss: 'loses on every order',
    stock: 'has too little in stock for a week of it',
    refund: 'comes back often',
    brand: 'is an image item',
  },
  anyReason: 'slides, loses, runs out, comes back often or is an image item',
  and: ' and ',
  unsure: (p) => ` (${p} sure, the lesser of clicks and conversion; below 80% a hint only). `,
  none: (p) => ` (${p} sure, the lesser of clicks and conversion; it counts from 80% on). `,
  undiagnosed: (gaps) => `Clicks and conversion cannot be told apart yet: ${gaps}.`,
  join: '; ',
  gaps: {
    unread: 'no impressions and clicks of a scene were read',
    'no-test': 'its clicks are of shop-wide advertising alone, which is no test',
    unnamed: 'a scene is named by its number alone, so whether it is a test cannot be told',
    few: (scene, n, needed, more) => `${n} impressions in ${scene}, its clicks count from ${needed}, ${more} short`,
    alone: (scene, products, needed) =>
      `fewer than ${products} products have ${needed} impressions in ${scene}, so there is no median`,
    pay: (people, n, needed, more) => `${n} ${people}, its conversion counts from ${needed}, ${more} short`,
    noPay: (people) => `${people} and paying buyers were not read, so its conversion is not known`,
    noLine: 'there is no median to set its conversion against',
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

function adviceText({ advice, keptBack, leaning }: Diagnosis, t: typeof zh): string {
  const leans = leaning !== undefined;
  if (advice !== 'kept-back') return leans ? t.leaning[advice] : t.advice[advice];
  const reasons = keptBack?.map((reason) => t.reasons[reason]) ?? [t.anyReason];
  return t.keptBack(reasons.join(t.and), leans);
}

function headOf(diagnosis: Diagnosis, t: typeof zh): string {
  const { leaning, advice } = diagnosis;
  if (leaning === undefined) return adviceText(diagnosis, t);
  // Where nothing is advised there is no hint either.
  const sure = advice === 'earned' || advice === 'held-stop' ? t.none : t.unsure;
  return adviceText(diagnosis, t) + sure(surePercent(leaning));
}

export function diagnosisSentence(evidence: Diagnosis, language: Language): string {
  const t = adsTexts[language];
  const { scene, click, orders, middle, p, pay } = evidence;
  const words = {
    ...{ scene, k: count(click.k), n: count(click.n), rate: exactPercent(click.k / click.n) },
    ...{ middle: exactPercent(middle), high: p > 0.5, p: sureOf(p) },
  };
  return [
    headOf(evidence, t),
    t.click(words),
    t.pay(pay.p > 0.5, sureOf(pay.p)),
    orders === null ? '' : t.orders(count(orders)),
    t.period,
  ].join('');
}

type Undiagnosed = Extract<Evidence, { kind: 'undiagnosed' }>;

function clickGapText(gap: NonNullable<Undiagnosed['click']>, language: Language): string {
  const { gaps } = adsTexts[language];
  switch (gap.why) {
    case 'unread':
    case 'unnamed':
    case 'no-test':
      return gaps[gap.why];
    case 'few':
      return gaps.few(gap.scene, count(gap.n), count(gap.needed), count(gap.needed - gap.n));
    case 'alone':
      return gaps.alone(gap.scene, gap.products, count(gap.needed));
  }
}

export function undiagnosedSentence(evidence: Undiagnosed, language: Language): string {
  const t = adsTexts[language];
  const { click, pay } = evidence;
  const people = peopleName(evidence, language);
  const gaps: string[] = click ? [clickGapText(click, language)] : [];
  if (pay && pay.n === null) gaps.push(t.gaps.noPay(people));
  else if (pay && pay.n !== null) {
    const isShort = pay.n < pay.needed;
    gaps.push(isShort ? t.gaps.pay(people, count(pay.n), count(pay.needed), count(pay.needed - pay.n)) : t.gaps.noLine);
  }
  return t.undiagnosed(gaps.join(t.join));
}

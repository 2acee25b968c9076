/** How it is worked out how near a product stands to another role. */
import type { Currency } from '../metrics/money.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { ChanceHow, Distance } from '../tiers/role-evidence-kinds.ts';
import { TREND_CLEAR } from '../tiers/trend.ts';
import { precise } from './formula-parts.ts';
import { neededRate, shownRate } from './proof-sentences.ts';
import { surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';
import { plainNumber, plainPercent, rounded, writtenTerms } from './written-terms.ts';

const zh = {
  near: (formula: string | null) =>
    `接近程度是有的 ÷ 要的${formula === null ? '，够了按 1 算' : `：${formula}`}；只差一项的角色里没有更近的。`,
  sales: '两边都是预计每天的单数，分界是那边最后一名的。',
  rates: { pay: '转化', cart: '加购率', click: '点击率' },
  rate: (name: string, below: boolean, line: string, a: string, b: string, p: string) =>
    `${name}${below ? '低于' : '不低于'} ${line} 的概率，按证据封顶后的贝塔分布（a ${a}，b ${b}）是 ${p}。`,
  score: (z: string, slides: boolean, p: string) =>
    `份额之比取对数、除以标准差是 ${z}（见趋势一行），标准正态分布${slides ? '不低于' : '不高于'}它的概率 ${p}；要的是${slides ? ` −${TREND_CLEAR}` : ` ${TREND_CLEAR}`} 的。`,
  promo: '把握怎么来的，见活动价一行。',
};

const en: typeof zh = {
  near: (formula) =>
    `How near is what it has ÷ what it takes${formula === null ? ', enough and counted as 1' : `: ${formula}`}; of the roles it lacks by one figure alone none is nearer.`,
  sales: 'Both are orders expected a day, the boundary those of the last one there. ',
  rates: { pay: 'converts', cart: 'is put in carts', click: 'is clicked' },
  rate: (name, below, line, a, b, p) =>
    `The chance that it ${name} at ${below ? 'less than ' : ''}${line}${below ? '' : ' or more'}, by the beta distribution held to the evidence cap (a ${a}, b ${b}), is ${p}. `,
  score: (z, slides, p) =>
    `The logarithm of the ratio of shares ÷ its deviation is ${z} (see its trend); a standard normal distribution is ${slides ? 'no less' : 'no more'} with a chance of ${p}; it takes that of ${slides ? '−' : ''}${TREND_CLEAR}. `,
  promo: 'How sure it is: see the promotion price. ',
};

const texts: Texts<typeof zh> = { zh, en };

function nearFormula(has: number, needs: number, written: (value: number) => string): string {
  const shown = (value: number) => plainNumber(rounded(value, 3));
  const gives = (one: number, other: number) => one / other;
  const [one, other] = writtenTerms([has, needs], { gives, shown, result: has / needs });
  return `${written(one)} ÷ ${written(other)} = ${shown(has / needs)}`;
}

function howText(how: ChanceHow, { p, of }: Extract<Distance, { kind: 'chance' }>, language: Language, unit: Currency) {
  const t = texts[language];
  switch (how.kind) {
    case 'beta': {
      const { line, a, b, below = false, earns } = how;
      const needed = earns ? neededRate(earns, language, unit) : '';
      return needed + t.rate(t.rates[how.of], below, shownRate(line), precise(a), precise(b), surePercent(p));
    }
    case 'score':
      return t.score(precise(how.z), of === 'slide', surePercent(p));
    case 'promo':
      return t.promo;
  }
}

/** null where it takes nothing. */
export function nextBestFormula(
  { by }: Extract<Evidence, { kind: 'next-best' }>,
  language: Language,
  currency: Currency,
): string | null {
  const t = texts[language];
  const [has, needs] = by.kind === 'chance' ? [by.p, by.needed] : [by.perDay, by.needed];
  if (!(needs > 0)) return null;
  // A chance beyond what it takes may round to certainty.
  const formula = has >= needs ? null : nearFormula(has, needs, by.kind === 'chance' ? plainPercent : plainNumber);
  const how = by.kind === 'sales' ? t.sales : by.how ? howText(by.how, by, language, currency) : '';
  return how + t.near(formula);
}

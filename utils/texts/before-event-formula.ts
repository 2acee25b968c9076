/** How likely it is by chance that so few buy before a large promotion, and how many more put it in the cart. */
import type { DayEvidence } from '../tiers/day-evidence-kinds.ts';
import { precise } from './formula-parts.ts';
import { surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  chance: (formula: string, k: number, p: string) =>
    `照之前的速度该有的支付买家：${formula}；泊松分布不多于 ${k} 位的概率 ${p}。之前的速度当作准数，它自己的出入没算，真的机会比这大一些。`,
  carts: (formula: string) => `每天加购人数之比：${formula}。`,
};

const en: typeof zh = {
  chance: (formula, k, p) =>
    `Buyers at the pace before: ${formula}; a Poisson count of no more than ${k} has a chance of ${p}. The pace before is taken as exact: how far it may itself be off is not in it, so the true chance is somewhat larger. `,
  carts: (formula) => `Ratio of those who put it in the cart a day: ${formula}.`,
};

const texts: Texts<typeof zh> = { zh, en };

type BeforeEvent = Extract<DayEvidence, { kind: 'before-event' }>;

export function beforeEventFormula({ late, earlier, chance }: BeforeEvent, language: Language): string {
  const t = texts[language];
  const expected = (earlier.buyers / earlier.days) * late.days;
  const ratio = late.carts / late.days / (earlier.carts / earlier.days);
  const buyers = `${earlier.buyers} ÷ ${earlier.days} × ${late.days} = ${precise(expected)}`;
  const carts = `(${late.carts} ÷ ${late.days}) ÷ (${earlier.carts} ÷ ${earlier.days}) = ${precise(ratio)}`;
  return t.chance(buyers, late.buyers, surePercent(chance)) + t.carts(carts);
}

/** How sure it is that a promotion sells as much more as it must, and that an order at its price leaves something. */
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { DEALS, STRAYS } from '../tiers/uplift.ts';
import { precise } from './formula-parts.ts';
import { pastUpliftFormula } from './past-uplift-formula.ts';
import { surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';
import { plainNumber, plainPercent, rounded, writtenTerms } from './written-terms.ts';

const zh = {
  needed: (formula: string) => `要多卖的倍数是现在的 ÷ 活动价的：${formula}。`,
  reach: (formula: string, p: string, stray: string) =>
    `放量的对数按正态分布，离预计 ${formula} 个标准差，够得着的概率 ${p}。标准差 ${stray} 取普通活动实测（中间一个 ${DEALS.middle} 倍，四分之一不到 ${DEALS.quarter} 倍，四分之一超过 ${DEALS.threeQuarters} 倍）；到八成，就是比预计的 20% 分位还低。`,
  keeps: (formula: string, a: string, b: string, p: string) =>
    `退货率低于 1 − 运费 ÷ 活动价减扣点和成本：${formula}，每单才不亏；退货率按贝塔分布 a ${a}，b ${b}，低于它的概率 ${p}。`,
};

const en: typeof zh = {
  needed: (formula) => `What it must sell more is what an order leaves now ÷ at that price: ${formula}. `,
  reach: (formula, p, stray) =>
    `The logarithm of the uplift follows a normal distribution; from the forecast it is ${formula} deviations away, reached with a chance of ${p}. The deviation of ${stray} is that of everyday deals (the middle one ${DEALS.middle} times, a quarter below ${DEALS.quarter}, a quarter above ${DEALS.threeQuarters}); from 80% on it lies below the 20% quantile of the forecast. `,
  keeps: (formula, a, b, p) =>
    `An order leaves something below a return rate of 1 − shipping ÷ (price − fee − cost): ${formula}; returns follow a beta distribution with a ${a}, b ${b}, below that with a chance of ${p}.`,
};

const texts: Texts<typeof zh> = { zh, en };

type Judged = Extract<Evidence, { kind: 'promo'; now: number }>;
type Amount = (minor: number) => string;

/** '' in rows of older builds. */
function reachFormula({ needed, left, uplift, reach }: Judged, language: Language, amount: Amount): string {
  // Nothing was sold in any of its promotions: no logarithm of that.
  if (!reach || needed === null || uplift <= 0) return '';
  const t = texts[language];
  const shown = Math.round(left.now) / Math.round(left.planned);
  const ratio =
    needed > 1 ? t.needed(`${amount(left.now)} ÷ ${amount(left.planned)} = ${plainNumber(rounded(shown, 4))}`) : '';
  const stray = uplift > needed ? STRAYS.below : STRAYS.above;
  const gives = (times: number, by: number) => Math.log(uplift / times) / by;
  const [times, by] = writtenTerms([needed, stray], { gives, shown: precise, result: gives(needed, stray) });
  const away = precise(gives(needed, stray));
  const formula = `ln(${plainNumber(uplift)} ÷ ${plainNumber(times)}) ÷ ${plainNumber(by)} = ${away}`;
  return ratio + t.reach(formula, surePercent(reach.p), plainNumber(by));
}

function keepsFormula({ keeps }: Judged, language: Language, amount: Amount): string {
  if (!keeps) return '';
  const { p, most, kept, shipping, a, b } = keeps;
  const formula = `1 − ${amount(shipping)} ÷ ${amount(kept)} = ${plainPercent(rounded(most, 5))}`;
  return texts[language].keeps(formula, precise(a), precise(b), surePercent(p));
}

/** null where nothing is worked out. @param amount as the shop's currency writes it */
export function promoFormula(
  promo: Extract<Evidence, { kind: 'promo' }>,
  language: Language,
  amount: Amount,
): string | null {
  if (promo.now === null) return null;
  const past = promo.past ? pastUpliftFormula(promo.past, promo.uplift, language) : '';
  return past + reachFormula(promo, language, amount) + keepsFormula(promo, language, amount) || null;
}

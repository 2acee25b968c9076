/** How sure it is that a promotion sells as much more as it must, and that an order at its price leaves something. */
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { DEALS, QUARTILE, type Quarters, strayOf } from '../tiers/uplift.ts';
import { precise } from './formula-parts.ts';
import { pastUpliftFormula } from './past-uplift-formula.ts';
import { surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';
import { plainNumber, plainPercent, rounded, writtenTerms } from './written-terms.ts';

const zh = {
  needed: (formula: string) => `要多卖的倍数是现在的 ÷ 活动价的：${formula}。`,
  reach: (formula: string, p: string, stray: string) =>
    `放量的对数按正态分布，离预计 ${formula} 个标准差，够得着的概率 ${p}。${stray}；到八成，就是比预计的 20% 分位还低。`,
  deals: (stray: string) =>
    `标准差 ${stray} 取普通活动实测（中间一个 ${DEALS.middle} 倍，四分之一不到 ${DEALS.quarter} 倍，四分之一超过 ${DEALS.threeQuarters} 倍）`,
  past: (below: boolean, formula: string) =>
    `标准差取这些波段的，它们自己散得更开：${below ? '预计 ÷ 小的一半的中间值' : '大的一半的中间值 ÷ 预计'}，取对数，÷ 正态分布四分位的位置：${formula}`,
  torn: (p: string) => `小的那一半波段几乎没卖，放量说不准，够得着的概率 ${p}。`,
  keeps: (formula: string, a: string, b: string, p: string) =>
    `退货率低于 1 − 运费 ÷ 活动价减扣点和成本：${formula}，每单才不亏；退货率按贝塔分布 a ${a}，b ${b}，低于它的概率 ${p}。`,
};

const en: typeof zh = {
  needed: (formula) => `What it must sell more is what an order leaves now ÷ at that price: ${formula}. `,
  reach: (formula, p, stray) =>
    `The logarithm of the uplift follows a normal distribution; from the forecast it is ${formula} deviations away, reached with a chance of ${p}. ${stray}; from 80% on it lies below the 20% quantile of the forecast. `,
  deals: (stray) =>
    `The deviation of ${stray} is that of everyday deals (the middle one ${DEALS.middle} times, a quarter below ${DEALS.quarter}, a quarter above ${DEALS.threeQuarters})`,
  past: (below, formula) =>
    `The deviation is that of these waves, which lie further apart: the logarithm of ${below ? 'the forecast ÷ the middle of their smaller half' : 'the middle of their larger half ÷ the forecast'}, ÷ the quartile of a normal distribution: ${formula}`,
  torn: (p) =>
    `The smaller half of these waves sold next to nothing, so the next is anybody's guess: a chance of ${p}. `,
  keeps: (formula, a, b, p) =>
    `An order leaves something below a return rate of 1 − shipping ÷ (price − fee − cost): ${formula}; returns follow a beta distribution with a ${a}, b ${b}, below that with a chance of ${p}.`,
};

const texts: Texts<typeof zh> = { zh, en };

type Judged = Extract<Evidence, { kind: 'promo'; now: number }>;
type Amount = (minor: number) => string;

function pastStray({ quarter, threeQuarters }: Quarters, uplift: number, below: boolean, language: Language): string {
  const [more, less] = below ? [uplift, quarter] : [threeQuarters, uplift];
  const gives = (quartile: number) => Math.log(more / less) / quartile;
  const [quartile] = writtenTerms([QUARTILE], { gives, shown: precise, result: gives(QUARTILE) });
  const sides = `ln(${plainNumber(more)} ÷ ${plainNumber(less)}) ÷ ${plainNumber(quartile)}`;
  return texts[language].past(below, `${sides} = ${precise(gives(QUARTILE))}`);
}

/** '' in rows of older builds. */
function reachFormula({ needed, left, uplift, reach, past }: Judged, language: Language, amount: Amount): string {
  // Nothing was sold in any of its promotions: no logarithm of that.
  if (!reach || needed === null || uplift <= 0) return '';
  const t = texts[language];
  const shown = Math.round(left.now) / Math.round(left.planned);
  const ratio =
    needed > 1 ? t.needed(`${amount(left.now)} ÷ ${amount(left.planned)} = ${plainNumber(rounded(shown, 4))}`) : '';
  const stray = strayOf(needed, uplift, past ?? null);
  const p = surePercent(reach.p);
  if (!Number.isFinite(stray.by)) return ratio + t.torn(p);
  const gives = (times: number, by: number) => Math.log(uplift / times) / by;
  const [times, by] = writtenTerms([needed, stray.by], { gives, shown: precise, result: gives(needed, stray.by) });
  const away = precise(gives(needed, stray.by));
  const formula = `ln(${plainNumber(uplift)} ÷ ${plainNumber(times)}) ÷ ${plainNumber(by)} = ${away}`;
  const told = past && stray.past ? pastStray(past, uplift, uplift > needed, language) : t.deals(plainNumber(by));
  return ratio + t.reach(formula, p, told);
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

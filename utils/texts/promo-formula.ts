/** How sure it is that an order at the planned price leaves something. */
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { precise } from './formula-parts.ts';
import { surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';
import { plainPercent, rounded } from './written-terms.ts';

const zh = {
  keeps: (formula: string, a: string, b: string, p: string) =>
    `退货率低于 1 − 运费 ÷ 活动价减扣点和成本：${formula}，每单才不亏；退货率按贝塔分布 a ${a}，b ${b}，低于它的概率 ${p}。`,
};

const en: typeof zh = {
  keeps: (formula, a, b, p) =>
    `An order leaves something below a return rate of 1 − shipping ÷ (price − fee − cost): ${formula}; returns follow a beta distribution with a ${a}, b ${b}, below that with a chance of ${p}.`,
};

const texts: Texts<typeof zh> = { zh, en };

/** null where it does not hang on refunds read. @param amount as the shop's currency writes it */
export function promoFormula(
  promo: Extract<Evidence, { kind: 'promo' }>,
  language: Language,
  amount: (minor: number) => string,
): string | null {
  if (promo.now === null || !promo.keeps) return null;
  const { p, most, kept, shipping, a, b } = promo.keeps;
  const formula = `1 − ${amount(shipping)} ÷ ${amount(kept)} = ${plainPercent(rounded(most, 5))}`;
  return texts[language].keeps(formula, precise(a), precise(b), surePercent(p));
}

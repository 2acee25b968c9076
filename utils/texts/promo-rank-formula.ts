/** How the order of 活动款 is worked out. */
import { PROMO_WEIGHTS, type PromoRank } from '../tiers/promo-rank.ts';
import { precise } from './formula-parts.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  recent: (days: number) => `近 ${days} 个平常日的件数`,
  long: (days: number) => `近 90 天里读到的 ${days} 天的件数`,
  price: '件单价 ÷ 活动价',
  carts: '近 14 天加购减支付买家',
  formula: (terms: string, formula: string) => `依次是${terms}：${formula}，越高越靠前。`,
  and: '、',
};

const en: typeof zh = {
  recent: (days) => `pieces of the last ${days} ordinary days`,
  long: (days) => `pieces of ${days} days read of the last 90`,
  price: 'price ÷ promotion price',
  carts: 'carts less paying buyers of 14 days',
  formula: (terms, formula) => `In turn ${terms}: ${formula}; the higher the better.`,
  and: ', ',
};

const formulaTexts: Texts<typeof zh> = { zh, en };

/** @param amount as the shop's currency writes it */
export function promoRankFormula(rank: PromoRank, language: Language, amount: (minor: number) => string): string {
  const t = formulaTexts[language];
  const { recent, long, price, carts, score } = rank;
  const grown = (weight: number, units: number) => `${weight} × ln(1 + ${units})`;
  const terms = [
    recent && ([t.recent(recent.days), grown(PROMO_WEIGHTS.recent, recent.units)] as const),
    long && ([t.long(long.days), grown(PROMO_WEIGHTS.long, long.units)] as const),
    price && ([t.price, `${PROMO_WEIGHTS.price} × ln(${amount(price.now)} ÷ ${amount(price.planned)})`] as const),
    carts === null ? null : ([t.carts, grown(PROMO_WEIGHTS.carts, carts)] as const),
  ].filter((term) => term !== null);
  const names = terms.map(([name]) => name).join(t.and);
  return t.formula(names, `${terms.map(([, written]) => written).join(' + ')} = ${precise(score)}`);
}

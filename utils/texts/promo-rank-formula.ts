/** How the order of 活动款 is worked out. */
import type { OverDays } from '../tiers/product-statistics.ts';
import { PROMO_DAYS, PROMO_WEIGHTS, type PromoRank } from '../tiers/promo-rank.ts';
import { precise } from './formula-parts.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  recent: (days: number) => `近 ${days} 个平常日的件数`,
  long: (days: number) => `近 90 天里读到的 ${days} 天的件数`,
  price: '件单价 ÷ 活动价',
  carts: (days: number) => `近 14 天里读到的 ${days} 天的加购减支付买家`,
  as: (days: number) => `（折成 ${days} 天）`,
  formula: (terms: string, formula: string) => `依次是${terms}：${formula}，越高越靠前。`,
  and: '、',
};

const en: typeof zh = {
  recent: (days) => `pieces of the last ${days} ordinary days`,
  long: (days) => `pieces of ${days} days read of the last 90`,
  price: 'price ÷ promotion price',
  carts: (days) => `carts less paying buyers of ${days} days read of the last 14`,
  as: (days) => ` (as of ${days} days)`,
  formula: (terms, formula) => `In turn ${terms}: ${formula}; the higher the better.`,
  and: ', ',
};

const formulaTexts: Texts<typeof zh> = { zh, en };

/** @param amount as the shop's currency writes it */
export function promoRankFormula(rank: PromoRank, language: Language, amount: (minor: number) => string): string {
  const t = formulaTexts[language];
  const grown = (term: keyof typeof PROMO_DAYS, sum: OverDays | null) => {
    if (sum === null) return [];
    const [{ units, days }, full] = [sum, PROMO_DAYS[term]];
    const [name, each] = days === full ? ['', units] : [t.as(full), `${units} ÷ ${days} × ${full}`];
    return [[t[term](days) + name, `${PROMO_WEIGHTS[term]} × ln(1 + ${each})`] as const];
  };
  const { recent, long, price, carts, score } = rank;
  const cut = price && `${PROMO_WEIGHTS.price} × ln(${amount(price.now)} ÷ ${amount(price.planned)})`;
  const terms = [
    ...grown('recent', recent),
    ...grown('long', long),
    ...(cut === null ? [] : [[t.price, cut] as const]),
    ...grown('carts', carts),
  ];
  const names = terms.map(([name]) => name).join(t.and);
  return t.formula(names, `${terms.map(([, written]) => written).join(' + ')} = ${precise(score)}`);
}

/** How the orders to expect a day came about: what each witness says, and what they say together. */
import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { Language, Texts } from './texts.ts';
import { digitsOf, plainNumber, plainPercent, rounded, writtenTerms } from './written-terms.ts';

const zh = {
  sales: (formula: string, floor: string) =>
    `${formula}，每个线索先加 ${floor}（店内一款日均订单的一半），合成后再减掉。`,
  pace: (halfLife: number) => `日均都是近的天更重，每往前 ${halfLife} 天减半。`,
  carts: (formula: string) => `加购折算是日均加购人数 × 本店每位加购的单数：${formula}。`,
  visitors: (formula: string) => `访客×转化是日均访客 × 转化 × 本店每位买家的单数：${formula}。`,
  week: '一周的范围按负二项分布（离散参数 3）取 10%–90%。',
  draws: (draws: number, seed: number, among: number) =>
    `排进前 ${among} 的把握：随机种子 ${seed}，抽 ${draws} 次一周销量数出来的；用备份文件可以重抽一遍：npm run recompute -- 备份文件。`,
};

const en: typeof zh = {
  sales: (formula, floor) =>
    `${formula}; ${floor} is added to each (half of what a product of the shop sells a day) and taken off again.`,
  pace: (halfLife) => ` A day weighs half of one ${halfLife} days later in all figures a day.`,
  carts: (formula) => ` From carts: people a day × the shop's orders for each of them: ${formula}.`,
  visitors: (formula) => ` Visitors × conversion: visitors a day × conversion × the shop's orders a buyer: ${formula}.`,
  week: ' The range of a week: negative binomial of size 3, 10%–90%.',
  draws: (draws, seed, among) =>
    ` The chance of the first ${among}: ${draws} weeks drawn with seed ${seed}; npm run recompute -- BACKUP draws them again from a backup.`,
};

export const salesFormulaTexts: Texts<typeof zh> = { zh, en };

type Sales = Extract<Evidence, { kind: 'sales' }>;

const short = (value: number): string => plainNumber(rounded(value, 3));

/** A witness as a product, to the digits it has in the formula of all. @param written it, as it is written there */
function productOf(factors: readonly number[], written: number): { readonly terms: readonly number[]; result: string } {
  const shown = (value: number) => plainNumber(rounded(value, digitsOf(written)));
  const gives = (...all: number[]) => all.reduce((so, one) => so * one, 1);
  return {
    terms: writtenTerms(factors, { gives, shown, result: gives(...factors) }),
    result: shown(gives(...factors)),
  };
}

function cartsText(
  { inputs: { carts, ordersPerCart } }: Sales,
  written: number | undefined,
  language: Language,
): string {
  if (carts === null || ordersPerCart === null || written === undefined) return '';
  const { terms, result } = productOf([carts, ordersPerCart], written);
  return salesFormulaTexts[language].carts(`${terms.map(plainNumber).join(' × ')} = ${result}`);
}

function visitorsText({ inputs }: Sales, written: number | undefined, language: Language): string {
  const { visitors, rate, ordersPerBuyer } = inputs;
  if (visitors === null || rate === null || written === undefined) return '';
  const { terms, result } = productOf([visitors, rate, ordersPerBuyer], written);
  const texts = terms.map((term, at) => (at === 1 ? plainPercent(term) : plainNumber(term)));
  return salesFormulaTexts[language].visitors(`${texts.join(' × ')} = ${result}`);
}

export function salesFormula(sales: Sales, language: Language): string {
  const t = salesFormulaTexts[language];
  const { witnesses, floor, perDay, chance, inputs } = sales;
  const heard = Object.entries(witnesses).filter((entry): entry is [string, number] => entry[1] !== null);
  const gives = (least: number, ...all: number[]) =>
    all.reduce((so, one) => so * (one + least), 1) ** (1 / heard.length) - least;
  const values = heard.map(([, witness]) => witness);
  const [least = floor, ...seen] = writtenTerms([floor, ...values], { gives, shown: short, result: perDay });
  const written = Object.fromEntries(heard.map(([name], at) => [name, seen[at]]));
  const terms = seen.map((witness) => `(${plainNumber(witness)} + ${plainNumber(least)})`).join(' × ');
  const formula = heard.length === 1 ? terms : `(${terms})^(1/${heard.length})`;
  return [
    t.sales(`${formula} − ${plainNumber(least)} = ${short(perDay)}`, plainNumber(least)),
    cartsText(sales, written.carts, language),
    visitorsText(sales, written.visitors, language),
    t.pace(inputs.halfLife),
    t.week,
    chance ? t.draws(chance.draws, chance.seed, chance.among) : '',
  ].join('');
}

/** How a believed rate came about: what was mixed in, what that rests on, and how far the range reaches. */
import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { MovedEvidence, PowerEvidence, PriorEvidence } from '../tiers/prior-evidence.ts';
import { STAGES } from '../tiers/rates/stages.ts';
import { mixed, precise } from './formula-parts.ts';
import { peopleName } from './people.ts';
import { exactPercent, surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';
import { digitsOf, plainNumber, plainPercent, rounded, writtenTerms } from './written-terms.ts';

const zh = {
  from: { category: '同类商品', shop: '本店各款', 'built-in': '行业默认值' },
  scene: '本店同场景各款',
  people: (name: string) => `位${name}`,
  impressions: '次展现',
  clickRate: (formula: string) => `点击率：${formula}`,
  mixed: (formula: string, mean: string, from: string) => `${formula}。加上的 ${mean} 来自${from}`,
  moved: (from: string, formula: string, names: string, fitted: boolean) =>
    `${from}，按这款折算：${formula}（依次是中等款的转化${names}；幂次${fitted ? '由本店各款拟合' : '取天猫店铺实测值'}）`,
  cart: '、加购率之比',
  price: '、件单价之比',
  heldTo: (formula: string, mean: string) => `${formula}，超出界限，按 ${mean}`,
  range: (worth: string, unit: string, a: string, b: string, low: string, high: string, above: string) =>
    `；商品会变，所以合理范围只按 ${worth} ${unit}的证据算（贝塔分布 a ${a}，b ${b}，80%：${low}–${high}${above}）。`,
  above: (line: string, p: string) => `；高于 ${line} 的概率 ${p}`,
};

const en: typeof zh = {
  from: { category: 'products of its kind', shop: "the shop's products", 'built-in': 'built-in figures' },
  scene: "the shop's products in that scene",
  people: (name) => name,
  impressions: 'impressions',
  clickRate: (formula) => `Click rate: ${formula}`,
  mixed: (formula, mean, from) => `${formula}. The ${mean} mixed in comes from ${from}`,
  moved: (from, formula, names, fitted) =>
    `${from}, moved by this one's own figures: ${formula} (the conversion of a middle product${names}; powers ${fitted ? "fitted to the shop's products" : 'measured on Tmall shops'})`,
  cart: ', the ratio of cart rates',
  price: ', the ratio of prices per piece',
  heldTo: (formula, mean) => `${formula}, out of bounds and held to ${mean}`,
  range: (worth, unit, a, b, low, high, above) =>
    `; rates drift, so the range rests on no more than ${worth} ${unit} (beta distribution with a ${a}, b ${b}; 80%: ${low}–${high}${above}).`,
  above: (line, p) => `; above ${line} with a chance of ${p}`,
};

export const rateFormulaTexts: Texts<typeof zh> = { zh, en };

type Diagnosis = Extract<Evidence, { kind: 'diagnosis' }>;
type Rate = Extract<Evidence, { kind: 'rate' }>;
type Amount = (minor: number) => string;

const ratio = ({ own, middle, power }: PowerEvidence): number => (own / middle) ** power;

/** @param expected the result as the line before has it: this one comes to the same digits */
function movedFormula({ level, cart, price }: MovedEvidence, mean: number, expected: number, amount: Amount) {
  // Prices are exact as they stand.
  const gives = (base: number, own: number, middle: number, power: number, priced: number) =>
    base * (cart ? ratio({ own, middle, power }) : 1) * (price ? ratio({ ...price, power: priced }) : 1);
  const terms = [level, cart?.own ?? 0, cart?.middle ?? 0, cart?.power ?? 0, price?.power ?? 0] as const;
  const raw = gives(...terms);
  const isHeld = Math.abs(raw - mean) > 1e-9 * mean;
  const shown = (value: number) => plainPercent(rounded(value, isHeld ? 4 : digitsOf(expected)));
  const [base, own, middle, power, priced] = writtenTerms(terms, { gives, shown, result: raw });
  const carts = cart ? ` × (${plainPercent(own)} ÷ ${plainPercent(middle)})^${plainNumber(power)}` : '';
  const prices = price ? ` × (${amount(price.own)} ÷ ${amount(price.middle)})^${plainNumber(priced)}` : '';
  return { formula: `${plainPercent(base)}${carts}${prices} = ${shown(raw)}`, isHeld };
}

function fromText(prior: PriorEvidence, expected: number, language: Language, amount: Amount): string {
  const t = rateFormulaTexts[language];
  const from = t.from[prior.from];
  if (!prior.moved) return from;
  const { cart, price, fitted } = prior.moved;
  const { formula, isHeld } = movedFormula(prior.moved, prior.mean, expected, amount);
  const names = `${cart ? t.cart : ''}${price ? t.price : ''}`;
  return t.moved(from, isHeld ? t.heldTo(formula, plainPercent(expected)) : formula, names, fitted);
}

/** What the evidence is worth once it is held to the cap; next to no successes weigh as a quarter of one. */
export function worthFormula(
  { n }: { readonly n: number },
  mean: number,
  strength: number,
  worth: number,
  cap: number,
): string {
  const total = n + strength;
  const isCapped = Math.abs(1 / (1 / total + 1 / cap) - worth) < 1e-6 * worth;
  if (!isCapped) {
    const gives = (successes: number, rate: number) => successes / rate;
    const [successes, rate] = writtenTerms([mean * worth, mean], { gives, shown: precise, result: worth });
    return `${plainNumber(successes)} ÷ ${plainPercent(rate)} = ${precise(worth)}`;
  }
  const gives = (trials: number) => 1 / (1 / trials + 1 / cap);
  const [trials] = writtenTerms([total], { gives, shown: precise, result: worth });
  return `1 ÷ (1 ÷ ${plainNumber(trials)} + 1 ÷ ${cap}) = ${precise(worth)}`;
}

/** What a range and a chance are worked out of. */
interface Ranged {
  readonly own: Rate['own'];
  readonly mean: number;
  readonly prior: PriorEvidence;
  readonly worth: number;
  readonly line: number;
  readonly p: number;
  /** It is measured against no line. */
  readonly apart?: true | 'alone';
}

/** @param unit what the evidence counts, in the language */
export function rangeText(
  { own, mean, prior, worth, line, p, apart }: Ranged,
  cap: number,
  unit: string,
  language: Language,
): string {
  const evidence = worthFormula(own, mean, prior.strength, worth, cap);
  const [a, b] = [precise(mean * worth), precise((1 - mean) * worth)];
  const [low, high] = [exactPercent(own.low), exactPercent(own.high)];
  const t = rateFormulaTexts[language];
  const above = apart ? '' : t.above(plainPercent(rounded(line, 5)), surePercent(p));
  return t.range(evidence, unit, a, b, low, high, above);
}

export function diagnosisFormula({ click, mean, prior, worth, middle, p }: Diagnosis, language: Language): string {
  const t = rateFormulaTexts[language];
  const { formula, text } = mixed(click, mean, prior);
  const ranged = { own: click, mean, prior, worth, line: middle, p };
  const range = rangeText(ranged, STAGES.click.cap, t.impressions, language);
  return `${t.mixed(t.clickRate(formula), text, t.scene)}${range}`;
}

/** @param amount minor units as money */
export function rateFormula(rate: Rate, language: Language, amount: Amount): string {
  const t = rateFormulaTexts[language];
  const { formula, text, expected } = mixed(rate.own, rate.mean, rate.prior);
  const { cap } = rate.metric === 'payRate' ? STAGES.pay : STAGES.cart;
  const from = fromText(rate.prior, expected, language, amount);
  return `${t.mixed(formula, text, from)}${rangeText(rate, cap, t.people(peopleName(rate, language)), language)}`;
}

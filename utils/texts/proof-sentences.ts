/** What a role won by a rate rests on, in words and worked out. */
import type { Currency } from '../metrics/money.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { precise } from './formula-parts.ts';
import { exactPercent, surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';
import { plainNumber, plainPercent, rounded, writtenTerms } from './written-terms.ts';

const zh = {
  proven: (line: string, set: string | null, p: string, best: boolean) =>
    `在测款，转化有 ${p} 的把握不低于 ${line}（${set === null ? '全店' : `同类（${set}）`}${best ? '五分之四的款都在这以下' : '中位'}）；到不了八成就回到继续测。`,
  earns: (line: string, p: string, set: string | null) =>
    `有 ${p} 的把握，每位访客留下的不低于 ${line}（${set === null ? '' : `同类（${set}）`}填了成本的款的中位）；到不了六成就不算利润款。`,
  chance: (line: string, a: string, b: string, p: string) =>
    `转化不低于 ${line} 的概率，按证据封顶后的贝塔分布（a ${a}，b ${b}）是 ${p}。`,
  spread: (line: string, a: string, b: string) => `${line} 是各款转化的贝塔分布（a ${a}，b ${b}）的 80% 分位。`,
  middle: (line: string) => `${line} 是中位那款的转化：各款差得太多，五分之四的界线比它还低。`,
  needed: (formula: string) => `要的转化 = 每位访客留下的 ÷ 每单留下的：${formula}。`,
};

const en: typeof zh = {
  proven: (line, set, p, best) =>
    `In test, and ${p} sure to convert at ${line} or more (${best ? `four of five products ${set === null ? 'of the shop' : `of ${set}`} stay below` : `the median ${set === null ? 'of the shop' : `of ${set}`}`}); below 80% it goes back to testing.`,
  earns: (line, p, set) =>
    `${p} sure that a visitor leaves at least ${line} (the median of products${set === null ? '' : ` of ${set}`} with a cost); below 60% it is no profit item.`,
  chance: (line, a, b, p) =>
    `The chance that it converts at ${line} or more, by the beta distribution held to the evidence cap (a ${a}, b ${b}), is ${p}.`,
  spread: (line, a, b) => `${line} is the 80% quantile of the beta distribution its products follow (a ${a}, b ${b}). `,
  middle: (line) => `${line} is the middle product's: products differ so much that four of five stay below even less. `,
  needed: (formula) => `The conversion it takes is what a visitor must leave ÷ what an order leaves: ${formula}. `,
};

const texts: Texts<typeof zh> = { zh, en };

type Proof = Extract<Evidence, { kind: 'proven' | 'earns' }>;
type Amount = (minor: number) => string;

export function proofSentence(proof: Proof, language: Language, amount: Amount): string {
  const t = texts[language];
  const p = surePercent(proof.p);
  if (proof.kind === 'earns') return t.earns(amount(proof.line), p, proof.set ?? null);
  return t.proven(exactPercent(proof.line), proof.set, p, proof.spread !== null);
}

export const shownRate = (rate: number): string => plainPercent(rounded(rate, 5));

/** The conversion at which a visitor leaves so much. @param earns minor units */
export function neededRate(
  earns: { readonly line: number; readonly left: number },
  language: Language,
  { sign, exponent }: Currency,
): string {
  // Of what a visitor leaves less than a coin counts.
  const terms = [earns.line / 10 ** exponent, earns.left / 10 ** exponent] as const;
  const gives = (line: number, left: number) => line / left;
  const rate = shownRate(earns.line / earns.left);
  const [line, left] = writtenTerms(terms, { gives, shown: shownRate, result: earns.line / earns.left });
  return texts[language].needed(`${sign}${plainNumber(line)} ÷ ${sign}${plainNumber(left)} = ${rate}`);
}

export function proofFormula(proof: Proof, language: Language, currency: Currency): string {
  const t = texts[language];
  const { a, b, p } = proof;
  const chance = (line: number) => t.chance(shownRate(line), precise(a), precise(b), surePercent(p));
  if (proof.kind === 'proven') {
    const { line, spread } = proof;
    const from = spread ? t.spread(shownRate(line), precise(spread.a), precise(spread.b)) : t.middle(shownRate(line));
    return from + chance(line);
  }
  return neededRate(proof, language, currency) + chance(proof.line / proof.left);
}

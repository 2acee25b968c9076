/** How it is worked out that a new product is clicked more than most. */
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { STAGES } from '../tiers/rates/stages.ts';
import { mixed, precise } from './formula-parts.ts';
import { rateFormulaTexts, worthFormula } from './rate-formula.ts';
import { surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';
import { plainPercent, rounded } from './written-terms.ts';

type Newcomer = Extract<Evidence, { kind: 'newcomer' }>;

const zh = {
  line: (a: string, b: string, line: string) => `；五分之四的款不到的线是贝塔分布 a ${a}，b ${b} 的 80% 分位 ${line}`,
  above: (worth: string, a: string, b: string, line: string, p: string) =>
    `；商品会变，这款只按 ${worth} 次展现的证据算（贝塔分布 a ${a}，b ${b}），高于 ${line} 的概率 ${p}。`,
};

const en: typeof zh = {
  line: (a, b, line) =>
    `; what four of five stay below is the 80% quantile of a beta distribution with a ${a}, b ${b}: ${line}`,
  above: (worth, a, b, line, p) =>
    `; rates drift, so this one rests on no more than ${worth} impressions (beta distribution with a ${a}, b ${b}): above ${line} with a chance of ${p}.`,
};

const texts: Texts<typeof zh> = { zh, en };

/** null where its visitors tell it, whose rate of carts has a formula of its own. */
export function newcomerFormula({ by }: Newcomer, language: Language): string | null {
  if (by.kind !== 'clicks' || !by.how) return null;
  const [t, rates] = [texts[language], rateFormulaTexts[language]];
  const { mean, prior, worth } = by.how;
  const { formula, text } = mixed(by, mean, prior);
  const line = plainPercent(rounded(by.line, 5));
  const evidence = worthFormula(by, mean, prior.strength, worth, STAGES.click.cap);
  return [
    rates.mixed(rates.clickRate(formula), text, rates.scene),
    t.line(precise(prior.mean * prior.strength), precise((1 - prior.mean) * prior.strength), line),
    t.above(evidence, precise(mean * worth), precise((1 - mean) * worth), line, surePercent(by.p)),
  ].join('');
}

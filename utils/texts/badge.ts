/** What a badge on the page says: sentences only, so that nothing but these can reach the page. */
import type { Currency } from '../metrics/money.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import type { Verdict } from '../tiers/verdict-kinds.ts';
import { basisSentence, certaintySentence, changeSentence, evidenceSentence, verdictSentence } from './evidence.ts';
import { verdictName } from './roles.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  summary: (sentence: string, sure: string) => `${sentence}${sure}。`,
  needed: (name: string, visitors: number) => `${name} 还差约 ${visitors} 位访客`,
  foot: (basis: string, revision: number) => `${basis} · 建议第 ${revision} 版`,
};

const en: typeof zh = {
  summary: (sentence, sure) => `${sentence} ${sure}.`,
  needed: (name, visitors) => `${name} (about ${visitors} visitors short)`,
  foot: (basis, revision) => `${basis} · revision ${revision}`,
};

const badgeTexts: Texts<typeof zh> = { zh, en };

export interface BadgeText {
  readonly product: string;
  /** Decides the colour. */
  readonly verdict: Verdict;
  /** On the badge itself: 主推款, 继续测 还差约 320 位访客, 数据量不够 … */
  readonly label: string;
  readonly summary: string;
  readonly evidence: readonly string[];
  /** What would change it. */
  readonly changes: readonly string[];
  /** Which days it rests on, and the revision. */
  readonly foot: string;
}

function label(verdict: Verdict, language: Language): string {
  const name = verdictName(verdict, language);
  const more = verdict.kind === 'test' || verdict.kind === 'insufficient' ? verdict.visitors : null;
  return more === null ? name : badgeTexts[language].needed(name, more);
}

export interface BadgeView {
  readonly revision: number;
  readonly language: Language;
  /** Of the shop. */
  readonly currency: Currency;
}

export function badgeText(suggestion: Suggestion, { revision, language, currency }: BadgeView): BadgeText {
  const { product, verdict, certainty, evidence, changes, basis } = suggestion;
  const sure = certaintySentence(certainty, language);
  const sentence = verdictSentence(verdict, language);
  return {
    product,
    verdict,
    label: label(verdict, language),
    summary: sure === null ? sentence : badgeTexts[language].summary(sentence, sure),
    evidence: evidence.map((one) => evidenceSentence(one, language, currency)),
    changes: changes.map((one) => changeSentence(one, language)),
    foot: badgeTexts[language].foot(basisSentence(basis, language), revision),
  };
}

/** What may be said of a verdict outside the panel: nothing that follows from costs. */
import { restsOnCosts } from '../tiers/reveals-costs.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import { certaintySentence, verdictSentence } from './evidence.ts';
import { verdictName } from './roles.ts';
import type { Language, Texts } from './texts.ts';

const zh = { byCosts: (name: string) => `${name}：为什么，请在侧边栏看。` };
const en: typeof zh = { byCosts: (name) => `${name}: see the side panel for why.` };
const texts: Texts<typeof zh> = { zh, en };

export interface OpenVerdict {
  readonly sentence: string;
  /** null = none is claimed, or it is not told here. */
  readonly sure: string | null;
}

export function openVerdict(
  { verdict, certainty }: Pick<Suggestion, 'verdict' | 'certainty'>,
  language: Language,
): OpenVerdict {
  if (restsOnCosts(verdict)) return { sentence: texts[language].byCosts(verdictName(verdict, language)), sure: null };
  // How sure a promotion is may follow from costs.
  const told = verdict.kind === 'role' && verdict.role === 'promo' ? null : certainty;
  return { sentence: verdictSentence(verdict, language), sure: certaintySentence(told, language) };
}

import {
  basisSentence,
  certaintySentence,
  changeSentence,
  evidenceSentence,
  verdictSentence,
} from '../../utils/texts/evidence.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { verdictName } from '../../utils/texts/roles.ts';
import type { Language } from '../../utils/texts/texts.ts';
import type { Suggestion, Verdict } from '../../utils/tiers/suggestion.ts';
import { type VerdictLook, verdictLook } from './verdict-tone.ts';

/** What one badge shows: sentences only, so that nothing but these can reach the page. */
export interface BadgeContent extends VerdictLook {
  /** On the badge itself: 主推款, 继续测 还差约 320 位访客, 数据量不够 … */
  readonly label: string;
  readonly summary: string;
  readonly evidence: readonly string[];
  /** What would change it. */
  readonly changes: readonly string[];
  /** Which days it rests on, and the revision. */
  readonly foot: string;
}

function badgeLabel(verdict: Verdict, language: Language): string {
  const name = verdictName(verdict, language);
  const more = verdict.kind === 'test' || verdict.kind === 'insufficient' ? verdict.visitors : null;
  return more === null ? name : `${name} ${overlayTexts[language].needed(more)}`;
}

export function badgeContent(suggestion: Suggestion, revision: number, language: Language): BadgeContent {
  const { verdict, certainty, evidence, changes, basis } = suggestion;
  const sure = certaintySentence(certainty, language);
  return {
    ...verdictLook(verdict),
    label: badgeLabel(verdict, language),
    summary: [verdictSentence(verdict, language), sure].filter(Boolean).join(' '),
    evidence: evidence.map((one) => evidenceSentence(one, language)),
    changes: changes.map((one) => changeSentence(one, language)),
    foot: `${basisSentence(basis, language)} · ${overlayTexts[language].revision(revision)}`,
  };
}

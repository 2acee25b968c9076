/** What a badge on the page says: sentences only, so that nothing but these can reach the page. */
import type { Currency } from '../metrics/money.ts';
import { isWarning, pinnedRole, type ShownPin, shownVerdict } from '../notes/pin.ts';
import { openEvidence, openFlags, revealsCosts } from '../tiers/reveals-costs.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import type { Verdict } from '../tiers/verdict-kinds.ts';
import { basisSentence, changeSentence, evidenceSentence } from './evidence.ts';
import { flagsBeside } from './flags.ts';
import { openVerdict } from './open-verdict.ts';
import { peopleName } from './people.ts';
import { shownName, systemSays } from './pins.ts';
import { standingName, verdictName } from './roles.ts';
import { withBadges } from './side-badges.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  summary: (sentence: string, sure: string) => `${sentence}${sure}。`,
  needed: (name: string, more: number, people: string) => `${name} 还差约 ${more} 位${people}`,
  foot: (basis: string, revision: number) => `${basis} · 建议第 ${revision} 版`,
  pinned: (role: string, beside: string, why: string) => `你固定为${role}；${beside}：${why}`,
};

const en: typeof zh = {
  summary: (sentence, sure) => `${sentence} ${sure}.`,
  needed: (name, more, people) => `${name} (about ${more} ${people} short)`,
  foot: (basis, revision) => `${basis} · revision ${revision}`,
  pinned: (role, beside, why) => `Pinned by you: ${role}. ${beside}. ${why}`,
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

/** A warning stays in sight over a pin. */
function label(
  { verdict, badges = [] }: Pick<Suggestion, 'verdict' | 'badges'>,
  pin: ShownPin | null | undefined,
  language: Language,
): string {
  if (pinnedRole(pin) !== null) {
    // Pinned at what is suggested, it is said once.
    const warning =
      isWarning(verdict) && pinnedRole(pin) !== verdict.kind ? ` · ${verdictName(verdict, language)}` : '';
    return shownName(verdict, pin, language) + warning;
  }
  // How many are short says it already.
  const beside = badges.filter((one) => one !== 'unseen');
  const name = withBadges(verdictName(verdict, language), beside, language);
  if ((verdict.kind !== 'test' && verdict.kind !== 'insufficient') || verdict.visitors === null) return name;
  return badgeTexts[language].needed(name, verdict.visitors, peopleName(verdict, language));
}

export interface BadgeView {
  readonly revision: number;
  readonly language: Language;
  /** Of the shop. */
  readonly currency: Currency;
}

/** @param pin as it was published with the suggestion */
export function badgeText(suggestion: Suggestion, view: BadgeView, pin?: ShownPin | null): BadgeText {
  const { revision, language, currency } = view;
  const { product, verdict, changes, basis } = suggestion;
  const { sentence, sure } = openVerdict(suggestion, language);
  const said = sure === null ? sentence : badgeTexts[language].summary(sentence, sure);
  const summary = said + flagsBeside(openFlags(suggestion), language);
  const role = pinnedRole(pin);
  return {
    product,
    verdict: shownVerdict(verdict, pin),
    label: label(suggestion, pin, language),
    summary:
      role === null
        ? summary
        : badgeTexts[language].pinned(standingName(role, language), systemSays(verdict, language), summary),
    evidence: openEvidence(suggestion).map((one) => evidenceSentence(one, language, currency)),
    changes: changes.filter((one) => !revealsCosts(one)).map((one) => changeSentence(one, language, currency)),
    foot: badgeTexts[language].foot(basisSentence(basis, language), revision),
  };
}

/** A date of an anchor in words: no more exact than it is known, and why it is believed. */
import { waveCertainty } from '../promotions/wave-text.ts';
import { plannerCalendarTexts } from '../texts/planner-calendar.ts';
import { promotionTexts } from '../texts/promotions.ts';
import type { Language } from '../texts/texts.ts';
import type { AnchorDate, AnchorKind } from './anchor.ts';
import { anchorTime, type DatedMoment } from './anchor-time.ts';

/** Kinds whose guesses are waves, or follow from one. */
const OF_WAVES: readonly AnchorKind[] = ['presale', 'balance', 'first-stock', 'second-stock', 'peak', 'encore', 'ends'];

const isGuess = ({ certainty }: Pick<AnchorDate, 'certainty'>, confirmed: boolean): boolean =>
  certainty === 'guessed' && !confirmed;

/** `2026-12-09 20:00`, `2026-12-09` where no hour is known; of a guess about so. */
export function anchorWhen(kind: AnchorKind, date: DatedMoment, confirmed: boolean, language: Language): string {
  const time = anchorTime(kind, date);
  return isGuess(date, confirmed) ? promotionTexts[language].about(time) : time;
}

/** What is said of waves says of a guess without a year that it is taken from the festival's own day; others are not. */
export function anchorCertainty(kind: AnchorKind, date: AnchorDate, confirmed: boolean, language: Language): string {
  const { certainty, basedOn, source, spreadDays } = date;
  if (isGuess(date, confirmed) && basedOn === null && source === '' && !OF_WAVES.includes(kind)) {
    const { trust, certainty: words } = promotionTexts[language];
    return trust(words[certainty], plannerCalendarTexts[language].byPractice(spreadDays));
  }
  return waveCertainty({ ...date, confirmed }, language);
}

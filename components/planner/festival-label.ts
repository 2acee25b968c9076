import { firstMinute } from '../../utils/planner/anchor.ts';
import type { ComingFestival } from '../../utils/planner/coming-festivals.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import type { Language } from '../../utils/texts/texts.ts';
import { dayOfInstant } from '../../utils/time/day.ts';

/** A festival with the day it first opens on any platform. */
export function festivalLabel(festival: ComingFestival, language: Language): string {
  const first = festival.events[0] ? firstMinute(festival.events[0]) : null;
  if (!first) return festival[language];
  const guessed = first.date.certainty === 'guessed' && !first.confirmed;
  return planTexts[language].festivalOption(festival[language], festival.year, dayOfInstant(first.date.at), guessed);
}

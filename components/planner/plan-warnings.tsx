import { anchorName } from '../../utils/planner/anchor-name.ts';
import { guessedOpenings } from '../../utils/planner/rests-on-guess.ts';
import { marketTexts } from '../../utils/texts/markets.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';
import type { PlanProps } from './plan-props.ts';

/** The plan rests on a guess, and it opens soon. */
export function PlanWarnings({ store, dated }: PlanProps) {
  const t = useTexts(planTexts);
  const language = useLanguage();
  const guessed = guessedOpenings(dated, store.today.value);
  if (guessed.length === 0) return null;
  const names = guessed.map(({ event, anchor }) =>
    t.guessedEvent(marketTexts[language][event.platform], anchorName(anchor.kind, language)),
  );
  return <Notice tone="warn">{t.restsOnGuess(t.listed(names))}</Notice>;
}

import { planTexts } from '../texts/plans.ts';
import { promotionTexts } from '../texts/promotions.ts';
import type { Language } from '../texts/texts.ts';
import type { Hung } from './planner-record.ts';

/** What the date is called that a task hangs on. */
export function anchorName(anchor: Hung['anchor'], language: Language): string {
  return anchor === 'open' ? planTexts[language].open : promotionTexts[language].kind[anchor];
}

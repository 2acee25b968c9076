import { breakWords } from '../../utils/planner/break-words.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { planProductTexts } from '../../utils/texts/plan-products.ts';
import { useLanguage, useTexts } from '../language.ts';
import { LimitedList } from '../panel/limited-list.tsx';
import { Notice } from '../ui/notice.tsx';

const FIRST = 5;

/** 破价预警 of all plans, or of one. */
export function PriceBreakList({ store, plan }: { readonly store: PlansStore; readonly plan: string | null }) {
  const t = useTexts(planProductTexts);
  const language = useLanguage();
  const breaks = store.breaks.value.filter(({ product }) => plan === null || product.plan === plan);
  const words = [...new Set(breaks.map((one) => breakWords(one, store.eventOf.value, language)))];
  if (words.length === 0) return null;
  return (
    <Notice tone="warn">
      <strong>{t.breaks}</strong>
      <LimitedList rows={words} first={FIRST} label={t.breaks}>
        {(text) => (
          <li key={text} class="kc-small">
            {text}
          </li>
        )}
      </LimitedList>
    </Notice>
  );
}

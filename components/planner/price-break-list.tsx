import { breakWords } from '../../utils/planner/break-words.ts';
import type { PriceBreak } from '../../utils/planner/price-breaks.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { planProductTexts } from '../../utils/texts/plan-products.ts';
import { useLanguage, useTexts } from '../language.ts';
import { LimitedList } from '../panel/limited-list.tsx';
import { Notice } from '../ui/notice.tsx';

const FIRST = 5;

interface WarningProps {
  readonly title: string;
  readonly lines: readonly string[];
}

function Warning({ title, lines }: WarningProps) {
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn">
      <strong>{title}</strong>
      <LimitedList rows={lines} first={FIRST} label={title}>
        {(text) => (
          <li key={text} class="kc-small">
            {text}
          </li>
        )}
      </LimitedList>
    </Notice>
  );
}

/** Of the plan that holds the ceiling, and of the one whose price breaks it. */
const isOf = (one: PriceBreak, plan: string): boolean =>
  one.product.plan === plan || (one.kind === 'planned' && one.other.plan === plan);

/** 破价预警 of all plans, or of one; what is above its own ceiling is no 破价 and stands apart. */
export function PriceBreakList({ store, plan }: { readonly store: PlansStore; readonly plan: string | null }) {
  const t = useTexts(planProductTexts);
  const language = useLanguage();
  const breaks = store.breaks.value.filter((one) => plan === null || isOf(one, plan));
  const words = (isAbove: boolean) => [
    ...new Set(
      breaks
        .filter(({ kind }) => (kind === 'above') === isAbove)
        .map((one) => breakWords(one, store.eventOf.value, language)),
    ),
  ];
  return (
    <>
      <Warning title={t.breaks} lines={words(false)} />
      <Warning title={t.aboveTitle} lines={words(true)} />
    </>
  );
}

import { useMemo } from 'preact/hooks';
import { clashWords } from '../../utils/planner/clash-words.ts';
import { clashesOf } from '../../utils/planner/clashes.ts';
import { freezeClashes } from '../../utils/planner/freeze-clashes.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useLanguage, useTexts } from '../language.ts';
import { LimitedList } from '../panel/limited-list.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import type { PlanProps } from './plan-props.ts';

const FIRST = 10;

/** What cannot be true at once. */
export function PlanClashes({ store, dated }: PlanProps) {
  const t = useTexts(planTexts);
  const language = useLanguage();
  const [plans, today] = [store.dated.value, store.today.value];
  // Every product of every plan is gone through: not at each letter somebody types.
  const words = useMemo(
    () =>
      [...clashesOf(dated, valueOr(plans, [])), ...freezeClashes(dated, valueOr(plans, []), today)].map((clash) =>
        clashWords(clash, dated, language),
      ),
    [dated, plans, today, language],
  );
  if (words.length === 0) return null;
  return (
    <Disclosure summary={t.group(t.clashes, words.length)} open>
      <LimitedList rows={words} first={FIRST} label={t.clashes}>
        {(text) => (
          <li key={text} class="kc-small kp-clash">
            {text}
          </li>
        )}
      </LimitedList>
    </Disclosure>
  );
}

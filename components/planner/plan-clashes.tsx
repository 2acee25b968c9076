import { useMemo } from 'preact/hooks';
import { clashKey } from '../../utils/planner/clash-parts.ts';
import { clashWords } from '../../utils/planner/clash-words.ts';
import { clashesOf } from '../../utils/planner/clashes.ts';
import { freezeClashes } from '../../utils/planner/freeze-clashes.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useLanguage, useTexts } from '../language.ts';
import { LimitedList } from '../panel/limited-list.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { PlanClash } from './plan-clash.tsx';
import type { PlanProps } from './plan-props.ts';

const FIRST = 10;

/** What cannot be true at once; each opens what it is about. */
export function PlanClashes({ store, dated }: PlanProps) {
  const t = useTexts(planTexts);
  const language = useLanguage();
  const [plans, today] = [store.dated.value, store.today.value];
  // Every product of every plan is gone through: not at each letter somebody types.
  const clashes = useMemo(() => {
    const all = valueOr(plans, []);
    return [...clashesOf(dated, all, today), ...freezeClashes(dated, all, today)].map((clash) => ({
      key: clashKey(clash),
      clash,
      text: clashWords(clash, dated, all, language),
    }));
  }, [dated, plans, today, language]);
  if (clashes.length === 0) return null;
  return (
    <Disclosure summary={t.group(t.clashes, clashes.length)} open>
      <LimitedList rows={clashes} first={FIRST} label={t.clashes}>
        {({ key, clash, text }) => <PlanClash key={key} store={store} dated={dated} clash={clash} text={text} />}
      </LimitedList>
    </Disclosure>
  );
}

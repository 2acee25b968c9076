import { useState } from 'preact/hooks';
import { clashParts } from '../../utils/planner/clash-parts.ts';
import type { Clash } from '../../utils/planner/clashes.ts';
import type { FreezeClash } from '../../utils/planner/freeze-clashes.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import { useLanguage } from '../language.ts';
import { LimitedList } from '../panel/limited-list.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { PlanProductLine } from './plan-product-line.tsx';
import type { PlanProps } from './plan-props.ts';
import { PlanTaskLine } from './plan-task-line.tsx';
import { useLate } from './use-late.ts';

/** One that 30 products share is put right by its dates, not one by one. */
const FIRST = 5;

interface PlanClashProps extends PlanProps {
  readonly clash: Clash | FreezeClash;
  /** In words. */
  readonly text: string;
}

function Parts({ store, dated, clash, text }: PlanClashProps) {
  const late = useLate(dated);
  const parts = clashParts(clash, dated, valueOr(store.dated.value, []), useLanguage());
  return (
    <>
      {parts.map(({ place, tasks, products }) => (
        <div key={place}>
          {place !== '' && <p class="kc-soft kc-small">{place}</p>}
          <LimitedList rows={[...tasks, ...products]} first={FIRST} label={place || text}>
            {(part) =>
              'record' in part ? (
                <PlanTaskLine
                  key={part.record.id}
                  store={store}
                  task={part}
                  late={part.record.plan === dated.plan.id ? late(part) : ''}
                />
              ) : (
                <PlanProductLine key={part.id} store={store} product={part} />
              )
            }
          </LimitedList>
        </div>
      ))}
    </>
  );
}

/** A clash in one sentence, which opens the tasks and products it is about: put right there, it is gone. */
export function PlanClash(props: PlanClashProps) {
  const [opened, setOpened] = useState(false);
  return (
    <li class="kc-small">
      <Disclosure summary={<span class="kp-clash">{props.text}</span>} onToggle={setOpened}>
        {opened && (
          <div class="kp-clash-parts">
            <Parts {...props} />
          </div>
        )}
      </Disclosure>
    </li>
  );
}

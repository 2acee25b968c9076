import { isDueOn } from '../../utils/planner/due-tasks.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { dayBeside } from '../../utils/time/short-day.ts';
import { useTexts } from '../language.ts';
import { LimitedList } from '../panel/limited-list.tsx';
import { PlanTaskLine } from './plan-task-line.tsx';
import type { PlanViewProps } from './plan-view.tsx';

/** More stand behind a click: nobody does them all today. */
const FIRST = 20;

/** What can be done today, what ends first before the rest; and when the next comes. */
export function PlanToday({ store, dated }: PlanViewProps) {
  const t = useTexts(planTexts);
  const today = store.today.value;
  const due = dated.tasks
    .filter((task) => isDueOn(task, today))
    .toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? -1 : 1));
  const upcoming = dated.tasks.filter(({ state }) => state === 'upcoming');
  const next = upcoming[0]?.from ?? null;
  const count = upcoming.filter(({ from }) => from === next).length;
  return (
    <div class="kp-stack">
      {due.length === 0 && <p class="kc-soft">{t.nothingNow}</p>}
      <LimitedList rows={due} first={FIRST} label={t.views.today}>
        {(task) => <PlanTaskLine key={task.record.id} store={store} plan={dated} task={task} />}
      </LimitedList>
      {next !== null && <p class="kc-soft kc-small">{t.next(dayBeside(next, today), count)}</p>}
    </div>
  );
}

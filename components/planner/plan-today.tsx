import { useState } from 'preact/hooks';
import { isDueOn } from '../../utils/planner/due-tasks.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { dayBeside } from '../../utils/time/short-day.ts';
import { useTexts } from '../language.ts';
import { LimitedList } from '../panel/limited-list.tsx';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import type { PlanProps } from './plan-props.ts';
import { PlanTaskLine } from './plan-task-line.tsx';
import { useLate } from './use-late.ts';

/** More stand behind a click: nobody does them all today. */
const FIRST = 20;

function AddTask({ store, dated }: PlanProps) {
  const t = useTexts(planTexts);
  const [title, setTitle] = useState('');
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    void store.addTask(dated, title.trim());
    setTitle('');
  };
  return (
    <form class="kp-add-task" onSubmit={add}>
      <Input
        label={t.addTask}
        labelHidden
        placeholder={t.addTask}
        value={title}
        maxLength={200}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit">{t.add}</Button>
    </form>
  );
}

/** What can be done today, what ends first before the rest; and when the next comes. */
export function PlanToday({ store, dated }: PlanProps) {
  const t = useTexts(planTexts);
  const late = useLate(dated);
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
        {(task) => <PlanTaskLine key={task.record.id} store={store} task={task} late={late(task)} />}
      </LimitedList>
      <AddTask store={store} dated={dated} />
      {next !== null && <p class="kc-soft kc-small">{t.next(dayBeside(next, today), count)}</p>}
    </div>
  );
}

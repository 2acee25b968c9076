import { useEffect, useState } from 'preact/hooks';
import type { DatedPlanTask, PlanTaskState } from '../../utils/planner/dated-plan.ts';
import { planWeeks } from '../../utils/planner/plan-weeks.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { dayBeside } from '../../utils/time/short-day.ts';
import { useTexts } from '../language.ts';
import { LimitedList } from '../panel/limited-list.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import type { PlanProps } from './plan-props.ts';
import { PlanTaskLine } from './plan-task-line.tsx';
import { useLate } from './use-late.ts';

const FIRST = 20;

interface GroupProps extends Pick<PlanProps, 'store'> {
  readonly late: ReturnType<typeof useLate>;
  readonly summary: string;
  readonly tasks: readonly DatedPlanTask[];
  readonly open?: boolean;
  readonly note?: string;
}

/** true once the browser has nothing else to do. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const id = requestIdleCallback(() => setIdle(true));
    return () => cancelIdleCallback(id);
  }, []);
  return idle;
}

/**
 * Its lines stand once it was opened, or the browser has nothing else to do: those of a year at once would keep the
 * panel busy, but the first lines of what is folded are found by a search in the page, which opens it.
 */
function Group({ store, late, summary, tasks, open = false, note }: GroupProps) {
  const [opened, setOpened] = useState(open);
  const idle = useIdle();
  return (
    <Disclosure summary={summary} open={open} onToggle={(now) => now && setOpened(true)}>
      {note && <p class="kc-soft kc-small">{note}</p>}
      {(opened || idle) && (
        <LimitedList rows={tasks} first={FIRST} label={summary}>
          {(task) => <PlanTaskLine key={task.record.id} store={store} task={task} late={late(task)} />}
        </LimitedList>
      )}
    </Disclosure>
  );
}

/** What is behind us, or has no date: closed, below what is to come. */
const REST: readonly PlanTaskState[] = ['undated', 'done', 'missed'];

/** Week by week from this one on. */
export function PlanWeeks({ store, dated }: PlanProps) {
  const t = useTexts(planTexts);
  const today = store.today.value;
  const late = useLate(dated);
  const notes: Partial<Record<PlanTaskState, string>> = { undated: t.undatedNote, missed: t.missedNote };
  return (
    <div class="kp-stack">
      {planWeeks(dated.tasks, today).map(({ from, to, tasks }, at) => {
        const isThis = from <= today && today <= to;
        const span = isThis ? t.thisWeek : t.week(dayBeside(from, today), dayBeside(to, today));
        const summary = t.group(span, tasks.length);
        return <Group key={from} store={store} late={late} summary={summary} tasks={tasks} open={at === 0} />;
      })}
      {REST.map((state) => {
        const tasks = dated.tasks.filter((task) => task.state === state);
        const note = notes[state];
        if (tasks.length === 0) return null;
        const summary = t.group(t.state[state], tasks.length);
        return <Group key={state} store={store} late={late} summary={summary} tasks={tasks} {...(note && { note })} />;
      })}
    </div>
  );
}

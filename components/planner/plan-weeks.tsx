import { useEffect, useState } from 'preact/hooks';
import type { DatedPlanTask, PlanTaskState } from '../../utils/planner/dated-plan.ts';
import { planWeeks } from '../../utils/planner/plan-weeks.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { dayBeside } from '../../utils/time/short-day.ts';
import { useTexts } from '../language.ts';
import { LimitedList } from '../panel/limited-list.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { PlanCash } from './plan-cash.tsx';
import type { PlanProps } from './plan-props.ts';
import { PlanTaskLine } from './plan-task-line.tsx';
import { useLate } from './use-late.ts';

const FIRST = 20;
const SOON_MS = 200;

interface GroupProps extends Pick<PlanProps, 'store'> {
  readonly late: ReturnType<typeof useLate>;
  readonly summary: string;
  readonly tasks: readonly DatedPlanTask[];
  readonly open?: boolean;
  /** Its lines stand before it is opened. */
  readonly stands: boolean;
  readonly note?: string;
}

/** How many of them may stand: one more whenever the browser has nothing else to do, or before long. All at once would keep it busy. */
function useStanding(all: number): number {
  const [standing, setStanding] = useState(0);
  useEffect(() => {
    if (standing >= all) return;
    const id = requestIdleCallback(() => setStanding(standing + 1), { timeout: SOON_MS });
    return () => cancelIdleCallback(id);
  }, [standing, all]);
  return standing;
}

/** The first lines of what is folded are found by a search in the page, which opens it. */
function Group({ store, late, summary, tasks, open = false, stands, note }: GroupProps) {
  const [opened, setOpened] = useState(open);
  return (
    <Disclosure summary={summary} open={open} onToggle={(now) => now && setOpened(true)}>
      {note && <p class="kc-soft kc-small">{note}</p>}
      {(opened || stands) && (
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
  const weeks = planWeeks(dated.tasks, today);
  const standing = useStanding(weeks.length + REST.length);
  const shared = { store, late };
  return (
    <div class="kp-stack">
      {weeks.map(({ from, to, tasks }, at) => {
        const isThis = from <= today && today <= to;
        const span = isThis ? t.thisWeek : t.week(dayBeside(from, today), dayBeside(to, today));
        const summary = t.group(span, tasks.length);
        return <Group key={from} {...shared} summary={summary} tasks={tasks} open={at === 0} stands={at < standing} />;
      })}
      <PlanCash today={today} />
      {REST.map((state, at) => {
        const tasks = dated.tasks.filter((task) => task.state === state);
        const note = notes[state];
        if (tasks.length === 0) return null;
        const summary = t.group(t.state[state], tasks.length);
        const stands = weeks.length + at < standing;
        return (
          <Group key={state} {...shared} summary={summary} tasks={tasks} stands={stands} {...(note && { note })} />
        );
      })}
    </div>
  );
}

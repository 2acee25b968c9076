import { useState } from 'preact/hooks';
import { anchorName } from '../../utils/planner/anchor-name.ts';
import type { DatedPlanTask } from '../../utils/planner/dated-plan.ts';
import { taskTitle } from '../../utils/planner/templates.ts';
import { chinaClock } from '../../utils/promotions/china-time.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { marketTexts } from '../../utils/texts/markets.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { promotionTexts } from '../../utils/texts/promotions.ts';
import { dayBeside } from '../../utils/time/short-day.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { memo } from '../ui/memo.ts';
import { PlanTaskForm } from './plan-task-form.tsx';
import { useReturnedFocus } from './use-returned-focus.ts';

export interface PlanTaskLineProps {
  readonly store: PlansStore;
  readonly task: DatedPlanTask;
  /** What it waits for and gets too late, in words; '' = nothing. */
  readonly late: string;
}

function When({ store, task }: Omit<PlanTaskLineProps, 'late'>) {
  const t = useTexts(planTexts);
  const language = useLanguage();
  const { from, to, at, event, record } = task;
  const today = store.today.value;
  if (from === null || to === null) return <>{anchorName(record.to.anchor, language)}</>;
  const span = from === to ? dayBeside(from, today) : t.week(dayBeside(from, today), dayBeside(to, today));
  const place = record.event === null || !event ? t.everyPlatform : marketTexts[language][event.platform];
  return (
    <>
      {place} · {span}
      {at !== null && ` · ${t.sharp(chinaClock(at))}`}
    </>
  );
}

function Line({ store, task, late }: PlanTaskLineProps) {
  const t = useTexts(planTexts);
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const place = useReturnedFocus(editing);
  const { record, state, guessed } = task;
  // A tick that was not stored is drawn back: the box itself has changed, nothing it is drawn from has.
  void store.problem.value;
  const title = taskTitle(record, language);
  return (
    <li data-state={state} class="kp-plan-task" data-task={record.id}>
      <div class="kp-plan-task-row" ref={place}>
        <Check checked={state === 'done'} onChange={(done) => void store.tick(record, done)}>
          {title}
          <span class="kc-soft kc-small kp-task-when">
            <When store={store} task={task} /> · {promotionTexts[language].area[record.area]}
            {record.owner !== '' && ` · ${record.owner}`}{' '}
            {guessed && (
              <Badge tone="amber" outline>
                {t.guess}
              </Badge>
            )}
          </span>
          {record.note !== '' && <span class="kc-soft kc-small kp-task-when">{record.note}</span>}
          {late !== '' && <span class="kc-small kp-task-when kp-plan-late">{t.tooLate(late)}</span>}
        </Check>
        <Button
          small
          kind="quiet"
          aria-label={t.editTitle(title)}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {t.edit}
        </Button>
      </div>
      {editing && <PlanTaskForm store={store} task={record} title={title} onDone={() => setEditing(false)} />}
    </li>
  );
}

/** A task to tick: where, when, who, and what stands in its way. Of a thousand only those that changed are drawn anew. */
export const PlanTaskLine = memo(Line);

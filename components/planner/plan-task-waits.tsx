import { useRef, useState } from 'preact/hooks';
import { mayWaitFor } from '../../utils/planner/may-wait-for.ts';
import type { PlanTaskRecord } from '../../utils/planner/planner-record.ts';
import { titlesBy } from '../../utils/planner/task-titles.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';

interface PlanTaskWaitsProps {
  readonly store: PlansStore;
  /** With what it waits for as it was said so far. */
  readonly task: PlanTaskRecord;
  readonly onChange: (dependsOn: readonly string[]) => void;
}

/** What a task waits for: one more or one less, by its button. */
export function PlanTaskWaits({ store, task, onChange }: PlanTaskWaitsProps) {
  const t = useTexts(planTexts);
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState('');
  const tasks = valueOr(store.dated.value, []).find(({ plan }) => plan.id === task.plan)?.tasks ?? [];
  const titleOf = titlesBy(tasks, language);
  const free = mayWaitFor(
    task,
    tasks.map(({ record }) => record),
  );
  const options = free.map((one) => ({ value: one.task, label: titleOf(task, one.task) }));
  // What was pressed may go, and would take the focus with it.
  const toSelect = () => place.current?.querySelector('select')?.focus();
  const waitNot = (key: string) => {
    onChange(task.dependsOn.filter((one) => one !== key));
    toSelect();
  };
  const chosen = options.some(({ value }) => value === picked) ? picked : '';
  const wait = () => {
    if (chosen === '') return;
    onChange([...task.dependsOn, chosen]);
    setPicked('');
    toSelect();
  };
  return (
    <div class="kp-stack" ref={place}>
      {task.dependsOn.map((key) => (
        <div key={key} class="kc-toolbar">
          <span class="kc-small">{t.waitsFor(titleOf(task, key))}</span>
          <Button small kind="quiet" aria-label={t.waitsNoMore(titleOf(task, key))} onClick={() => waitNot(key)}>
            {t.waitNot}
          </Button>
        </div>
      ))}
      <div class="kc-toolbar">
        <Select
          label={t.waitFor}
          value={chosen}
          options={[{ value: '', label: t.waitForNone }, ...options]}
          onPick={setPicked}
        />
        <Button small aria-disabled={chosen === ''} onClick={wait}>
          {t.wait}
        </Button>
      </div>
    </div>
  );
}

import { useRef, useState } from 'preact/hooks';
import type { DatedPlan } from '../../utils/planner/dated-plan.ts';
import { isDueOn } from '../../utils/planner/due-tasks.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { PlanMerge } from './lazy-take-away.ts';
import { OwnTemplates } from './own-templates.tsx';
import { PlanForm } from './plan-form.tsx';
import { PriceBreakList } from './price-break-list.tsx';
import { ReminderList } from './reminder-list.tsx';
import { useReturnedFocus } from './use-returned-focus.ts';

interface PlanEntryProps {
  readonly store: PlansStore;
  readonly dated: DatedPlan;
  /** Came back from it. */
  readonly focused: boolean;
}

function PlanEntry({ store, dated, focused }: PlanEntryProps) {
  const t = useTexts(planTexts);
  const back = useRef((entry: HTMLElement | null) => entry?.querySelector('button')?.focus());
  const { plan, tasks } = dated;
  const done = tasks.filter(({ state }) => state === 'done').length;
  const due = tasks.filter((task) => task.state === 'now' && isDueOn(task, store.today.value)).length;
  return (
    <li class="kp-card kp-group" data-plan={plan.id} ref={focused ? back.current : null}>
      <Button kind="quiet" onClick={() => store.show(plan.id)}>
        {plan.title} ›
      </Button>
      <p class="kc-soft kc-small">
        {t.events(plan.events.length)} · {t.dueToday(due)}
      </p>
      <Progress
        label={t.progress}
        value={tasks.length === 0 ? 0 : done / tasks.length}
        detail={`${done} / ${tasks.length}`}
      />
    </li>
  );
}

interface PlansSectionProps {
  readonly store: PlansStore;
  readonly plans: readonly DatedPlan[];
  /** Id of the plan that was on screen before; null = none was. */
  readonly left: string | null;
}

/** The plans, and the way to a new one. */
export function PlansSection({ store, plans, left }: PlansSectionProps) {
  const t = useTexts(planTexts);
  const [making, setMaking] = useState(false);
  const place = useReturnedFocus(making);
  return (
    <section class="kp-group" aria-label={t.title}>
      <h2>{t.title}</h2>
      <PriceBreakList store={store} plan={null} />
      <ReminderList store={store} />
      {plans.length === 0 && <p class="kc-soft kc-small">{t.intro}</p>}
      <ul class="kp-list kp-plans">
        {plans.map((dated) => (
          <PlanEntry key={dated.plan.id} store={store} dated={dated} focused={dated.plan.id === left} />
        ))}
      </ul>
      <div ref={place}>
        {making ? (
          <PlanForm store={store} onDone={() => setMaking(false)} />
        ) : (
          <Button onClick={() => setMaking(true)}>{t.make}</Button>
        )}
      </div>
      <OwnTemplates store={store} />
      <PlanMerge store={store} />
    </section>
  );
}

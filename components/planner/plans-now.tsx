import type { DatedPlan } from '../../utils/planner/dated-plan.ts';
import { isDueOn } from '../../utils/planner/due-tasks.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { panelPromotionsTexts } from '../../utils/texts/panel-promotions.ts';
import { useTexts } from '../language.ts';
import { LimitedList } from '../panel/limited-list.tsx';
import { TasksNow } from '../panel/tasks-now.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { PlanProblem } from './plan-problem.tsx';
import { PlanTaskLine } from './plan-task-line.tsx';
import { PriceBreakList } from './price-break-list.tsx';
import { ReminderNotice } from './reminder-list.tsx';
import { useLate } from './use-late.ts';
import { usePlans } from './use-plans.ts';
import './planner.css';

const FIRST = 10;

function DueTasks({
  store,
  dated,
  open,
}: {
  readonly store: PlansStore;
  readonly dated: DatedPlan;
  readonly open: boolean;
}) {
  const { group } = useTexts(panelPromotionsTexts);
  const late = useLate(dated);
  const due = dated.tasks.filter((task) => isDueOn(task, store.today.value));
  if (due.length === 0) return null;
  const left = due.filter(({ state }) => state === 'now').length;
  return (
    <Disclosure summary={group(dated.plan.title, left)} open={open}>
      <LimitedList rows={due} first={FIRST} label={dated.plan.title}>
        {(task) => <PlanTaskLine key={task.record.id} store={store} task={task} late={late(task)} />}
      </LimitedList>
    </Disclosure>
  );
}

/** What plans ask for today; of promotions without one, what is usual. */
export function PlansNow({ stores }: { readonly stores: PanelStores }) {
  const store = usePlans(stores);
  const plans = store ? valueOr(store.dated.value, []) : [];
  const planned = new Set(plans.flatMap(({ plan }) => plan.events));
  return (
    <>
      {store && (
        <>
          <PlanProblem store={store} />
          <PriceBreakList store={store} plan={null} />
          <ReminderNotice store={store} />
          {plans.map((dated, at) => (
            <DueTasks key={dated.plan.id} store={store} dated={dated} open={at === 0} />
          ))}
        </>
      )}
      <TasksNow stores={stores} planned={planned} />
    </>
  );
}

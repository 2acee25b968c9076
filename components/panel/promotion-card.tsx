import type { Promotion, UpcomingWave } from '../../utils/promotions/promotion.ts';
import type { TaskState } from '../../utils/promotions/task.ts';
import type { DatedTask } from '../../utils/promotions/tasks.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { isDue } from '../../utils/stores/promotions-store.ts';
import { panelPromotionsTexts } from '../../utils/texts/panel-promotions.ts';
import { promotionTexts } from '../../utils/texts/promotions.ts';
import { useLanguage, useTexts } from '../language.ts';
import { DatesDisclosure } from '../planner/dates-disclosure.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Progress } from '../ui/progress.tsx';
import { CountdownCard } from './countdown-card.tsx';
import { TaskLine } from './task-line.tsx';

export interface PromotionCardProps {
  readonly promotion: Promotion;
  readonly tasks: readonly DatedTask[];
  readonly stores: PanelStores;
  readonly plans: PlansStore;
}

/** Today's stand open, the others wait behind their heading. */
const ORDER: readonly TaskState[] = ['now', 'upcoming', 'done', 'missed'];

interface TaskGroupProps extends Omit<PromotionCardProps, 'plans'> {
  readonly state: TaskState;
}

function TaskGroup({ state, promotion, tasks, stores }: TaskGroupProps) {
  const t = useTexts(panelPromotionsTexts);
  const words = promotionTexts[useLanguage()];
  const today = stores.promotions.today.value;
  const of = tasks.filter((task) => (isDue(task, today) ? 'now' : task.state) === state);
  if (of.length === 0) return state === 'now' ? <p class="kc-soft kc-small">{t.nowNone}</p> : null;
  return (
    <Disclosure summary={t.group(words.state[state], of.length)} open={state === 'now'}>
      {state === 'missed' && <p class="kc-soft kc-small">{words.missedNote}</p>}
      <ul class="kp-list kp-tasks">
        {of.map((dated) => (
          <TaskLine key={dated.task.id} stores={stores} promotion={promotion} dated={dated} />
        ))}
      </ul>
    </Disclosure>
  );
}

/** The wave a countdown is of: the next to open, or the last one once all have. */
function leadingWave({ waves, first }: Promotion, now: number): UpcomingWave {
  return waves.find((wave) => wave.opensAt > now) ?? waves.at(-1) ?? first;
}

function Checklist(props: PromotionCardProps) {
  const t = useTexts(panelPromotionsTexts);
  const { tasks } = props;
  const done = tasks.filter((task) => task.state === 'done').length;
  return (
    <>
      <Progress
        label={t.tasks}
        value={tasks.length === 0 ? 0 : done / tasks.length}
        detail={`${done} / ${tasks.length}`}
      />
      {ORDER.map((state) => (
        <TaskGroup key={state} state={state} {...props} />
      ))}
    </>
  );
}

/** One promotion: countdown, all its waves, and its tasks, or the way to the plan that has them. */
export function PromotionCard(props: PromotionCardProps) {
  const { promotion, stores, plans } = props;
  const t = useTexts(panelPromotionsTexts);
  const language = useLanguage();
  const now = stores.promotions.now.value;
  const lead = leadingWave(promotion, now);
  const others = promotion.waves.filter((wave) => wave !== lead);
  const plan = plans.plans.value.find(({ events }) => events.includes(promotion.id));
  return (
    <section class="kp-group" data-promotion={promotion.id}>
      <h2>
        {promotion[language]} <span class="kc-soft kc-small">{promotion.year}</span>
      </h2>
      <CountdownCard wave={lead} now={now} />
      {others.length > 0 && (
        <Disclosure summary={t.waves}>
          <div class="kp-stack">
            {others.map((wave) => (
              <CountdownCard key={wave.id} wave={wave} now={now} />
            ))}
          </div>
        </Disclosure>
      )}
      <DatesDisclosure store={plans} event={promotion.id} />
      {plan ? <Button onClick={() => plans.show(plan.id)}>{t.openPlan} ›</Button> : <Checklist {...props} />}
    </section>
  );
}

import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { isDue } from '../../utils/stores/promotions-store.ts';
import { panelPromotionsTexts } from '../../utils/texts/panel-promotions.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { TaskLine } from './task-line.tsx';

export interface TasksNowProps {
  readonly stores: PanelStores;
  /** Promotions of which a plan says what to do. */
  readonly planned: ReadonlySet<string>;
}

/** The T-minus tasks whose days include today, by promotion; the nearest one stands open. */
export function TasksNow({ stores, planned }: TasksNowProps) {
  const t = useTexts(panelTodayTexts);
  const { group } = useTexts(panelPromotionsTexts);
  const language = useLanguage();
  const today = stores.promotions.today.value;
  const due = stores.promotions.planned.value
    .filter(({ promotion }) => !planned.has(promotion.id))
    .map(({ promotion, tasks }) => ({ promotion, now: tasks.filter((task) => isDue(task, today)) }))
    .filter(({ now }) => now.length > 0);
  if (due.length === 0) return null;
  return (
    <section class="kp-group">
      <h2>{t.tasksTitle}</h2>
      {due.map(({ promotion, now }, at) => (
        <Disclosure key={promotion.id} summary={group(promotion[language], now.length)} open={at === 0}>
          <ul class="kp-list kp-tasks">
            {now.map((dated) => (
              <TaskLine key={dated.task.id} stores={stores} promotion={promotion} dated={dated} />
            ))}
          </ul>
        </Disclosure>
      ))}
    </section>
  );
}

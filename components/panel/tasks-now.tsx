import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { useTexts } from '../language.ts';
import { TaskLine } from './task-line.tsx';

/** The T-minus tasks whose days include today. */
export function TasksNow({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelTodayTexts);
  const due = stores.promotions.planned.value.flatMap(({ promotion, tasks }) =>
    tasks.filter(({ state }) => state === 'now').map((dated) => ({ promotion, dated })),
  );
  if (due.length === 0) return null;
  return (
    <section class="kp-group">
      <h2>{t.tasksTitle}</h2>
      <ul class="kp-list kp-tasks">
        {due.map(({ promotion, dated }) => (
          <TaskLine key={`${promotion.id}:${dated.task.id}`} stores={stores} promotion={promotion} dated={dated} />
        ))}
      </ul>
    </section>
  );
}

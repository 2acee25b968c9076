import type { Promotion } from '../../utils/promotions/promotion.ts';
import type { DatedTask } from '../../utils/promotions/tasks.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelPromotionsTexts } from '../../utils/texts/panel-promotions.ts';
import { promotionTexts } from '../../utils/texts/promotions.ts';
import { shortDay } from '../../utils/time/short-day.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Check } from '../ui/check.tsx';

export interface TaskLineProps {
  readonly stores: PanelStores;
  readonly promotion: Promotion;
  readonly dated: DatedTask;
}

/** One task to tick, with its days. */
export function TaskLine({ stores, promotion, dated }: TaskLineProps) {
  const t = useTexts(panelPromotionsTexts);
  const language = useLanguage();
  const { task, state, from, to } = dated;
  const tick = (done: boolean) =>
    void stores.notes.tick(promotion.id, task.id, done ? stores.promotions.today.value : null);
  return (
    <li data-state={state}>
      <Check checked={state === 'done'} onChange={tick}>
        {task[language]}
        <span class="kc-soft kc-small kp-task-when">
          {promotionTexts[language].area[task.area]} · {t.span(shortDay(from), shortDay(to))}
        </span>
      </Check>
    </li>
  );
}

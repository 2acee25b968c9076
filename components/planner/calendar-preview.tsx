import { eventName as eventNameOf } from '../../utils/planner/break-words.ts';
import { calendarChangeText } from '../../utils/planner/calendar-change-text.ts';
import type { CalendarChange, CalendarPlan } from '../../utils/planner/calendar-changes.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

export interface CalendarPreviewProps {
  readonly store: PlansStore;
  /** null = closed. */
  readonly plan: CalendarPlan | null;
  readonly onTake: (plan: CalendarPlan) => void;
  readonly onClose: () => void;
}

function useLine(store: PlansStore): (change: CalendarChange) => string {
  const language = useLanguage();
  const eventName = (id: string) => eventNameOf(store.eventOf.value(id), id, language);
  return (change) => calendarChangeText(change, { language, eventName });
}

/** What a calendar file would change, before anything does. */
export function CalendarPreview({ store, plan, onTake, onClose }: CalendarPreviewProps) {
  const t = useTexts(plannerCalendarTexts);
  const line = useLine(store);
  return (
    <Dialog
      open={plan !== null}
      title={t.preview}
      closeLabel={t.cancel}
      onClose={onClose}
      footer={
        plan && (
          <>
            <Button onClick={onClose}>{t.cancel}</Button>
            {plan.records.length > 0 && (
              <Button kind="primary" onClick={() => onTake(plan)}>
                {t.take}
              </Button>
            )}
          </>
        )
      }
    >
      {plan && (
        <ul class="kp-sentences">
          {plan.records.length === 0 && <li>{t.nothingNew}</li>}
          {plan.changes.map((change, i) => (
            <li key={String(i)} data-change={change.kind}>
              {line(change)}
            </li>
          ))}
          {plan.same > 0 && <li>{t.same(plan.same)}</li>}
        </ul>
      )}
    </Dialog>
  );
}

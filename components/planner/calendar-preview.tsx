import { eventName as eventNameOf } from '../../utils/planner/break-words.ts';
import { calendarChangeText } from '../../utils/planner/calendar-change-text.ts';
import type { CalendarChange } from '../../utils/planner/calendar-changes.ts';
import type { ShownCalendar } from '../../utils/stores/calendar-actions.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { useLanguage, useTexts } from '../language.ts';
import { ActionNotice } from '../panel/action-notice.tsx';
import type { ActionState } from '../panel/use-action.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { EffectsOnPlans } from './effects-on-plans.tsx';

export interface CalendarPreviewProps {
  readonly store: PlansStore;
  /** null = closed. */
  readonly shown: ShownCalendar | null;
  /** Of the last click: what failed is told in here, as nothing behind a dialog is seen. */
  readonly state: ActionState;
  readonly onTake: (shown: ShownCalendar) => void;
  readonly onClose: () => void;
}

function useLine(store: PlansStore): (change: CalendarChange) => string {
  const language = useLanguage();
  const eventName = (id: string) => eventNameOf(store.eventOf.value(id), id, language);
  return (change) => calendarChangeText(change, { language, eventName });
}

/** What a calendar file would change, before anything does. */
export function CalendarPreview({ store, shown, state, onTake, onClose }: CalendarPreviewProps) {
  const t = useTexts(plannerCalendarTexts);
  const line = useLine(store);
  const plan = shown?.plan ?? null;
  return (
    <Dialog
      open={plan !== null}
      title={t.preview}
      closeLabel={t.cancel}
      onClose={onClose}
      footer={
        shown && (
          <>
            <Button onClick={onClose}>{t.cancel}</Button>
            {shown.plan.records.length > 0 && (
              <Button kind="primary" disabled={state.kind === 'busy'} onClick={() => onTake(shown)}>
                {t.take}
              </Button>
            )}
          </>
        )
      }
    >
      <div class="kp-stack">
        <ActionNotice state={state} />
        {shown?.anew && <Notice tone="warn">{t.changedHere}</Notice>}
        {plan && plan.records.length > 0 && <EffectsOnPlans store={store} records={plan.records} title={t.thenPlans} />}
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
      </div>
    </Dialog>
  );
}

import { anchorTime } from '../../utils/planner/anchor-time.ts';
import type { CalendarChange, CalendarPlan } from '../../utils/planner/calendar-changes.ts';
import type { FestivalTerms } from '../../utils/planner/check-festival.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { marketTexts } from '../../utils/texts/markets.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { promotionTexts } from '../../utils/texts/promotions.ts';
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
  const t = useTexts(plannerCalendarTexts);
  const language = useLanguage();
  const days = ({ opens, at, closes }: FestivalTerms) => t.ownLine(`${opens} ${at}`, closes);
  const eventName = (id: string) => {
    const event = store.eventOf.value(id);
    return event ? `${marketTexts[language][event.platform]} ${t.option(event[language], event.year)}` : id;
  };
  return (change) => {
    switch (change.kind) {
      case 'festival-new':
        return t.festivalNew(change.festival.name, days(change.festival));
      case 'festival-changed':
        return t.festivalChanged(change.festival.name, days(change.before), days(change.festival));
      case 'date-new': {
        const { event, date, beside } = change;
        const what = `${eventName(event)} ${promotionTexts[language].kind[date.kind]}`;
        const say = beside ? t.dateBeside : t.dateNew;
        return say(what, anchorTime(date.kind, date.at), date.source);
      }
      case 'unknown-event':
        return t.unknownEvent(change.event);
      case 'too-many':
        return t.tooManyOf(eventName(change.event));
    }
  };
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

/** What taking dates and festivals from a file would do, in words. */
import { plannerCalendarTexts } from '../texts/planner-calendar.ts';
import { promotionTexts } from '../texts/promotions.ts';
import { anchorTime } from './anchor-time.ts';
import type { CalendarChange } from './calendar-changes.ts';
import type { FestivalTerms } from './check-festival.ts';
import type { DifferenceWords } from './difference-text.ts';
import { problemText } from './problem-text.ts';

export function calendarChangeText(
  change: CalendarChange,
  { language, eventName }: Omit<DifferenceWords, 'titleOf'>,
): string {
  const t = plannerCalendarTexts[language];
  const days = ({ opens, at, closes }: FestivalTerms) => t.ownLine(`${opens} ${at}`, closes);
  switch (change.kind) {
    case 'festival-new':
      return t.festivalNew(change.festival.name, days(change.festival));
    case 'festival-changed':
      return t.festivalChanged(change.festival.name, days(change.before), days(change.festival));
    case 'festival-wrong':
      return t.festivalWrong(change.festival.name, problemText(change.problem, language));
    case 'date-new': {
      const { event, date, beside } = change;
      const what = `${eventName(event)} ${promotionTexts[language].kind[date.kind]}`;
      const say = beside ? t.dateBeside : t.dateNew;
      return say(what, anchorTime(date.kind, date), date.source);
    }
    case 'unknown-event':
      return t.unknownEvent(eventName(change.event));
    case 'too-many':
      return t.tooManyOf(eventName(change.event));
  }
}

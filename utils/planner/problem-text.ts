/** A wrong date in the operator's words. */

import { plannerCalendarTexts } from '../texts/planner-calendar.ts';
import { promotionTexts } from '../texts/promotions.ts';
import type { Language } from '../texts/texts.ts';
import { anchorTime } from './anchor-time.ts';
import type { CalendarRefusal } from './calendar-file.ts';
import type { DateProblem } from './check-dates.ts';
import type { TypedDate } from './planner-record.ts';

export function problemText(problem: DateProblem, language: Language): string {
  const t = plannerCalendarTexts[language].problem;
  const { kind } = promotionTexts[language];
  const dated = (date: TypedDate) => t.dated(kind[date.kind], anchorTime(date.kind, date));
  switch (problem.code) {
    case 'no-such-day':
      return t.noSuchDay(problem.text);
    case 'no-such-time':
      return t.noSuchTime(problem.text);
    case 'no-time':
      return t.noTime;
    case 'no-source':
      return t.noSource;
    case 'guess':
      return t.guess;
    case 'no-name':
      return t.noName;
    case 'no-platform':
      return t.noPlatform;
    case 'far-off':
      return t.farOff(problem.day, problem.year);
    case 'end-before-start':
      return t.endBeforeStart(problem.from, problem.to);
    case 'contradiction':
      return t.contradiction(dated(problem.date), dated(problem.other));
    case 'too-many':
      return t.tooMany(problem.most);
  }
}

export function refusalText(refusal: CalendarRefusal, language: Language): string {
  const t = plannerCalendarTexts[language];
  if (refusal.why !== 'wrong') return t.refused[refusal.why];
  const why = refusal.problem ? problemText(refusal.problem, language) : t.unreadable;
  return t.wrongRow(t.list[refusal.list], refusal.row, why);
}

/** What other dates do to plans, in words. */
import { plannerCalendarTexts } from '../texts/planner-calendar.ts';
import type { Language } from '../texts/texts.ts';
import type { DatedPlan, DatedPlanTask } from './dated-plan.ts';
import { moveEffects } from './move-effects.ts';
import { taskTitle } from './templates.ts';

export interface Effects {
  readonly lines: readonly string[];
  /** They make tasks impossible, or take their dates. */
  readonly missed: boolean;
}

function effectOn(was: DatedPlan, after: DatedPlan, language: Language): readonly Effects[] {
  const t = plannerCalendarTexts[language];
  const { moved, days, lost, guessed, missed, regained, tooLate } = moveEffects(was, after);
  if (moved + lost + guessed === 0) return [];
  const { title } = after.plan;
  const names = (tasks: readonly DatedPlanTask[]) => tasks.map(({ record }) => taskTitle(record, language));
  const lines = [
    moved > 0 && (days ? t.movedBy(title, moved, days) : t.moved(title, moved)),
    lost > 0 && t.lost(title, lost),
    guessed > 0 && t.guessed(title, guessed),
    missed.length > 0 && t.missed(names(missed)),
    tooLate.length > 0 && t.tooLate(names(tooLate)),
    regained.length > 0 && t.regained(names(regained)),
  ].filter((line) => line !== false);
  return [{ lines, missed: lost + missed.length + tooLate.length > 0 }];
}

/** @param before the same plans as they are */
export function effectWords(before: readonly DatedPlan[], after: readonly DatedPlan[], language: Language): Effects {
  const old = new Map(before.map((dated) => [dated.plan.id, dated]));
  const told = after.flatMap((dated) => {
    const was = old.get(dated.plan.id);
    return was ? effectOn(was, dated, language) : [];
  });
  return { lines: told.flatMap(({ lines }) => lines), missed: told.some(({ missed }) => missed) };
}

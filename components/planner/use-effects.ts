import { moveEffects } from '../../utils/planner/move-effects.ts';
import type { EventRecord, FestivalRecord } from '../../utils/planner/planner-record.ts';
import { taskTitle } from '../../utils/planner/templates.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { useLanguage, useTexts } from '../language.ts';

export interface Effects {
  readonly text: string;
  /** It makes tasks impossible, or takes their dates. */
  readonly missed: boolean;
}

/** What other dates of an event or a festival do to plans, in words; to be asked before they are stored. */
export function useEffects(store: PlansStore): (next: EventRecord | FestivalRecord) => Effects {
  const t = useTexts(plannerCalendarTexts);
  const language = useLanguage();
  return (next) => {
    const before = new Map(valueOr(store.dated.value, []).map((dated) => [dated.plan.id, dated]));
    const told = store.datedWith([next]).flatMap((after) => {
      const was = before.get(after.plan.id);
      const effects = was && moveEffects(was, after);
      if (!effects || effects.moved + effects.lost === 0) return [];
      const { moved, days, lost, missed } = effects;
      const { title } = after.plan;
      const names = missed.map(({ record }) => taskTitle(record, language));
      const lines = [
        moved > 0 && (days ? t.movedBy(title, moved, days) : t.moved(title, moved)),
        lost > 0 && t.lost(title, lost),
        names.length > 0 && t.missed(names),
      ].filter((line) => line !== false);
      return [{ lines, missed: lost > 0 || names.length > 0 }];
    });
    return {
      text: [t.saved, ...told.flatMap(({ lines }) => lines)].join('\n'),
      missed: told.some(({ missed }) => missed),
    };
  };
}

import { moveEffects } from '../../utils/planner/move-effects.ts';
import type { EventRecord, FestivalRecord } from '../../utils/planner/planner-record.ts';
import { taskTitle } from '../../utils/planner/templates.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { useLanguage, useTexts } from '../language.ts';

export interface Effects {
  readonly text: string;
  /** It makes tasks impossible. */
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
      if (!effects || effects.moved === 0) return [];
      const { moved, days, missed } = effects;
      const { title } = after.plan;
      const names = missed.map(({ record }) => taskTitle(record, language));
      const line = days ? t.movedBy(title, moved, days) : t.moved(title, moved);
      return [{ lines: names.length > 0 ? [line, t.missed(names)] : [line], missed: names.length > 0 }];
    });
    return {
      text: [t.saved, ...told.flatMap(({ lines }) => lines)].join('\n'),
      missed: told.some(({ missed }) => missed),
    };
  };
}

import { eventName } from '../../utils/planner/break-words.ts';
import type { FestivalAnswer } from '../../utils/planner/judge-festival.ts';
import type { FestivalRecord, PlanRecord } from '../../utils/planner/planner-record.ts';
import { problemText } from '../../utils/planner/problem-text.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';
import { EffectsOnPlans } from './effects-on-plans.tsx';

export interface FestivalAnswerProps {
  readonly store: PlansStore;
  /** Those that hang on it. */
  readonly plans: readonly PlanRecord[];
  readonly answer: FestivalAnswer;
  /** As it was typed. */
  readonly record: FestivalRecord;
}

/** Why an own festival cannot be saved as it was typed, or which plans go along once it is. */
export function OwnFestivalAnswer({ store, plans, answer, record }: FestivalAnswerProps) {
  const t = useTexts(plannerCalendarTexts);
  const language = useLanguage();
  const titlesOn = (ids: readonly string[]) =>
    plans.filter(({ events }) => events.some((id) => ids.includes(id))).map(({ title }) => title);
  switch (answer.kind) {
    case 'wrong':
      return <Notice tone="bad">{problemText(answer.problem, language)}</Notice>;
    case 'bound': {
      const names = answer.events.map((id) => eventName(store.eventOf.value(id), id, language));
      return <Notice tone="bad">{t.ownBound(names, titlesOn(answer.events))}</Notice>;
    }
    case 'free': {
      const { to, stay } = answer;
      if (to.size + stay.length === 0) return null;
      const year = record.opens.slice(0, 4);
      const title = stay.length > 0 ? t.ownStays(year, titlesOn(stay)) : t.ownMoves(year, titlesOn([...to.keys()]));
      return <EffectsOnPlans store={store} records={[record]} to={answer.to} title={title} />;
    }
  }
}

import { useState } from 'preact/hooks';
import type { PlannerEvent } from '../../utils/planner/anchor.ts';
import type { Checked } from '../../utils/planner/check-dates.ts';
import { ownDatesOf } from '../../utils/planner/own-dates.ts';
import type { TypedDate } from '../../utils/planner/planner-record.ts';
import { problemText } from '../../utils/planner/problem-text.ts';
import { nextEventRecord, standingDates } from '../../utils/planner/typed-dates.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { useLanguage, useTexts } from '../language.ts';
import { type ActionState, useAction } from '../panel/use-action.ts';
import { useEffects } from './use-effects.ts';

export interface Dates {
  readonly event: PlannerEvent;
  /** Everything typed of the event. */
  readonly typed: readonly TypedDate[];
  /** What its festival says, where that is the operator's own. */
  readonly own: readonly TypedDate[];
  readonly state: ActionState;
  /** The last change made tasks impossible. */
  readonly missed: boolean;
  /** Stores what is typed of it from now on, made of what is stored, and says what that does to the plans. */
  readonly change: (step: (typed: readonly TypedDate[]) => Checked<readonly TypedDate[]>) => void;
}

/** Dates of one event and how they are changed; null for an event nobody knows any more. */
export function useDates(store: PlansStore, id: string): Dates | null {
  const [state, run] = useAction();
  const [missed, setMissed] = useState(false);
  const t = useTexts(plannerCalendarTexts);
  const language = useLanguage();
  const effectsOf = useEffects(store);
  const event = store.eventOf.value(id);
  const records = valueOr(store.records.value, []);
  const found = records.find((record) => record.kind === 'event' && record.event === id);
  const typed = standingDates(found?.kind === 'event' ? found : undefined);
  const change: Dates['change'] = (step) =>
    run(async () => {
      const effects = await store.changeEvent(id, (stored) => {
        const dates = step(standingDates(stored));
        if (!dates.ok) throw new Error(problemText(dates.problem, language));
        const next = nextEventRecord(id, stored, dates.value, store.now());
        // Of the plans as they are before it is stored.
        return { next, found: effectsOf([next]) };
      });
      setMissed(effects.missed);
      return [t.saved, ...effects.lines].join('\n');
    });
  return event && { event, typed, own: ownDatesOf(id, records), state, missed, change };
}

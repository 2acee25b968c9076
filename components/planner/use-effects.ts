import { type Effects, effectWords } from '../../utils/planner/effect-words.ts';
import type { MovedEvents } from '../../utils/planner/move-year.ts';
import type { EventRecord, FestivalRecord } from '../../utils/planner/planner-record.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { useLanguage } from '../language.ts';

type EffectsOf = (next: readonly (EventRecord | FestivalRecord)[], to?: MovedEvents) => Effects;

/** What other dates of events and festivals do to plans, in words; to be asked before they are stored. */
export function useEffects(store: PlansStore): EffectsOf {
  const language = useLanguage();
  return (next, to) => effectWords(valueOr(store.dated.value, []), store.datedWith(next, to), language);
}

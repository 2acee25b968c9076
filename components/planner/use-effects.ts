import { type Effects, effectWords } from '../../utils/planner/effect-words.ts';
import type { EventRecord, FestivalRecord } from '../../utils/planner/planner-record.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { useLanguage } from '../language.ts';

/** What other dates of events and festivals do to plans, in words; to be asked before they are stored. */
export function useEffects(store: PlansStore): (...next: readonly (EventRecord | FestivalRecord)[]) => Effects {
  const language = useLanguage();
  return (...next) => effectWords(valueOr(store.dated.value, []), store.datedWith(next), language);
}

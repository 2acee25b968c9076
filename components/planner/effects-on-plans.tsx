import type { MovedEvents } from '../../utils/planner/move-year.ts';
import type { EventRecord, FestivalRecord } from '../../utils/planner/planner-record.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { Notice } from '../ui/notice.tsx';
import { useEffects } from './use-effects.ts';

export interface EffectsOnPlansProps {
  readonly store: PlansStore;
  /** Dates and festivals as they would be stored. */
  readonly records: readonly (EventRecord | FestivalRecord)[];
  /** What plans hang on then; absent = on what they do. */
  readonly to?: MovedEvents;
  readonly title: string;
}

/** What dates do to the plans here, before they are stored. */
export function EffectsOnPlans({ store, records, to, title }: EffectsOnPlansProps) {
  const { lines, missed } = useEffects(store)(records, to);
  if (lines.length === 0 && !to) return null;
  return (
    <Notice tone={missed ? 'warn' : 'info'}>
      <p>{title}</p>
      <ul class="kp-sentences">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

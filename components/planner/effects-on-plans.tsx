import type { EventRecord, FestivalRecord } from '../../utils/planner/planner-record.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { Notice } from '../ui/notice.tsx';
import { useEffects } from './use-effects.ts';

export interface EffectsOnPlansProps {
  readonly store: PlansStore;
  /** Dates and festivals as they would be stored. */
  readonly records: readonly (EventRecord | FestivalRecord)[];
  readonly title: string;
}

/** What the dates of a file do to the plans here. */
export function EffectsOnPlans({ store, records, title }: EffectsOnPlansProps) {
  const { lines, missed } = useEffects(store)(...records);
  if (lines.length === 0) return null;
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

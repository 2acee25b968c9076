import { useEffect, useRef, useState } from 'preact/hooks';
import { type FestivalFault, newFestival, readFestival, type TypedFestival } from '../../utils/planner/new-festival.ts';
import type { FestivalRecord } from '../../utils/planner/planner-record.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useTexts } from '../language.ts';
import { FormActions } from './form-actions.tsx';
import { OwnFestivalFields } from './own-festival-fields.tsx';
import { PlatformChecks } from './platform-checks.tsx';

export interface OwnFestivalFormProps {
  readonly store: PlansStore;
  /** null = a new one. */
  readonly festival: FestivalRecord | null;
  /** Titles of the plans that hang on it. */
  readonly plans: readonly string[];
  readonly label: string;
  readonly onSave: (record: FestivalRecord) => void;
  readonly onCancel: () => void;
}

const EMPTY: Omit<TypedFestival, 'platforms'> = { name: '', opens: '', at: '20:00', closes: '', yearly: true };

const yearOf = (day: string): string => day.slice(0, 4);

function useForm({ store, festival, plans, onSave }: OwnFestivalFormProps) {
  const words = useTexts(planTexts);
  const t = useTexts(plannerCalendarTexts);
  const [own, setOwn] = useState<typeof EMPTY>(festival ?? EMPTY);
  const [platforms, setPlatforms] = useState<readonly PlatformId[]>(festival?.platforms ?? store.platforms.value);
  const [faults, setFaults] = useState<readonly FestivalFault[]>([]);
  const [bound, setBound] = useState(false);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const kept = festival ?? { scale: 'major' as const, festival: newFestival(store.newId()) };
    const read = readFestival({ ...own, platforms }, kept, store.now());
    setFaults(read.ok ? [] : read.faults);
    if (!read.ok) return;
    // What hangs on it hangs on it in that year.
    const moves = festival !== null && plans.length > 0 && yearOf(read.record.opens) !== yearOf(festival.opens);
    setBound(moves);
    if (!moves) onSave(read.record);
  };
  const fault = (of: FestivalFault) => {
    if (bound && of === 'opens' && festival) return t.ownYearBound(yearOf(festival.opens), plans);
    return faults.includes(of) ? words.faults[of] : undefined;
  };
  return { own, setOwn, platforms, setPlatforms, fault, save };
}

/** A festival of the operator's own, new or changed. */
export function OwnFestivalForm(props: OwnFestivalFormProps) {
  const { store, festival, label, onCancel } = props;
  const t = useTexts(plannerCalendarTexts);
  const f = useForm(props);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const offered = [...new Set([...store.offered.value, ...(festival?.platforms ?? [])])];
  return (
    <form class="kp-card kp-stack" aria-label={label} onSubmit={f.save} ref={form}>
      <OwnFestivalFields value={f.own} onChange={f.setOwn} fault={f.fault} />
      <PlatformChecks offered={offered} chosen={f.platforms} onChange={f.setPlatforms} error={f.fault('platforms')} />
      <FormActions label={label} save={t.save} cancel={t.cancel} onCancel={onCancel} />
    </form>
  );
}

import { useState } from 'preact/hooks';
import { judgeFestival } from '../../utils/planner/judge-festival.ts';
import type { MovedEvents } from '../../utils/planner/move-year.ts';
import { type FestivalFault, newFestival, readFestival, type TypedFestival } from '../../utils/planner/new-festival.ts';
import type { FestivalRecord, PlanRecord } from '../../utils/planner/planner-record.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useTexts } from '../language.ts';
import { focusFirst } from '../ui/focus.ts';
import { FormActions } from './form-actions.tsx';
import { type FestivalAnswerProps, OwnFestivalAnswer } from './own-festival-answer.tsx';
import { OwnFestivalFields } from './own-festival-fields.tsx';
import { PlatformChecks } from './platform-checks.tsx';

/** `to`: what the plans on it hang on then. */
export type OnSaveFestival = (record: FestivalRecord, to: MovedEvents) => void;

export interface OwnFestivalFormProps {
  readonly store: PlansStore;
  /** null = a new one. */
  readonly festival: FestivalRecord | null;
  /** Those that hang on it. */
  readonly plans: readonly PlanRecord[];
  readonly label: string;
  readonly onSave: OnSaveFestival;
  readonly onCancel: () => void;
}

interface Judged extends Pick<FestivalAnswerProps, 'answer' | 'record'> {
  /** What stood in the fields. */
  readonly typed: string;
}

const EMPTY: Omit<TypedFestival, 'platforms'> = { name: '', opens: '', at: '20:00', closes: '', yearly: true };

function useForm({ store, festival, plans, onSave }: OwnFestivalFormProps) {
  const words = useTexts(planTexts);
  const [own, setOwn] = useState<typeof EMPTY>(festival ?? EMPTY);
  const [platforms, setPlatforms] = useState<readonly PlatformId[]>(festival?.platforms ?? store.platforms.value);
  const [faults, setFaults] = useState<readonly FestivalFault[]>([]);
  const [judged, setJudged] = useState<Judged | null>(null);
  const typed = JSON.stringify([own, platforms]);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const kept = festival ?? { scale: 'major' as const, festival: newFestival(store.newId()) };
    const read = readFestival({ ...own, platforms }, kept, store.now());
    setFaults(read.ok ? [] : read.faults);
    if (!read.ok) return;
    const { record } = read;
    const records = valueOr(store.records.value, []);
    const answer = judgeFestival(record, { before: festival, plans, records });
    setJudged({ answer, record, typed });
    if (answer.kind !== 'free') return;
    // That plans go along, or stay on a guess, is told first; a second click saves.
    const isToldFirst = answer.to.size > 0 || answer.stay.length > 0;
    if (!isToldFirst || judged?.typed === typed) onSave(record, answer.to);
  };
  const fault = (of: FestivalFault) => {
    return faults.includes(of) ? words.faults[of] : undefined;
  };
  return { own, setOwn, platforms, setPlatforms, fault, judged: judged?.typed === typed ? judged : null, save };
}

/** A festival of the operator's own, new or changed. */
export function OwnFestivalForm(props: OwnFestivalFormProps) {
  const { store, festival, label, onCancel } = props;
  const t = useTexts(plannerCalendarTexts);
  const f = useForm(props);
  const offered = [...new Set([...store.offered.value, ...(festival?.platforms ?? [])])];
  return (
    <form class="kp-card kp-stack" aria-label={label} onSubmit={f.save} ref={focusFirst}>
      <OwnFestivalFields value={f.own} onChange={f.setOwn} fault={f.fault} />
      <PlatformChecks offered={offered} chosen={f.platforms} onChange={f.setPlatforms} error={f.fault('platforms')} />
      {f.judged && <OwnFestivalAnswer store={store} plans={props.plans} {...f.judged} />}
      <FormActions label={label} save={t.save} cancel={t.cancel} onCancel={onCancel} />
    </form>
  );
}

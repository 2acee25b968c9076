import { useState } from 'preact/hooks';
import { eventName } from '../../utils/planner/break-words.ts';
import type { DateProblem } from '../../utils/planner/check-dates.ts';
import { contradictedBy } from '../../utils/planner/check-festival.ts';
import { lostEvents } from '../../utils/planner/lost-events.ts';
import { type FestivalFault, newFestival, readFestival, type TypedFestival } from '../../utils/planner/new-festival.ts';
import type { FestivalRecord, PlanRecord } from '../../utils/planner/planner-record.ts';
import { problemText } from '../../utils/planner/problem-text.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useLanguage, useTexts } from '../language.ts';
import { focusFirst } from '../ui/focus.ts';
import { Notice } from '../ui/notice.tsx';
import { FormActions } from './form-actions.tsx';
import { OwnFestivalFields } from './own-festival-fields.tsx';
import { PlatformChecks } from './platform-checks.tsx';

export interface OwnFestivalFormProps {
  readonly store: PlansStore;
  /** null = a new one. */
  readonly festival: FestivalRecord | null;
  /** Those that hang on it. */
  readonly plans: readonly PlanRecord[];
  readonly label: string;
  readonly onSave: (record: FestivalRecord) => void;
  readonly onCancel: () => void;
}

const EMPTY: Omit<TypedFestival, 'platforms'> = { name: '', opens: '', at: '20:00', closes: '', yearly: true };

function useForm({ store, festival, plans, onSave }: OwnFestivalFormProps) {
  const words = useTexts(planTexts);
  const t = useTexts(plannerCalendarTexts);
  const [own, setOwn] = useState<typeof EMPTY>(festival ?? EMPTY);
  const [platforms, setPlatforms] = useState<readonly PlatformId[]>(festival?.platforms ?? store.platforms.value);
  const [faults, setFaults] = useState<readonly FestivalFault[]>([]);
  const [bound, setBound] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<DateProblem | null>(null);
  const language = useLanguage();
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const kept = festival ?? { scale: 'major' as const, festival: newFestival(store.newId()) };
    const read = readFestival({ ...own, platforms }, kept, store.now());
    setFaults(read.ok ? [] : read.faults);
    if (!read.ok) return;
    const records = valueOr(store.records.value, []);
    const wrong = contradictedBy(read.record, records, festival);
    setProblem(wrong);
    // What hangs on it hangs on it on that platform and in that year.
    const hanging = {
      events: [...new Set(plans.flatMap(({ events }) => events))],
      typed: records.filter((record) => record.kind === 'event'),
    };
    const lost = festival ? lostEvents(festival, read.record, hanging) : [];
    setBound(lost);
    if (lost.length === 0 && !wrong) onSave(read.record);
  };
  const fault = (of: FestivalFault) => {
    return faults.includes(of) ? words.faults[of] : undefined;
  };
  const titles = plans.filter(({ events }) => events.some((id) => bound.includes(id))).map(({ title }) => title);
  const names = bound.map((id) => eventName(store.eventOf.value(id), id, language));
  const contradiction = problem && problemText(problem, language);
  const refused = bound.length > 0 ? t.ownBound(names, titles) : contradiction;
  return { own, setOwn, platforms, setPlatforms, fault, refused, save };
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
      {f.refused && <Notice tone="bad">{f.refused}</Notice>}
      <FormActions label={label} save={t.save} cancel={t.cancel} onCancel={onCancel} />
    </form>
  );
}

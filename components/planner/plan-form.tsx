import { useMemo, useState } from 'preact/hooks';
import { comingFestivals } from '../../utils/planner/coming-festivals.ts';
import { type FestivalFault, newFestival, readFestival, type TypedFestival } from '../../utils/planner/new-festival.ts';
import type { BuiltInTemplate } from '../../utils/planner/template.ts';
import { BUILT_IN } from '../../utils/planner/template.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useLanguage, useTexts } from '../language.ts';
import { RadioGroup } from '../ui/check.tsx';
import { Input, Select } from '../ui/field.tsx';
import { focusFirst } from '../ui/focus.ts';
import { festivalLabel } from './festival-label.ts';
import { FormActions } from './form-actions.tsx';
import { OwnFestivalFields } from './own-festival-fields.tsx';
import { PlatformChecks } from './platform-checks.tsx';

export interface PlanFormProps {
  readonly store: PlansStore;
  readonly onDone: () => void;
}

const OWN = 'own';
/** Enough to look a year ahead. */
const MOST_OFFERED = 24;

const EMPTY: Omit<TypedFestival, 'platforms'> = { name: '', opens: '', at: '20:00', closes: '', yearly: false };

function useFields({ store, onDone }: PlanFormProps) {
  const language = useLanguage();
  const t = useTexts(planTexts);
  const [template, setTemplate] = useState<string>('major');
  const [choice, setChoice] = useState<string | null>(null);
  const [own, setOwn] = useState(EMPTY);
  const [title, setTitle] = useState<string | null>(null);
  const [picked, setPicked] = useState<readonly PlatformId[] | null>(null);
  const [faults, setFaults] = useState<readonly (FestivalFault | 'title')[]>([]);
  const shops = store.platforms.value;
  const coming = useMemo(
    () => comingFestivals(store.today.value, store.offered.value, store.calendar.value).slice(0, MOST_OFFERED),
    [store.today.value, store.offered.value, store.calendar.value],
  );
  const key = (one: (typeof coming)[number]) => `${one.festival}-${one.year}`;
  // A single product's is nobody's festival; otherwise the next large one leads.
  const first = coming.find(({ events }) => events.some(({ scale }) => scale === 'major')) ?? coming[0];
  const chosen = choice ?? (template === 'single' || !first ? OWN : key(first));
  const festival = coming.find((one) => key(one) === chosen) ?? null;
  const possible = festival ? festival.events.map(({ platform }) => platform) : store.offered.value;
  const platforms = (picked ?? shops).filter((platform) => possible.includes(platform));
  const name = festival ? `${festival[language]} ${festival.year}` : own.name;
  const words = title ?? name;
  const templateOf = () =>
    BUILT_IN.find((one): one is BuiltInTemplate => one === template) ??
    store.templates.value.find(({ id }) => id === template) ??
    'major';
  const makeOwn = () => {
    const scale = template === 'major' ? 'major' : 'minor';
    return readFestival({ ...own, platforms }, { scale, festival: newFestival(store.newId()) }, store.now());
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const read = festival ? null : makeOwn();
    const found: (FestivalFault | 'title')[] = [
      ...(read && !read.ok ? read.faults : []),
      ...(platforms.length === 0 && read === null ? (['platforms'] as const) : []),
      ...(words.trim() === '' ? (['title'] as const) : []),
    ];
    setFaults(found);
    if (found.length > 0) return;
    const record = read?.ok ? read.record : null;
    const events = festival ? festival.events.filter((one) => platforms.includes(one.platform)) : [];
    void store.make({ title: words.trim(), template: templateOf(), events }, record).then(onDone);
  };
  const fault = (of: FestivalFault | 'title') => (faults.includes(of) ? t.faults[of] : undefined);
  return {
    ...{ template, setTemplate, chosen, setChoice, own, setOwn, words, setTitle, coming, key, festival },
    ...{ possible, platforms, setPicked, fault, save },
  };
}

/** A new plan: which template, for which promotion, on which platforms. */
export function PlanForm(props: PlanFormProps) {
  const t = useTexts(planTexts);
  const language = useLanguage();
  const f = useFields(props);
  const templates = [
    ...BUILT_IN.map((id) => ({ value: id as string, label: t.templates[id] })),
    ...props.store.templates.value.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form class="kp-card kp-stack" aria-label={t.make} onSubmit={f.save} ref={focusFirst}>
      <RadioGroup
        name="plan-template"
        legend={t.template}
        value={f.template}
        options={templates}
        onPick={f.setTemplate}
      />
      <Select
        label={t.festival}
        value={f.chosen}
        options={[
          ...f.coming.map((one) => ({ value: f.key(one), label: festivalLabel(one, language) })),
          { value: OWN, label: t.ownFestival },
        ]}
        onPick={f.setChoice}
      />
      {f.festival === null && <OwnFestivalFields value={f.own} onChange={f.setOwn} fault={f.fault} />}
      <PlatformChecks offered={f.possible} chosen={f.platforms} onChange={f.setPicked} error={f.fault('platforms')} />
      <Input
        label={t.planTitle}
        value={f.words}
        maxLength={100}
        error={f.fault('title')}
        onInput={(event) => f.setTitle(event.currentTarget.value)}
      />
      <FormActions label={t.make} save={t.save} cancel={t.cancel} onCancel={props.onDone} />
    </form>
  );
}

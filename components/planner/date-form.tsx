import { useState } from 'preact/hooks';
import { ANCHOR_KINDS, type AnchorKind } from '../../utils/planner/anchor.ts';
import { checkDates, checkDraft, type DateDraft, type DateProblem } from '../../utils/planner/check-dates.ts';
import { problemText } from '../../utils/planner/problem-text.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { promotionTexts } from '../../utils/texts/promotions.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Check } from '../ui/check.tsx';
import { Input, Select } from '../ui/field.tsx';
import { focusFirst } from '../ui/focus.ts';
import { Notice } from '../ui/notice.tsx';
import { FormActions } from './form-actions.tsx';
import type { Dates } from './use-dates.ts';

export interface DateFormProps {
  readonly dates: Dates;
  /** What it begins with. */
  readonly draft: DateDraft;
  readonly onDone: () => void;
}

type FieldId = 'day' | 'time' | 'source' | 'sourceDate';

/** The field a problem stands under; null = under none of them. */
function fieldOf(problem: DateProblem, { day }: DateDraft): FieldId | null {
  switch (problem.code) {
    case 'no-such-day':
      return problem.text === day ? 'day' : 'sourceDate';
    case 'far-off':
    case 'end-before-start':
      return 'day';
    case 'no-time':
    case 'no-such-time':
      return 'time';
    case 'no-source':
    case 'guess':
      return 'source';
    case 'contradiction':
    case 'too-many':
    case 'no-name':
    case 'no-platform':
      return null;
  }
}

function useDraft({ dates, draft: first, onDone }: DateFormProps) {
  const [draft, setDraft] = useState(first);
  const [problem, setProblem] = useState<DateProblem | null>(null);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const date = checkDraft(draft, dates.event.year);
    const next = date.ok ? checkDates(dates.typed, date.value, dates.own) : date;
    setProblem(next.ok ? null : next.problem);
    if (!date.ok || !next.ok) return;
    dates.change((typed) => checkDates(typed, date.value, dates.own));
    onDone();
  };
  return { draft, problem, save, set: (patch: Partial<DateDraft>) => setDraft({ ...draft, ...patch }) };
}

/** A date as the operator saw it, with where it was seen. */
export function DateForm(props: DateFormProps) {
  const t = useTexts(plannerCalendarTexts);
  const language = useLanguage();
  const { draft, problem, save, set } = useDraft(props);
  const { event } = props.dates;
  const words = problem ? problemText(problem, language) : undefined;
  const at = problem && fieldOf(problem, draft);
  const field = (id: FieldId) => ({
    value: draft[id],
    error: at === id ? words : undefined,
    onInput: (typed: { readonly currentTarget: HTMLInputElement }) => set({ [id]: typed.currentTarget.value }),
  });
  const name = t.addTo(t.option(event[language], event.year));
  return (
    <form class="kp-card kp-stack" aria-label={name} onSubmit={save} ref={focusFirst}>
      <Select
        label={t.kind}
        value={draft.kind}
        options={ANCHOR_KINDS.map((kind) => ({ value: kind, label: promotionTexts[language].kind[kind] }))}
        onPick={(kind) => set({ kind: ANCHOR_KINDS.find((one): one is AnchorKind => one === kind) ?? draft.kind })}
      />
      <div class="kp-date-fields">
        <Input label={t.day} hint={t.dayHint} maxLength={12} autocomplete="off" {...field('day')} />
        <Input label={t.time} hint={t.timeHint} maxLength={5} autocomplete="off" {...field('time')} />
      </div>
      <Input label={t.source} hint={t.sourceHint} maxLength={200} {...field('source')} />
      <div class="kp-date-fields">
        <Input label={t.sourceDate} maxLength={12} autocomplete="off" {...field('sourceDate')} />
        <Select
          label={t.certainty}
          value={draft.certainty}
          options={(['official', 'reported'] as const).map((value) => ({ value, label: t[value] }))}
          onPick={(value) => set({ certainty: value === 'official' ? 'official' : 'reported' })}
        />
      </div>
      <Check checked={draft.confirmed} onChange={(confirmed) => set({ confirmed })}>
        {t.confirmNow}
      </Check>
      {words !== undefined && at === null && <Notice tone="bad">{words}</Notice>}
      <FormActions label={name} save={t.save} cancel={t.cancel} onCancel={props.onDone} />
    </form>
  );
}

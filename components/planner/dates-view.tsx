import { useState } from 'preact/hooks';
import type { AnchorDate, AnchorKind } from '../../utils/planner/anchor.ts';
import { anchorTime } from '../../utils/planner/anchor-time.ts';
import { checkDates, type DateDraft } from '../../utils/planner/check-dates.ts';
import { problemText } from '../../utils/planner/problem-text.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { useLanguage, useTexts } from '../language.ts';
import { ActionNotice } from '../panel/action-notice.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { DateForm } from './date-form.tsx';
import { DateLine } from './date-line.tsx';
import { type Dates, useDates } from './use-dates.ts';
import { useReturnedFocus } from './use-returned-focus.ts';
import './dates.css';

export interface DatesViewProps {
  readonly store: PlansStore;
  /** Id of the event. */
  readonly event: string;
}

const EMPTY: DateDraft = {
  kind: 'first-stock',
  day: '',
  time: '',
  certainty: 'official',
  source: '',
  sourceDate: '',
  confirmed: false,
};

/** A guess to be confirmed: its source is still to be named, and only the operator can say that it was official. */
function guessDraft(kind: AnchorKind, date: AnchorDate): DateDraft {
  const [day = '', time = ''] = anchorTime(kind, date).split(' ');
  return { ...EMPTY, certainty: 'reported', kind, day, time, confirmed: true };
}

function useConfirm(dates: Dates) {
  const language = useLanguage();
  const [draft, setDraft] = useState<DateDraft | null>(null);
  const [refused, setRefused] = useState('');
  const confirm = (kind: AnchorKind, date: AnchorDate) => {
    setRefused('');
    if (date.source === '') return setDraft(guessDraft(kind, date));
    const own = { ...date, kind, confirmed: true };
    const next = checkDates(dates.typed, own, dates.own);
    if (next.ok) dates.change((typed) => checkDates(typed, own, dates.own));
    else setRefused(problemText(next.problem, language));
  };
  return { draft, setDraft, refused, confirm };
}

function Known({ dates }: { readonly dates: Dates }) {
  const t = useTexts(plannerCalendarTexts);
  const language = useLanguage();
  const { draft, setDraft, refused, confirm } = useConfirm(dates);
  const place = useReturnedFocus(draft !== null);
  const { event, state, missed } = dates;
  const name = t.addTo(t.option(event[language], event.year));
  return (
    <div class="kp-stack" data-event={event.id}>
      <p class="kc-soft kc-small">{t.intro}</p>
      <ActionNotice state={state} tone={missed ? 'warn' : 'good'} />
      {refused !== '' && <Notice tone="bad">{refused}</Notice>}
      {event.anchors.length === 0 && <p class="kc-soft">{t.none}</p>}
      <div ref={place}>
        {draft ? (
          <DateForm key={`${draft.kind} ${draft.day}`} dates={dates} draft={draft} onDone={() => setDraft(null)} />
        ) : (
          <Button small aria-label={name} onClick={() => setDraft(EMPTY)}>
            {t.add}
          </Button>
        )}
      </div>
      <ol class="kp-list kp-anchors">
        {event.anchors.map((anchor) => (
          <DateLine key={anchor.kind} anchor={anchor} dates={dates} onConfirm={(date) => confirm(anchor.kind, date)} />
        ))}
      </ol>
    </div>
  );
}

/** 各节点时间 of one promotion: what is known, what is only guessed, and what the operator says. */
export function DatesView({ store, event }: DatesViewProps) {
  const dates = useDates(store, event);
  return dates && <Known dates={dates} />;
}

import type { Anchor, AnchorDate } from '../../utils/planner/anchor.ts';
import type { TypedDate } from '../../utils/planner/planner-record.ts';
import { isSameDate, unconfirmed, withoutDate } from '../../utils/planner/typed-dates.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { promotionTexts } from '../../utils/texts/promotions.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { DateCandidate } from './date-candidate.tsx';
import type { Dates } from './use-dates.ts';

export interface DateLineProps {
  readonly anchor: Anchor;
  readonly dates: Dates;
  /** A date that names its source is confirmed at once; a guess has to be given one first. */
  readonly onConfirm: (date: AnchorDate) => void;
}

const taken = (value: readonly TypedDate[]) => ({ ok: true, value }) as const;

/** One anchor: its date, or those that stand side by side until one is confirmed. */
export function DateLine({ anchor, dates, onConfirm }: DateLineProps) {
  const t = useTexts(plannerCalendarTexts);
  const language = useLanguage();
  const { kind, date, others, confirmed } = anchor;
  const { typed, change, state } = dates;
  const what = promotionTexts[language].kind[kind];
  const busy = state.kind === 'busy';
  const isTyped = (one: AnchorDate) => typed.some((own) => isSameDate(own, { ...one, kind }));
  // A festival of one's own is confirmed by being typed: there is nothing to undo.
  const canUndo = confirmed && typed.some((own) => own.kind === kind && own.confirmed);
  const unused = confirmed ? typed.filter((own) => own.kind === kind && !own.confirmed) : [];
  const candidate = (one: AnchorDate, isChosen: boolean) => (
    <DateCandidate
      key={`${one.at} ${one.source}`}
      kind={kind}
      date={one}
      confirmed={isChosen}
      busy={busy}
      onConfirm={isChosen ? null : () => onConfirm(one)}
      onUndo={isChosen && canUndo ? () => change((stored) => taken(unconfirmed(stored, kind))) : null}
      onRemove={
        !isChosen && isTyped(one) ? () => change((stored) => taken(withoutDate(stored, { ...one, kind }))) : null
      }
    />
  );
  return (
    <li class="kp-anchor" data-anchor={kind}>
      <h3>{what}</h3>
      {others.length > 0 && <p class="kc-small kp-date-several">{t.several(others.length + 1)}</p>}
      <div class="kp-dates">
        {candidate(date, confirmed)}
        {others.map((one) => candidate(one, false))}
      </div>
      {unused.length > 0 && (
        <Disclosure summary={t.unused(unused.length)}>
          <div class="kp-dates">{unused.map((one) => candidate(one, false))}</div>
        </Disclosure>
      )}
    </li>
  );
}

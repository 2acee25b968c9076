import { useState } from 'preact/hooks';
import { timeText } from '../../utils/notes/time-text.ts';
import { calendarChangeText } from '../../utils/planner/calendar-change-text.ts';
import type { DifferenceWords } from '../../utils/planner/difference-text.ts';
import type { Difference, Side } from '../../utils/planner/merge-plan.ts';
import { countedElsewhere, type MergePreview, stillChosen, wordsOf } from '../../utils/planner/merge-preview.ts';
import type { MergeChoices } from '../../utils/stores/hand-over-plan.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { planHandoverTexts } from '../../utils/texts/plan-handover.ts';
import { useLanguage, useTexts } from '../language.ts';
import { EffectsOnPlans } from '../planner/effects-on-plans.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ActionNotice } from './action-notice.tsx';
import { LimitedList } from './limited-list.tsx';
import { PlanDifference } from './plan-difference.tsx';
import type { ActionState } from './use-action.ts';

export interface PlanMergeDialogProps {
  readonly store: PlansStore;
  /** null = closed. */
  readonly preview: MergePreview | null;
  /** It is shown again, because something was saved here since. */
  readonly anew: boolean;
  /** Of the last click: what failed is told in here, as nothing behind a dialog is seen. */
  readonly state: ActionState;
  readonly onMerge: (preview: MergePreview, choices: MergeChoices) => void;
  readonly onClose: () => void;
}

/** As many as are read before one scrolls. */
const FIRST = 30;

interface ListProps {
  readonly title: string;
  readonly differences: readonly Difference[];
  readonly words: DifferenceWords;
  readonly sides: ReadonlyMap<string, Side>;
  readonly onSide: (id: string, side: Side) => void;
}

function Differences({ title, differences, words, sides, onSide }: ListProps) {
  if (differences.length === 0) return null;
  return (
    <section class="kp-group">
      <h3>{title}</h3>
      <LimitedList rows={differences} first={FIRST} label={title}>
        {(one) => (
          <PlanDifference
            key={one.id}
            difference={one}
            words={words}
            side={sides.get(one.id) ?? one.newer}
            onSide={(side) => onSide(one.id, side)}
          />
        )}
      </LimitedList>
    </section>
  );
}

interface DatesProps extends Pick<PlanMergeDialogProps, 'store'> {
  readonly preview: MergePreview;
  readonly words: DifferenceWords;
  readonly taken: boolean;
  readonly onTake: (taken: boolean) => void;
}

function Dates({ store, preview, words, taken, onTake }: DatesProps) {
  const t = useTexts(planHandoverTexts);
  const { changes, records } = preview.calendar;
  const lines = [
    ...changes.map((change) => calendarChangeText(change, words)),
    ...countedElsewhere(preview, words.language),
  ];
  if (lines.length === 0) return null;
  return (
    <section class="kp-group">
      <h3>{t.dates}</h3>
      <LimitedList rows={lines} first={FIRST} label={t.dates}>
        {(line) => <li key={line}>{line}</li>}
      </LimitedList>
      {records.length > 0 && (
        <>
          <Check checked={taken} onChange={onTake}>
            {t.takeDates}
          </Check>
          <p class="kc-soft kc-small">{t.datesNote}</p>
          {taken && <EffectsOnPlans store={store} records={records} title={t.thenPlans} />}
        </>
      )}
    </section>
  );
}

interface BodyProps extends Pick<PlanMergeDialogProps, 'store'> {
  readonly preview: MergePreview;
  readonly anew: boolean;
  readonly choices: MergeChoices;
  readonly onChoose: (choices: MergeChoices) => void;
}

function Body({ store, preview, anew, choices, onChoose }: BodyProps) {
  const t = useTexts(planHandoverTexts);
  const words = wordsOf(preview, useLanguage());
  const { file, differences, same, onlyMine, isNew, calendar } = preview;
  const differ = differences.filter(({ mine }) => mine !== null);
  // Without the plan itself its tasks would belong to nothing.
  const added = differences.filter(({ mine, theirs }) => mine === null && theirs.kind !== 'plan');
  const onSide = (id: string, side: Side) => onChoose({ ...choices, sides: new Map(choices.sides).set(id, side) });
  const lists = { words, sides: choices.sides, onSide };
  const isSame = differences.length === 0 && calendar.records.length === 0;
  return (
    <div class="kp-stack">
      {anew && <Notice tone="warn">{t.changedHere}</Notice>}
      <p>{t.intro(file.contents.plan.title, timeText(file.exportedAt))}</p>
      {isNew ? <Notice>{t.fresh}</Notice> : <p class="kc-soft kc-small">{t.counts(same, onlyMine)}</p>}
      {!file.prices && <p class="kc-soft kc-small">{t.barePrices}</p>}
      {isSame && <Notice tone="good">{t.nothing}</Notice>}
      <Differences title={t.differences(differ.length)} differences={differ} {...lists} />
      <Differences title={t.added(added.length)} differences={added} {...lists} />
      <Dates
        store={store}
        preview={preview}
        words={words}
        taken={choices.dates}
        onTake={(dates) => onChoose({ ...choices, dates })}
      />
    </div>
  );
}

const UNTOUCHED: MergeChoices = { sides: new Map(), dates: true };

/** Every difference with a choice, before anything changes. */
export function PlanMergeDialog({ store, preview, anew, state, onMerge, onClose }: PlanMergeDialogProps) {
  const t = useTexts(planHandoverTexts);
  const shell = useTexts(panelTexts);
  const [of, setOf] = useState(preview);
  const [choices, setChoices] = useState(UNTOUCHED);
  if (of !== preview) {
    setOf(preview);
    setChoices(of && preview ? { ...choices, sides: stillChosen(of, preview, choices.sides) } : UNTOUCHED);
  }
  const nothing = preview?.differences.length === 0 && preview.calendar.records.length === 0;
  return (
    <Dialog
      open={preview !== null}
      title={t.title}
      closeLabel={shell.close}
      onClose={onClose}
      footer={
        preview && (
          <>
            <Button onClick={onClose}>{nothing ? shell.close : shell.cancel}</Button>
            {!nothing && (
              <Button kind="primary" disabled={state.kind === 'busy'} onClick={() => onMerge(preview, choices)}>
                {t.merge}
              </Button>
            )}
          </>
        )
      }
    >
      <ActionNotice state={state} />
      {preview && <Body store={store} preview={preview} anew={anew} choices={choices} onChoose={setChoices} />}
    </Dialog>
  );
}

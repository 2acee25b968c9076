import { timeText } from '../../utils/notes/time-text.ts';
import { type DifferenceWords, differenceLines, differenceTitle } from '../../utils/planner/difference-text.ts';
import type { Difference, Side } from '../../utils/planner/merge-plan.ts';
import { planHandoverTexts } from '../../utils/texts/plan-handover.ts';
import { useTexts } from '../language.ts';
import { Check, RadioGroup } from '../ui/check.tsx';

export interface PlanDifferenceProps {
  readonly difference: Difference;
  readonly words: DifferenceWords;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
}

/** What both say of one task, and which of them is to hold. */
export function PlanDifference({ difference, words, side, onSide }: PlanDifferenceProps) {
  const t = useTexts(planHandoverTexts);
  const { id, mine, theirs, newer } = difference;
  const title = differenceTitle(difference, words);
  if (!mine) {
    return (
      <li>
        <Check checked={side === 'theirs'} onChange={(taken) => onSide(taken ? 'theirs' : 'mine')}>
          {title}
          {differenceLines(difference, words).map((line) => (
            <span key={line} class="kc-soft kc-small kp-task-when">
              {line}
            </span>
          ))}
        </Check>
      </li>
    );
  }
  return (
    <li class="kp-group">
      <strong>{title}</strong>
      {differenceLines(difference, words).map((line) => (
        <span key={line} class="kc-small">
          {line}
        </span>
      ))}
      <RadioGroup
        name={id}
        legend={t.choose(title)}
        value={side}
        options={[
          { value: 'mine', label: t.mine(timeText(mine.updatedAt), newer === 'mine') },
          { value: 'theirs', label: t.theirs(timeText(theirs.updatedAt), newer === 'theirs') },
        ]}
        onPick={(value) => onSide(value === 'mine' ? 'mine' : 'theirs')}
      />
    </li>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DriftView } from '../../utils/sheets/drift-view.ts';
import type { KnownColumn } from '../../utils/sheets/last-good.ts';
import type { Choices } from '../../utils/sheets/mapping.ts';
import type { Channel } from '../../utils/sheets/sheet.ts';
import { panelDriftTexts } from '../../utils/texts/panel-drift.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { DriftChoice } from './drift-choice.tsx';
import { DriftCompare } from './drift-compare.tsx';

export interface DriftReviewProps {
  readonly view: DriftView;
  readonly channel: Channel;
  readonly busy: boolean;
  readonly onConfirm: (choices: Choices) => void;
  /** What else may be done about it. */
  readonly children?: ComponentChildren;
}

/** Each column that changed, before and now, and the operator's word on what it means. */
export function DriftReview({ view: { findings, was, now }, channel, busy, onConfirm, children }: DriftReviewProps) {
  const t = useTexts(panelDriftTexts);
  const [choices, setChoices] = useState<Choices>({});
  const unsaid = findings.some(({ kind, as }) => kind === 'missing' && choices[as] === undefined);
  const column = (columns: readonly KnownColumn[], as: string) => columns.find((one) => one.as === as);
  return (
    <div class="kp-group">
      {findings.map((finding) => (
        <div key={finding.as} class="kp-group">
          <DriftCompare finding={finding} was={column(was, finding.as)} now={column(now, finding.as)} />
          {finding.kind === 'missing' && (
            <DriftChoice
              finding={finding}
              choice={choices[finding.as]}
              onChoice={(field) => setChoices({ ...choices, [finding.as]: field })}
            />
          )}
        </div>
      ))}
      <p class="kc-small kc-soft">{t.holdsFor[channel]}</p>
      <Button kind="primary" disabled={busy || unsaid} onClick={() => onConfirm(choices)}>
        {t.confirm}
      </Button>
      {children}
    </div>
  );
}

import { useState } from 'preact/hooks';
import type { Choices } from '../../utils/sheets/mapping.ts';
import type { AsideLine as Aside } from '../../utils/storage/asides.ts';
import { panelDriftTexts } from '../../utils/texts/panel-drift.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useLanguage, useTexts } from '../language.ts';
import { useTimeText } from '../shop-units.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { DriftChoice } from './drift-choice.tsx';
import { DriftCompare } from './drift-compare.tsx';
import { findingLine } from './drift-words.ts';
import { SourceName } from './sheet-line.tsx';

export interface AsideLineProps {
  readonly aside: Aside;
  readonly busy: boolean;
  readonly onConfirm: (aside: Aside, choices: Choices) => void;
  readonly onDiscard: (aside: Aside) => void;
}

function Summary({ aside }: Pick<AsideLineProps, 'aside'>) {
  const t = useTexts(panelReadingTexts);
  const timeText = useTimeText();
  const language = useLanguage();
  return (
    <span class="kp-sheet">
      <SourceName source={aside} />
      <span class="kp-facts">
        {aside.listing && <span>{t.page(aside.listing.page)}</span>}
        <span>{timeText(aside.at)}</span>
      </span>
      {aside.findings.map((finding) => (
        <span key={finding.as} class="kc-small">
          {findingLine(finding, language)}
        </span>
      ))}
    </span>
  );
}

/** A sheet set aside; opens to what its columns were and are, and to the two decisions. */
export function AsideLine({ aside, busy, onConfirm, onDiscard }: AsideLineProps) {
  const t = useTexts(panelDriftTexts);
  const [open, setOpen] = useState(false);
  const [choices, setChoices] = useState<Choices>({});
  const unsaid = aside.findings.some(({ kind, as }) => kind === 'missing' && choices[as] === undefined);
  const column = (columns: Aside['was'], as: string) => columns.find((one) => one.as === as);
  return (
    <li class="kp-entry" data-aside={aside.id}>
      <Disclosure summary={<Summary aside={aside} />} open={open} onToggle={setOpen}>
        {open && (
          <div class="kp-group">
            {aside.findings.map((finding) => (
              <div key={finding.as} class="kp-group">
                <DriftCompare
                  finding={finding}
                  was={column(aside.was, finding.as)}
                  now={column(aside.now, finding.as)}
                />
                {finding.kind === 'missing' && (
                  <DriftChoice
                    finding={finding}
                    choice={choices[finding.as]}
                    onChoice={(field) => setChoices({ ...choices, [finding.as]: field })}
                  />
                )}
              </div>
            ))}
            <Button kind="primary" disabled={busy || unsaid} onClick={() => onConfirm(aside, choices)}>
              {t.confirm}
            </Button>
            <Button disabled={busy} onClick={() => onDiscard(aside)}>
              {t.discard}
            </Button>
          </div>
        )}
      </Disclosure>
    </li>
  );
}

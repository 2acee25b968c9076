import { useState } from 'preact/hooks';
import type { Choices } from '../../utils/sheets/mapping.ts';
import type { AsideLine as Aside } from '../../utils/storage/asides.ts';
import { panelDriftTexts } from '../../utils/texts/panel-drift.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useLanguage, useTexts } from '../language.ts';
import { useTimeText } from '../shop-units.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { DriftReview } from './drift-review.tsx';
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
  return (
    <li class="kp-entry" data-aside={aside.id}>
      <Disclosure summary={<Summary aside={aside} />} open={open} onToggle={setOpen}>
        {open && (
          <DriftReview
            view={aside}
            channel={aside.channel}
            busy={busy}
            onConfirm={(choices) => onConfirm(aside, choices)}
          >
            <Button disabled={busy} onClick={() => onDiscard(aside)}>
              {t.discard}
            </Button>
          </DriftReview>
        )}
      </Disclosure>
    </li>
  );
}

import type { Estimated } from '../../utils/splits/estimated.ts';
import type { PartyPeriod } from '../../utils/splits/period-steps.ts';
import { ledgerTexts } from '../../utils/texts/ledger.ts';
import { periodTexts } from '../../utils/texts/period.ts';
import { belowZeroTexts, stepText } from '../../utils/texts/period-step.ts';
import { showFen } from '../../utils/texts/split-finding.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Badge } from '../ui/badge.tsx';
import { Notice } from '../ui/notice.tsx';

interface PeriodStepsProps {
  readonly period: PartyPeriod;
  readonly estimated: readonly Estimated[];
}

/** Each line of what is agreed by the month, and how it was worked out. */
export function PeriodSteps({ period, estimated }: PeriodStepsProps) {
  const t = useTexts(ledgerTexts);
  const { kinds, settles } = useTexts(periodTexts);
  const language = useLanguage();
  return (
    <>
      <h3>{t.terms}</h3>
      <p class="kc-soft kc-small">{t.by(period.version, period.from)}</p>
      <ol class="ks-evidence">
        {period.steps.map((step) => (
          <li key={step.line.id}>
            <strong>
              {kinds[step.line.kind]} {step.fen === null ? t.unknown : showFen(step.fen)}
            </strong>{' '}
            {estimated.length > 0 && <Badge tone="amber">{t.estimate}</Badge>} {stepText(step, language)} ·{' '}
            {settles[step.line.settle]}
          </li>
        ))}
      </ol>
      {belowZeroTexts(period.steps, language).map((text) => (
        <Notice key={text} tone="warn">
          {text}
        </Notice>
      ))}
    </>
  );
}

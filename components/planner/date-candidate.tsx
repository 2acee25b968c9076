import type { AnchorDate, AnchorKind } from '../../utils/planner/anchor.ts';
import { anchorCertainty, anchorWhen } from '../../utils/planner/anchor-words.ts';
import { panelPromotionsTexts } from '../../utils/texts/panel-promotions.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { promotionTexts } from '../../utils/texts/promotions.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';

export interface DateCandidateProps {
  readonly kind: AnchorKind;
  readonly date: AnchorDate;
  readonly confirmed: boolean;
  readonly busy: boolean;
  /** null = it is confirmed. */
  readonly onConfirm: (() => void) | null;
  /** null = it is not confirmed, or by nothing that could be undone. */
  readonly onUndo: (() => void) | null;
  /** null = it was not typed, or counts. */
  readonly onRemove: (() => void) | null;
}

/** One date of one source, and what can be done with it. */
export function DateCandidate({ kind, date, confirmed, busy, onConfirm, onUndo, onRemove }: DateCandidateProps) {
  const t = useTexts(plannerCalendarTexts);
  const language = useLanguage();
  const time = anchorWhen(kind, date, confirmed, language);
  const what = promotionTexts[language].kind[kind];
  return (
    <div class="kp-date" data-certainty={date.certainty} data-confirmed={confirmed || undefined}>
      <p class="kp-date-time">
        <time>{time}</time> {confirmed && <Badge tone="teal">{t.confirmedMark}</Badge>}
        {!confirmed && date.certainty === 'guessed' && (
          <Badge tone="amber" outline>
            {panelPromotionsTexts[language].guess}
          </Badge>
        )}
      </p>
      <p class="kc-small kc-soft">
        {anchorCertainty(kind, date, confirmed, language)}
        {date.sourceDate !== null && ` · ${t.sourceOn(date.sourceDate)}`}
      </p>
      <div class="kp-date-actions">
        {onConfirm && (
          <Button small disabled={busy} aria-label={t.confirmOf(what, time)} onClick={onConfirm}>
            {t.confirm}
          </Button>
        )}
        {onUndo && (
          <Button small kind="quiet" disabled={busy} aria-label={t.unconfirmOf(what)} onClick={onUndo}>
            {t.unconfirm}
          </Button>
        )}
        {onRemove && (
          <Button small kind="quiet" disabled={busy} aria-label={t.removeOf(what, time)} onClick={onRemove}>
            {t.remove}
          </Button>
        )}
      </div>
    </div>
  );
}

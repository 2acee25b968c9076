import type { Reconciled } from '../../utils/settlement/reconcile.ts';
import { settlementReviewTexts } from '../../utils/texts/settlement-review.ts';
import { dayOfInstant } from '../../utils/time/day.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';

interface ReviewNoteProps {
  readonly item: Reconciled;
  readonly onReopen?: (key: string) => void;
}

/** What a person said of an item, and whether it still holds. */
export function ReviewNote({ item, onReopen }: ReviewNoteProps) {
  const t = useTexts(settlementReviewTexts);
  const { key, order, review } = item;
  if (review === null) return null;
  const said = t.said(review.reason, review.who, dayOfInstant(review.at));
  return (
    <span class="ks-said kc-small">
      {review.holds ? `${t.confirmed} ${said}` : t.outdated(said)}
      {onReopen && review.holds && (
        <Button small kind="quiet" aria-label={`${t.reopen} ${order ?? ''}`} onClick={() => onReopen(key)}>
          {t.reopen}
        </Button>
      )}
    </span>
  );
}

import type { HandMatch } from '../../utils/settlement/hand-match.ts';
import type { Reconciled } from '../../utils/settlement/reconciled.ts';
import { isByHand } from '../../utils/settlement/review.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { settlementReviewTexts } from '../../utils/texts/settlement-review.ts';
import { dayOfInstant } from '../../utils/time/day.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';

interface ReviewNoteProps {
  readonly item: Reconciled;
  readonly onReopen?: (key: string) => void;
  readonly onUnmatch?: (order: string) => void;
}

type Spoken = Pick<HandMatch, 'reason' | 'who' | 'at'>;

/** What a person said or did of an item, and whether it still holds. */
export function ReviewNote({ item, onReopen, onUnmatch }: ReviewNoteProps) {
  const t = useTexts(settlementReviewTexts);
  const { byHand } = useTexts(settlementTexts);
  const { key, order, review, matches } = item;
  const say = ({ reason, who, at }: Spoken) => t.said(reason, who, dayOfInstant(at));
  const said = review && say(review);
  return (
    <>
      {isByHand(item) && order !== null && (
        <span class="ks-said kc-small">
          {[byHand, ...matches.map(say)].join(' ')}
          {onUnmatch && (
            <Button small kind="quiet" aria-label={`${t.unmatch} ${order}`} onClick={() => onUnmatch(order)}>
              {t.unmatch}
            </Button>
          )}
        </span>
      )}
      {review && said && (
        <span class="ks-said kc-small">
          {review.holds ? `${t.confirmed} ${said}` : t.outdated(said)}
          {onReopen && review.holds && (
            <Button small kind="quiet" aria-label={`${t.reopen} ${order ?? ''}`} onClick={() => onReopen(key)}>
              {t.reopen}
            </Button>
          )}
        </span>
      )}
    </>
  );
}

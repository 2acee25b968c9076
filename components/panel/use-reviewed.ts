import { useEffect, useState } from 'preact/hooks';
import type { AdviceReview } from '../../utils/advice/review.ts';
import { LOADING, type Loaded } from '../../utils/stores/live-query.ts';
import { leaveReview, reviewAdvice } from '../../utils/stores/review-advice.ts';

/** What the advice of past weeks came to; made once each time the view opens. */
export function useReviewed(shop: string): Loaded<AdviceReview> {
  const [review, setReview] = useState<Loaded<AdviceReview>>(LOADING);
  useEffect(() => {
    let gone = false;
    let waits = true;
    const show = (next: Loaded<AdviceReview>) => {
      waits = false;
      if (!gone) setReview(next);
    };
    setReview(LOADING);
    reviewAdvice(shop).then(
      (value) => show({ state: 'ready', value }),
      (error: unknown) => show({ state: 'failed', error: String(error) }),
    );
    return () => {
      gone = true;
      // The worker may have been ended meanwhile, and its work with it.
      if (waits) leaveReview(shop).catch(() => undefined);
    };
  }, [shop]);
  return review;
}

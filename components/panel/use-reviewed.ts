import { useEffect, useState } from 'preact/hooks';
import type { AdviceReview } from '../../utils/advice/review.ts';
import { LOADING, type Loaded } from '../../utils/stores/live-query.ts';
import { reviewAdvice } from '../../utils/stores/review-advice.ts';

/** What the advice of past weeks came to; made once each time the view opens. */
export function useReviewed(shop: string): Loaded<AdviceReview> {
  const [review, setReview] = useState<Loaded<AdviceReview>>(LOADING);
  useEffect(() => {
    let gone = false;
    const show = (next: Loaded<AdviceReview>) => gone || setReview(next);
    setReview(LOADING);
    reviewAdvice(shop).then(
      (value) => show({ state: 'ready', value }),
      (error: unknown) => show({ state: 'failed', error: String(error) }),
    );
    return () => {
      gone = true;
    };
  }, [shop]);
  return review;
}

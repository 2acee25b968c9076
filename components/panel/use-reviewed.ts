import { useEffect, useState } from 'preact/hooks';
import type { AdviceReview } from '../../utils/advice/review.ts';
import { LOADING, type Loaded } from '../../utils/stores/live-query.ts';
import { askReview } from '../../utils/stores/review-advice.ts';

/** What the advice of past weeks came to; made once each time the view opens, and no further once it is left. */
export function useReviewed(shop: string): Loaded<AdviceReview> {
  const [review, setReview] = useState<Loaded<AdviceReview>>(LOADING);
  useEffect(() => {
    const done = new AbortController();
    const asked = askReview(shop);
    const show = (next: Loaded<AdviceReview>) => {
      if (done.signal.aborted) return;
      done.abort();
      setReview(next);
    };
    const leave = () => {
      if (done.signal.aborted) return;
      done.abort();
      asked.leave();
    };
    setReview(LOADING);
    asked.made.then(
      (value) => show({ state: 'ready', value }),
      (error: unknown) => show({ state: 'failed', error: String(error) }),
    );
    // A panel that is closed takes nothing down by itself.
    addEventListener('pagehide', leave, { signal: done.signal });
    return leave;
  }, [shop]);
  return review;
}

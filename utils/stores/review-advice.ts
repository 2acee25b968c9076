/** 建议回看, asked of the worker; loaded where it is shown. */
import type { AdviceReview } from '../advice/review.ts';
import { sendToWorker } from '../messages/messenger.ts';

interface AskedReview {
  readonly made: Promise<AdviceReview>;
  /** Nobody waits for it any more. */
  readonly leave: () => void;
}

export function askReview(shop: string): AskedReview {
  const query = { shop, view: crypto.randomUUID() };
  return {
    made: sendToWorker('reviewAdvice', query),
    // The worker may have been ended meanwhile, and its work with it.
    leave: () => void sendToWorker('leaveReview', query).catch(() => undefined),
  };
}

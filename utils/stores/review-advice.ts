/** 建议回看, asked of the worker; loaded where it is shown. */
import type { AdviceReview } from '../advice/review.ts';
import { sendToWorker } from '../messages/messenger.ts';

/** @param until aborts when nobody waits for it any more: then it is made no further */
export function reviewAdvice(shop: string, until: AbortSignal): Promise<AdviceReview> {
  const query = { shop, view: crypto.randomUUID() };
  const waiting = new AbortController();
  const { signal } = waiting;
  const leave = () => {
    waiting.abort();
    // The worker may have been ended meanwhile, and its work with it.
    void sendToWorker('leaveReview', query).catch(() => undefined);
  };
  until.addEventListener('abort', leave, { signal });
  // A panel that is closed takes nothing down by itself.
  addEventListener('pagehide', leave, { signal });
  return sendToWorker('reviewAdvice', query).finally(() => waiting.abort());
}

/** 建议回看, asked of the worker; loaded where it is shown. */
import type { AdviceReview } from '../advice/review.ts';
import { sendToWorker } from '../messages/messenger.ts';

export const reviewAdvice = (shop: string): Promise<AdviceReview> => sendToWorker('reviewAdvice', shop);

/** Nobody waits for it any more. */
export const leaveReview = (shop: string): Promise<void> => sendToWorker('leaveReview', shop);

/** 建议回看, made where the runs themselves are made: no page waits for it. */
import { type AdviceReview, review } from '../advice/review.ts';
import { unitsOf } from '../metrics/shop-units.ts';
import { adviceHistory, shopDecisions, shopPinChanges } from '../storage/advice-history.ts';
import type { Database } from '../storage/database.ts';
import { dayOfInstant } from '../time/day.ts';

/** @param now epoch ms */
export async function reviewAdvice(
  db: Database,
  shop: string,
  { now, signal }: { readonly now: number; readonly signal: AbortSignal },
): Promise<AdviceReview> {
  const { offsetMinutes } = unitsOf(await db.shops.get(shop)).zone;
  const history = await adviceHistory(db, shop, dayOfInstant(now, offsetMinutes), signal);
  const [decisions, pins] = await Promise.all([shopDecisions(db, shop), shopPinChanges(db, shop)]);
  const running = review({ history, decisions, pins, offset: offsetMinutes });
  for (;;) {
    signal.throwIfAborted();
    const next = running.next();
    if (next.done) return next.value;
    // Pages that are being read come first.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

import { type Day, dayOfInstant } from '../time/day.ts';
import type { AnchorDate, AnchorKind } from './anchor.ts';

/** What closes at a minute is open until the one before: at 00:00 its last day is the day before. */
const CLOSES: readonly AnchorKind[] = ['registration-closes', 'price-window-closes', 'ends', 'price-protection-ends'];

/** The day of a date in China; of one that closes something the last day of that. */
export function dayOfAnchor({ kind, date }: { readonly kind: AnchorKind; readonly date: Pick<AnchorDate, 'at'> }): Day {
  return dayOfInstant(CLOSES.includes(kind) ? date.at - 1 : date.at);
}

/** Over a pin, a kept role and a product that is not judged: no rule of a role changes what is told here. */
import { isTooMuch } from './after-sale/refund-model.ts';
import { isShort } from './after-sale/stock.ts';
import type { Assessment } from './assessment.ts';
import { isAtLoss } from './at-loss.ts';
import type { Flag } from './flags.ts';
import { isPriceLink } from './price-link.ts';

export function flagsOf(own: Assessment): readonly Flag[] {
  // Postage and gifts are no goods.
  if (isPriceLink(own.statistics)) return [];
  const holds: Readonly<Record<Flag, boolean>> = {
    refund: isTooMuch(own.refund),
    stock: isShort(own.stock),
    loss: isAtLoss(own),
  };
  return (['refund', 'stock', 'loss'] as const).filter((flag) => holds[flag]);
}

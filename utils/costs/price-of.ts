/** The price break-even is reckoned with: what was paid, as the pages say it, never a listed price. */
import { fenEach } from '../metrics/money.ts';

export interface Price {
  /** Minor units. */
  readonly minor: number;
  /**
   * - items: 件单价 = paid amount ÷ pieces paid, half up
   * - buyers: paid amount ÷ buyers, where no pieces were read: more than a piece costs where somebody bought several
   */
  readonly by: 'items' | 'buyers';
}

interface Paid {
  readonly payAmount: number | null;
  readonly payItems: number | null;
  readonly payBuyers: number | null;
}

/** @returns null when nothing was paid, or it was not read */
export function priceOf({ payAmount, payItems, payBuyers }: Paid): Price | null {
  const by = payItems === null ? 'buyers' : 'items';
  const minor = fenEach(payAmount, payItems ?? payBuyers);
  return minor === null || minor <= 0 ? null : { minor, by };
}

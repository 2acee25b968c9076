/** How a file writes expenses: with a minus or without, learnt from its own cells. */
import type { Amount } from '../settlement/amount.ts';
import { BillFault } from './bill-fault.ts';
import type { RawAmount } from './raw-amount.ts';

/** `minus`: expenses below 0; `plain`: every figure at least 0, the side alone tells. */
type Signs = 'minus' | 'plain';

/**
 * Expenses of one file are all written the one way, and income never below 0: else a sign was lost, or the columns are not
 * what we take them for. Rows before its first expense come to the same whichever way it is.
 */
export class LearnedSigns {
  #signs: Signs | null = null;

  /** The amount from the shop's side. @throws BillFault bill-signs with the first row that contradicts those before it */
  signed(raw: RawAmount, row: number): Amount {
    const { side, value } = raw;
    if (value === 0 || side === 'signed') return value;
    if (side === 'income') {
      if (value < 0) throw new BillFault('bill-signs', { row });
      return value;
    }
    const here: Signs = value < 0 ? 'minus' : 'plain';
    this.#signs ??= here;
    if (this.#signs !== here) throw new BillFault('bill-signs', { row });
    return here === 'minus' ? value : -value;
  }
}

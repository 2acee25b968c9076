/** How a file writes expenses: with a minus or without, learnt from its own cells. */
import type { Amount } from '../settlement/amount.ts';
import { BillFault } from './bill-fault.ts';
import type { RawAmount } from './raw-amount.ts';

interface Numbered {
  readonly row: number;
  readonly raw: RawAmount;
}

/** `minus`: expenses below 0; `plain`: every figure at least 0, the side alone tells. */
export type Signs = 'minus' | 'plain';

/**
 * Expenses of one file are all written the one way, and income never below 0: else a sign was lost, or the columns are not
 * what we take them for.
 * @throws BillFault bill-signs with the first row that contradicts those before it
 */
export function learnSigns(rows: readonly Numbered[]): Signs {
  let signs: Signs | null = null;
  for (const { row, raw } of rows) {
    if (raw.value === 0 || raw.side === 'signed') continue;
    if (raw.side === 'income') {
      if (raw.value < 0) throw new BillFault('bill-signs', { row });
      continue;
    }
    const here: Signs = raw.value < 0 ? 'minus' : 'plain';
    signs ??= here;
    if (signs !== here) throw new BillFault('bill-signs', { row });
  }
  return signs ?? 'plain';
}

/** The amount from the shop's side. */
export function signed({ side, value }: RawAmount, signs: Signs): Amount {
  if (side !== 'expense' || signs === 'minus' || value === 0) return value;
  return -value;
}

/**
 * 退货率 by the refunds that were read. A refund is not a return in each case: money given back for goods that are kept,
 * or before anything was sent, is in it too and cannot be told apart. Each counts as a return, which brings nothing.
 */
import type { CostFacts } from './cost-facts.ts';
import { RATE_PARTS } from './cost-record.ts';

/** What is believed of a product's refunds. */
export interface ReadRefunds {
  readonly by: 'orders' | 'amount';
  readonly byBuyers: boolean;
  readonly own: { readonly k: number; readonly n: number };
  /** Its own share drawn towards that of its category or the shop, 0..1. */
  readonly mean: number;
  /** Whose share that is. */
  readonly prior: { readonly from: 'category' | 'shop' | 'built-in' };
}

/** What the operator said of the product itself goes before its refunds, and these before what holds for the shop. */
export function withRefunds(facts: CostFacts, refunds: ReadRefunds | null): CostFacts {
  if (!refunds || facts.returnsBy === 'product') return facts;
  const { by, byBuyers, own, mean, prior } = refunds;
  // In ten-thousandths, as rates are kept.
  const returnRate = Math.round(mean * RATE_PARTS) / RATE_PARTS;
  const from = prior.from === 'category' && ({ from: 'category' } as const);
  return { ...facts, returnRate, returnsBy: { by, byBuyers, k: own.k, n: own.n, ...from } };
}

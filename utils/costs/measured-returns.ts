/**
 * 退货率 by the refunds that were read. A refund is not a return in each case: money given back for goods that are kept,
 * or before anything was sent, is in it too and cannot be told apart. Each counts as a return, which brings nothing.
 */
import type { CostFacts, MeasuredReturns } from './cost-facts.ts';
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

/** A return rate that is no word of the operator's. */
export interface Measured {
  readonly rate: number;
  readonly by: MeasuredReturns;
}

function measuredOf({ by, byBuyers, own, mean, prior }: ReadRefunds): Measured {
  const from = prior.from === 'category' && ({ from: 'category' } as const);
  // In ten-thousandths, as rates are kept.
  const rate = Math.round(mean * RATE_PARTS) / RATE_PARTS;
  return { rate, by: { by, byBuyers, k: own.k, n: own.n, ...from } };
}

/** What the operator said of the product itself goes before its refunds, and these before what holds for the shop. */
export function withReturns(facts: CostFacts, measured: Measured | null): CostFacts {
  if (!measured || facts.returnsBy === 'product') return facts;
  return { ...facts, returnRate: measured.rate, returnsBy: measured.by };
}

export function withRefunds(facts: CostFacts, refunds: ReadRefunds | null): CostFacts {
  return withReturns(facts, refunds && measuredOf(refunds));
}

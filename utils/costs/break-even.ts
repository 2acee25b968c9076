/**
 * 保本投产比: the ratio of paid amount to what advertising costs at which an order leaves nothing.
 *
 * One order is one piece. Of it are counted, in whole minor units:
 * - fee = price × fee rate, half up
 * - cost of the piece; where only the shop's margin is known, price − price × margin, half up
 * - shipping out, on every order, returned or not
 * - returns = return rate × (price − fee − cost), half up: a returned order brings nothing. The fee is taken to be
 *   given back and the goods to be sold again; the way back is not known and not counted. The rate is the operator's,
 *   or that of the refunds read (`measured-returns.ts`).
 *
 * contribution = price − fee − cost − shipping − returns;  break-even = price ÷ contribution.
 * What is unknown is left out, never taken for 0: since each can only lower the contribution, the ratio is then the least
 * it could be, and `open` says what is missing.
 */
import type { CostFacts, ReturnsBy } from './cost-facts.ts';
import { RATE_PARTS, type ShopTerms } from './cost-record.ts';

/** Minor units. */
export interface Contribution {
  readonly price: number;
  readonly cost: number;
  /** Whether `cost` was said of the product, or follows from the shop's margin. */
  readonly by: 'cost' | 'margin';
  readonly fee: number | null;
  readonly shipping: number | null;
  readonly returns: number | null;
  /** The return rate and whose word it is; absent = not known. */
  readonly returnsAt?: { readonly rate: number; readonly by: ReturnsBy };
  /** What an order leaves before advertising; negative = every order loses. */
  readonly left: number;
  readonly open: readonly OpenTerm[];
}

export type OpenTerm = 'feeRate' | 'shipping' | 'returnRate';

export type BreakEven =
  | { readonly kind: 'ratio'; readonly ratio: number; readonly of: Contribution }
  /** 亏本: no advertising pays. */
  | { readonly kind: 'loss'; readonly of: Contribution }
  | { readonly kind: 'unknown'; readonly missing: 'price' | 'cost' };

const OPEN_TERMS = ['feeRate', 'shipping', 'returnRate'] as const satisfies readonly OpenTerm[];

/** `amount` × `rate` in whole minor units, half up; exact up to `MOST_MINOR`. */
export function shareOf(amount: number, rate: number): number {
  return Math.floor((amount * Math.round(rate * RATE_PARTS) + RATE_PARTS / 2) / RATE_PARTS);
}

/**
 * What one order of the product leaves, minor units.
 * @returns null when neither cost nor margin is known
 */
export function contributionOf(price: number, facts: CostFacts): Contribution | null {
  const { cost: said, margin, feeRate, shipping, returnRate, returnsBy } = facts;
  if (said === null && margin === null) return null;
  const cost = said ?? price - shareOf(price, margin ?? 0);
  const fee = feeRate === null ? null : shareOf(price, feeRate);
  const kept = price - (fee ?? 0) - cost;
  // An order that loses by itself is not made better by coming back.
  const returns = returnRate === null ? null : shareOf(Math.max(0, kept), returnRate);
  return {
    price,
    cost,
    by: said === null ? 'margin' : 'cost',
    fee,
    shipping,
    returns,
    ...(returnRate !== null && returnsBy && { returnsAt: { rate: returnRate, by: returnsBy } }),
    left: kept - (shipping ?? 0) - (returns ?? 0),
    open: OPEN_TERMS.filter((term) => facts[term] === null),
  };
}

/** @param price of a piece, minor units; null or 0 = nothing was sold, or it was not read */
export function breakEven(price: number | null, facts: CostFacts): BreakEven {
  if (facts.cost === null && facts.margin === null) return { kind: 'unknown', missing: 'cost' };
  const of = price === null || price <= 0 ? null : contributionOf(price, facts);
  if (!of) return { kind: 'unknown', missing: 'price' };
  return of.left > 0 ? { kind: 'ratio', ratio: of.price / of.left, of } : { kind: 'loss', of };
}

/**
 * Of the shop as a whole, from rates alone: 1 ÷ ((margin − fee rate) × (1 − return rate)). Unknown rates are left out
 * as above; shipping is not counted, for its share depends on the price.
 * @returns the ratio, 'loss' when nothing is left, null when the margin is unknown
 */
export function shopBreakEven({ margin, feeRate, returnRate }: ShopTerms): number | 'loss' | null {
  if (margin === null) return null;
  const parts = (rate: number | null) => Math.round((rate ?? 0) * RATE_PARTS);
  const left = (parts(margin) - parts(feeRate)) * (RATE_PARTS - parts(returnRate));
  return left > 0 ? RATE_PARTS ** 2 / left : 'loss';
}

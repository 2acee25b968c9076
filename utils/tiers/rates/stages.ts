/**
 * What is assumed of each step from being shown to being bought, where the shop itself cannot tell it.
 * Means and strengths of carts, favourites and buyers: 963 products of Tmall shops, a fortnight of December 2015;
 * their caps: how far the same products' rates moved from one week to the next. Clicks, refunds and reviews are
 * assumed, not measured.
 */
export interface Stage {
  /** Mean rate of a shop nobody knows; null = only the shop itself can say. */
  readonly mean: number | null;
  /** How much the mean weighs against a product's own counts, in trials, where too few products tell it. */
  readonly strength: number;
  /** What the evidence of any number of trials is worth at most: rates drift, so the next weeks differ from these. */
  readonly cap: number;
}

export type StageId = 'click' | 'cart' | 'favorite' | 'pay' | 'refund' | 'good';

export const STAGES: Readonly<Record<StageId, Stage>> = {
  click: { mean: null, strength: 200, cap: 1000 },
  cart: { mean: 0.04, strength: 30, cap: 300 },
  favorite: { mean: 0.035, strength: 100, cap: 200 },
  pay: { mean: 0.014, strength: 50, cap: 400 },
  refund: { mean: 0.08, strength: 30, cap: 200 },
  good: { mean: 0.95, strength: 20, cap: 400 },
};

/** Strength of the buyer rate's prior where carts and prices say what to expect. */
export const PAY_STRENGTH_EXPECTED = 120;

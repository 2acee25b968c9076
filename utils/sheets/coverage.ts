/**
 * Completeness of one list (shop, page kind, channel, scope, period): how much of what the page
 * states was read, by rows and by weight.
 */
export interface CoveragePage {
  readonly page: number;
  readonly products: readonly string[];
  /** Paid amount of this page's rows in fen; null when one of them is unknown. */
  readonly payAmount: number | null;
  /** Smallest paid amount on the page, fen. */
  readonly lowestPayAmount: number | null;
}

export interface Coverage {
  readonly read: number;
  /** null when the page states no total. */
  readonly total: number | null;
  readonly pagesMissing: readonly number[];
  /**
   * Share of the list's paid amount. `exact` once every row is read; before that a lower bound that
   * holds because the list is sorted by paid amount (no unread row exceeds the lowest read one).
   * null when neither can be said.
   */
  readonly payShare: { readonly kind: 'exact' | 'at-least'; readonly value: number } | null;
}

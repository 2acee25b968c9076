/** What became of an order, or of a movement that belongs to none (settlement reference A4). */
export type Status =
  | 'matched'
  /** To the fen, but for fees the bill states finer. */
  | 'matched-rounding'
  /** Never paid, closed or given back whole, and no money: nothing to settle. */
  | 'nothing-owed'
  /** Money went back before the platform paid, the orders do not say how much: nothing that is known is missing. */
  | 'refund-unsaid'
  /** Not confirmed yet, or within the time the platform takes. */
  | 'in-transit'
  /** Confirmed, overdue, no money. */
  | 'short'
  /** Money, and no order though the orders of that platform were read. */
  | 'long'
  | 'amount-differs'
  /** The order is closed or unpaid, and money came; or a word we do not know says how it stands. */
  | 'state-differs'
  /** A refund of an order nothing else is known of. */
  | 'lone-refund'
  | 'duplicate'
  /** Another bill tells of the same money, and counts. */
  | 'told-elsewhere'
  | 'not-of-order'
  /** A spreadsheet cut the number. */
  | 'needs-person'
  /** The orders of that platform were not read, so nothing can be compared. */
  | 'unchecked';

/** What a person has to look at. */
export const OPEN: ReadonlySet<Status> = new Set<Status>([
  'short',
  'long',
  'amount-differs',
  'state-differs',
  'lone-refund',
  'duplicate',
  'needs-person',
]);

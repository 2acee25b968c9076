/**
 * Another bill that tells of the same money: where it does, its rows count and those of the one that yields do not. By the
 * number of a payment, which is given once; by that of an order, under which money comes several times, so that the other
 * must have been read for that day too; or by the day alone, where the two share no number.
 */
export interface Yield {
  /** Id of its layout. */
  readonly to: string;
  readonly by: 'payment' | 'order' | 'sub-order' | 'day';
}

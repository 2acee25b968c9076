import type { Day } from '../time/day.ts';

/** Which history something rests on. */
export interface Basis {
  readonly kind: 'days' | 'range';
  readonly from: Day;
  readonly to: Day;
  /** Days really read, or those of the range. */
  readonly days: number;
}

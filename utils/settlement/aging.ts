/** How long money is overdue, in the steps of settlement reference A4. */
import type { Amount } from './amount.ts';
import type { Reconciled } from './reconciled.ts';
import { isConfirmed } from './review.ts';

/** Days, both included; null = and more. */
const STEPS = [
  [0, 7],
  [8, 15],
  [16, 30],
  [31, 60],
  [61, null],
] as const satisfies readonly (readonly [number, number | null])[];

export interface AgeStep {
  readonly from: number;
  readonly to: number | null;
  readonly orders: number;
  /** What they lack, at most 0. */
  readonly missing: Amount;
  /** Those among them whose amount nobody says: `missing` does not hold it. */
  readonly unknown: number;
}

/** Of orders without money that are overdue and not confirmed; counted from the day it was to be there. */
export function agingOf(items: readonly Reconciled[]): readonly AgeStep[] {
  const overdue = items.filter((item) => item.overdueDays !== null && !isConfirmed(item));
  return STEPS.map(([from, to]) => {
    const own = overdue.filter(({ overdueDays: days }) => days !== null && days >= from && (to === null || days <= to));
    return {
      from,
      to,
      orders: own.length,
      missing: own.reduce((sum, { difference }) => sum + (difference ?? 0), 0),
      unknown: own.filter(({ difference }) => difference === null).length,
    };
  });
}

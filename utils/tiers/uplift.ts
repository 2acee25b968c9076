/**
 * How much more a promotion sells. Measured on everyday deals: the middle one sold 1.61 times what other weeks sold, a
 * quarter less than 1.06 times and a quarter more than 3.34 times; those of a day as large as 双11 nobody can foretell.
 * A forecast, the operator's own too, is the middle of what may come, and strays as these deals did.
 */
import { normalCdf } from '../statistics/normal.ts';
import { normalQuantile } from '../statistics/normal-quantile.ts';

export const DEALS = { quarter: 1.06, middle: 1.61, threeQuarters: 3.34 } as const;
/** What is offered where the operator says nothing. */
export const ORDINARY_UPLIFT = 1.6;

const QUARTILE = normalQuantile(0.75);
/** Of the logarithm, below the middle and above it. */
export const STRAYS = {
  below: Math.log(DEALS.middle / DEALS.quarter) / QUARTILE,
  above: Math.log(DEALS.threeQuarters / DEALS.middle) / QUARTILE,
} as const;

/** P(it sells at least `needed` times as much). At 0.8 that is the 20 % quantile of the forecast. @param uplift the forecast */
export function chanceOfUplift(needed: number, uplift: number): number {
  const away = Math.log(uplift / needed);
  return normalCdf(away / (away > 0 ? STRAYS.below : STRAYS.above));
}

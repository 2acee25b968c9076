/**
 * How much more a promotion sells. Measured on everyday deals: the middle one sold 1.61 times what other weeks sold, a
 * quarter less than 1.06 times and a quarter more than 3.34 times; those of a day as large as 双11 nobody can foretell.
 * A forecast, the operator's own too, is the middle of what may come, and strays as these deals did, or as the past waves it is the middle of, whichever is more.
 */
import { normalCdf } from '../statistics/normal.ts';
import { normalQuantile } from '../statistics/normal-quantile.ts';

export const DEALS = { quarter: 1.06, middle: 1.61, threeQuarters: 3.34 } as const;
/** What is offered where the operator says nothing. */
export const ORDINARY_UPLIFT = 1.6;

export const QUARTILE = normalQuantile(0.75);
/** Of the logarithm, below the middle and above it. */
export const STRAYS = {
  below: Math.log(DEALS.middle / DEALS.quarter) / QUARTILE,
  above: Math.log(DEALS.threeQuarters / DEALS.middle) / QUARTILE,
} as const;

/** What a quarter of past waves sold less than, and more than: the middle of their smaller and of their larger half. */
export interface Quarters {
  readonly quarter: number;
  readonly threeQuarters: number;
}

export interface Stray {
  /** Of the logarithm, on the side on which `needed` lies. Infinite where a quarter sold nothing. */
  readonly by: number;
  /** It is that of the waves the forecast is the middle of. */
  readonly past: boolean;
}

/** That of everyday deals, or of past waves where these lie further apart: a few that lie close together may do so by chance. */
export function strayOf(needed: number, uplift: number, past: Quarters | null): Stray {
  const isBelow = uplift > needed;
  const deals = isBelow ? STRAYS.below : STRAYS.above;
  const away = past && uplift > 0 ? (isBelow ? uplift / past.quarter : past.threeQuarters / uplift) : 1;
  const by = Math.log(away) / QUARTILE;
  return by > deals ? { by, past: true } : { by: deals, past: false };
}

/** P(it sells at least `needed` times as much). At 0.8 that is the 20 % quantile of the forecast. @param uplift the forecast */
export function chanceOfUplift(needed: number, uplift: number, past: Quarters | null = null): number {
  return normalCdf(Math.log(uplift / needed) / strayOf(needed, uplift, past).by);
}

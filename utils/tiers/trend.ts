/** The last seven finished days against the seven before, and what the shop as a whole did meanwhile. */
import { addDays, type Day } from '../time/day.ts';
import { remembered } from '../time/remembered.ts';

export interface TwoWeeks {
  readonly recent: number;
  readonly before: number;
}

export type Direction = 'rising' | 'sliding' | 'steady';

export const WEEK = 7;
/** Fewer weekdays known in both weeks than this, and no trend is given. */
export const TREND_WEEKDAYS = 5;

/** Added to both weeks so that 1 against 0 buyers is not an endless rise. */
export const TREND_PRIOR = 2;
/** Weekly counts of one product scatter about twice as much as a Poisson count of the same mean. */
export const OVERDISPERSION = 2;
/** One-sided 5 % of the normal distribution. */
export const TREND_CLEAR = 1.64;
export const FALL = 0.8;
export const RISE = 1.25;

/** The last seven days, each with the same weekday before. */
const pairsUpTo = remembered((to: Day) =>
  Array.from({ length: WEEK }, (_, back) => [addDays(to, -back), addDays(to, -back - WEEK)] as const),
);

/**
 * Paying buyers of both weeks over the weekdays known in both: like against like, so that nothing
 * has to be scaled up and a weekend on one side only does not look like a change.
 * @param to the newest day of the window
 */
export function trendOfDays(buyers: ReadonlyMap<Day, number>, to: Day): TwoWeeks | null {
  let recent = 0;
  let before = 0;
  let weekdays = 0;
  for (const [day, sameWeekday] of pairsUpTo(to)) {
    const now = buyers.get(day);
    const then = buyers.get(sameWeekday);
    if (now === undefined || then === undefined) continue;
    recent += now;
    before += then;
    weekdays += 1;
  }
  return weekdays < TREND_WEEKDAYS ? null : { recent, before };
}

/**
 * Shrunk log ratio of the product's share of the shop. Clear only when it is both large (×0.8, ×1.25)
 * and unlikely to be chance; whole-shop swings such as a promotion cancel out.
 */
export function direction(own: TwoWeeks, shop: TwoWeeks): Direction {
  const a = own.recent + TREND_PRIOR;
  const b = own.before + TREND_PRIOR;
  const ratio = a / b / ((shop.recent + TREND_PRIOR) / (shop.before + TREND_PRIOR));
  const z = Math.log(ratio) / Math.sqrt(OVERDISPERSION * (1 / a + 1 / b));
  if (z <= -TREND_CLEAR && ratio <= FALL) return 'sliding';
  if (z >= TREND_CLEAR && ratio >= RISE) return 'rising';
  return 'steady';
}

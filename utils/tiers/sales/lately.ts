/**
 * Buyers and carts of the last seven days beside those of the four weeks before, of 平销 days alone: before a large
 * promotion people fill carts and wait.
 */
import { addDays, type Day } from '../../time/day.ts';
import { exactly, figure, type Read } from '../figures.ts';
import type { Lately, ProductStatistics } from '../product-statistics.ts';

const LATE_DAYS = 7;
const EARLIER_DAYS = 28;
/** Of fewer days neither side is told. */
const FEWEST = { late: 5, earlier: 14 } as const;

const NONE: Lately['late'] = { buyers: 0, carts: 0, days: 0 };

/** @param usual single days that are no event and had something to sell @returns nothing where too few days tell of both */
export function latelyOf(usual: readonly (Read & { readonly day: Day })[], to: Day): Pick<ProductStatistics, 'lately'> {
  const [begins, earliest] = [addDays(to, 1 - LATE_DAYS), addDays(to, 1 - LATE_DAYS - EARLIER_DAYS)];
  let [late, earlier] = [NONE, NONE];
  for (const one of usual) {
    const [buyers, carts] = [figure(exactly(one), 'payBuyers'), figure(exactly(one), 'cartAdders')];
    if (one.day < earliest || one.day > to || buyers === null || carts === null) continue;
    const more = (side: Lately['late']) => ({
      buyers: side.buyers + buyers,
      carts: side.carts + carts,
      days: side.days + 1,
    });
    if (one.day >= begins) late = more(late);
    else earlier = more(earlier);
  }
  return late.days < FEWEST.late || earlier.days < FEWEST.earlier ? {} : { lately: { late, earlier } };
}

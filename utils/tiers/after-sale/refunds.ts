/**
 * What came back of a product's orders. Platforms book a refund on the day it is paid, so a single day says nothing and
 * a long stretch is summed, event days too: what was sold on them comes back on others.
 */
import { type Day, daysBetween } from '../../time/day.ts';
import { exactly, type Figures, figure, type Read } from '../figures.ts';
import type { Refunds } from '../product-statistics.ts';

/** What was read of a product over a stretch of finished days. */
export interface ToldRefunds extends Read {
  readonly to: Day;
  readonly days: number;
}

/** Amounts of younger days do not count yet: most of what comes back of them is still to come. */
export const SETTLED_DAYS = 15;

interface Stretch {
  readonly figures: Figures;
  readonly days: number;
}

/** Sums over the stretches on which all of these are known; null when on none. */
function sumsOf<K extends Parameters<typeof figure>[1]>(
  stretches: readonly Stretch[],
  ids: readonly K[],
): (Record<K, number> & { readonly days: number }) | null {
  const known = stretches.filter(({ figures }) => ids.every((id) => figure(figures, id) !== null));
  if (known.length === 0) return null;
  const sum = (id: K) => known.reduce((total, { figures }) => total + (figure(figures, id) ?? 0), 0);
  const sums = Object.fromEntries(ids.map((id) => [id, sum(id)])) as Record<K, number>;
  return { ...sums, days: known.reduce((total, { days }) => total + days, 0) };
}

/** From so many orders on, more that came back than was sold is told; of fewer it is of orders from before. */
const FEWEST_BEYOND = 20;

type Share = Pick<Refunds, 'k' | 'n' | 'beyond'>;

/** @returns null where it is no share of these orders */
function shareOf(back: number, sold: number, n: number): Share | null {
  if (n === 0 || sold === 0) return null;
  if (back > sold) return n < FEWEST_BEYOND ? null : { k: n, n, beyond: true };
  return { k: sold === n ? back : (n * back) / sold, n };
}

function byOrders(stretches: readonly Stretch[], base: 'orders' | 'payBuyers'): Refunds | null {
  const sums = sumsOf(stretches, ['refundOrders', base]);
  const share = sums && shareOf(sums.refundOrders, sums[base], sums[base]);
  return share && { by: 'orders', ...share, byBuyers: base === 'payBuyers', days: sums.days };
}

/** Money alone is known: orders weigh it, so that a rate of few of them is believed as little as of counts. */
function byAmount(stretches: readonly Stretch[], base: 'orders' | 'payBuyers'): Refunds | null {
  const sums = sumsOf(stretches, ['refundAmount', 'payAmount', base]);
  if (!sums) return null;
  const { refundAmount: back, payAmount: paid, [base]: n, days } = sums;
  const share = shareOf(back, paid, n);
  return share && { by: 'amount', ...share, byBuyers: base === 'payBuyers', days, amounts: { back, paid } };
}

/** @returns null where nothing can be said of it */
export function refundsOf(told: readonly ToldRefunds[], today: Day): Refunds | null {
  const stretch = (one: ToldRefunds): Stretch => ({ figures: exactly(one), days: one.days });
  const all = told.map(stretch);
  const settled = told.filter(({ to }) => daysBetween(to, today) >= SETTLED_DAYS).map(stretch);
  return (
    byOrders(all, 'orders') ??
    byOrders(all, 'payBuyers') ??
    byAmount(settled, 'orders') ??
    byAmount(settled, 'payBuyers')
  );
}

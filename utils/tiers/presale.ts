/**
 * 预售: in 定金期 a deposit is paid, and the order counts as paid on the 尾款 day. What buyers and visitors of such days
 * come to is no conversion; what is reserved will be an order.
 */
import type { Day } from '../time/day.ts';
import { exactly, type Figures, figure, type Read } from './figures.ts';
import type { ProductStatistics } from './product-statistics.ts';

/** People who paid a deposit, else pieces; null = not read. */
const depositsOf = (figures: Figures): number | null =>
  figure(figures, 'depositBuyers') ?? figure(figures, 'depositItems');

export function isDepositDay(figures: Figures): boolean {
  return (depositsOf(figures) ?? 0) > 0;
}

/** Deposits among the orders and buyers; what of these is unknown stays so. */
export function withDeposits(figures: Figures): Figures {
  const deposits = depositsOf(figures) ?? 0;
  if (deposits === 0) return figures;
  const sold = (['orders', 'payBuyers'] as const).flatMap((id) => {
    const known = figure(figures, id);
    return known === null ? [] : [[id, known + deposits] as const];
  });
  return { ...figures, ...Object.fromEntries(sold) };
}

interface ToldDay extends Read {
  readonly day: Day;
}

/** The 尾款 days of a product that is sold by deposit. @param others days that are left out anyway */
export function balanceDaysOf(
  read: readonly ToldDay[],
  balance: ReadonlySet<Day>,
  others: ReadonlySet<Day>,
): ReadonlySet<Day> {
  if (!read.some(({ figures }) => isDepositDay(figures))) return new Set();
  return new Set(read.flatMap(({ day }) => (balance.has(day) && !others.has(day) ? [day] : [])));
}

/** What is said of such days. @param usable those of the finished days that count */
export function presaleDays(
  finished: readonly ToldDay[],
  usable: readonly ToldDay[],
  balance: ReadonlySet<Day>,
): Pick<ProductStatistics['leftOut'], 'deposit' | 'balance'> {
  const deposit = usable.filter((read) => isDepositDay(exactly(read))).map(({ day }) => day);
  const paid = finished.filter(({ day }) => balance.has(day)).map(({ day }) => day);
  return { ...(deposit.length > 0 && { deposit }), ...(paid.length > 0 && { balance: paid }) };
}

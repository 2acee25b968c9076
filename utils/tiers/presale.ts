/**
 * 预售: in 定金期 a deposit is paid, and the order counts as paid on a day of 尾款. What buyers and visitors of such days
 * come to is no conversion; what is reserved will be an order.
 */
import type { Day } from '../time/day.ts';
import { exactly, type Figures, figure, type Read } from './figures.ts';
import type { DepositsBy, ProductStatistics } from './product-statistics.ts';

/** People who paid a deposit, else pieces; null = not read. */
const depositsOf = (figures: Figures): number | null =>
  figure(figures, 'depositBuyers') ?? figure(figures, 'depositItems');

/** Also by a figure that the page had rounded. */
export function isDepositDay({ figures }: Read): boolean {
  return (depositsOf(figures) ?? 0) > 0;
}

const SOLD = ['orders', 'payBuyers'] as const;

/**
 * The exact figures of a day, with deposits in the place of its orders and buyers where they are more: a product that is
 * always sold by deposit has the balances of earlier ones beside them. What is unknown stays so.
 */
export function withDeposits(read: Read): Figures {
  const figures = exactly(read);
  if (!isDepositDay(read)) return figures;
  const { orders, payBuyers, ...others } = figures;
  const deposits = depositsOf(figures);
  // A rounded number of deposits is none to count by.
  if (deposits === null) return others;
  const sold = SOLD.flatMap((id) => {
    const known = figure(figures, id);
    return known === null ? [] : [[id, Math.max(known, deposits)] as const];
  });
  return { ...others, ...Object.fromEntries(sold) };
}

interface ToldDay extends Read {
  readonly day: Day;
}

/** The days of 尾款 of a product that is sold by deposit. @param others days that are left out anyway */
export function balanceDaysOf(
  read: readonly ToldDay[],
  balance: ReadonlySet<Day>,
  others: ReadonlySet<Day>,
): ReadonlySet<Day> {
  const first = read.find(isDepositDay)?.day;
  if (first === undefined) return new Set();
  return new Set(read.flatMap(({ day }) => (day > first && balance.has(day) && !others.has(day) ? [day] : [])));
}

/** Which of the two was read on such days; null = there is none. */
function depositsBy(days: readonly Read[]): DepositsBy | null {
  const of = (id: 'depositBuyers' | 'depositItems') => (one: Read) => (figure(one.figures, id) ?? 0) > 0;
  const told = days.filter(isDepositDay);
  if (told.length === 0) return null;
  const isBuyers = of('depositBuyers');
  return told.every(isBuyers) ? 'buyers' : told.some(isBuyers) ? 'both' : 'items';
}

/** What stands in for the orders of 定金期, and whether that is all there is. @param usable days, or one range */
export function depositsIn(usable: readonly Read[]): Pick<ProductStatistics, 'deposits'> {
  const by = depositsBy(usable);
  return by ? { deposits: { by, only: usable.every(isDepositDay) } } : {};
}

/** What is said of such days. @param usable those of the finished days that count */
export function presaleDays(
  finished: readonly ToldDay[],
  usable: readonly ToldDay[],
  balance: ReadonlySet<Day>,
): Pick<ProductStatistics['leftOut'], 'deposit' | 'balance'> {
  const deposit = usable.filter(isDepositDay).map(({ day }) => day);
  const paid = finished.filter(({ day }) => balance.has(day)).map(({ day }) => day);
  return { ...(deposit.length > 0 && { deposit }), ...(paid.length > 0 && { balance: paid }) };
}

/** A day that is not over yet. */
import type { CountedId, DayFigures, DemoFigures } from './daily.ts';

/** Share of a day's trade done by the end of each hour 0..24. */
const BY_HOUR = [0, 2, 3, 4, 4, 5, 6, 8, 12, 18, 24, 30, 35, 40, 45, 50, 54, 58, 62, 67, 74, 82, 90, 96, 100];

/** The figures of a day at a full hour 0..24. Pieces keep the price of the whole day. */
export function soFar(whole: DayFigures, hour: number): DemoFigures {
  const share = (BY_HOUR[Math.min(24, Math.max(0, Math.floor(hour)))] ?? 100) / 100;
  const part = (id: CountedId) => Math.floor(whole[id] * share);
  const price = (amount: CountedId, items: CountedId) => (whole[items] === 0 ? 0 : whole[amount] / whole[items]);
  return {
    visitors: part('visitors'),
    pageViews: part('pageViews'),
    favoriters: part('favoriters'),
    cartAdders: part('cartAdders'),
    cartItems: part('cartItems'),
    orderBuyers: part('orderBuyers'),
    orderItems: part('orderItems'),
    orderAmount: Math.round(part('orderItems') * price('orderAmount', 'orderItems')),
    payBuyers: part('payBuyers'),
    payItems: part('payItems'),
    payAmount: Math.round(part('payItems') * price('payAmount', 'payItems')),
  };
}

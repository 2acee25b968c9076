/** Money to come, by week over shops. */
import { expect, it } from 'vitest';
import type { Awaited, CashCalendar, CashDay } from '../../../utils/settlement/reports/cash-days.ts';
import { cashWeeks } from '../../../utils/settlement/reports/cash-weeks.ts';
import type { Day } from '../../../utils/time/day.ts';

const some = (amount: number, orders = 1, unknown = 0): Awaited => ({ amount, orders, unknown, partly: 0 });
const day = (day: string, awaited: Awaited, settled = 0): CashDay => ({
  day: day as Day,
  awaited,
  settled,
  paidOut: 0,
});
const shop = (days: readonly CashDay[], late = some(0, 0), undated = some(0, 0), far = some(0, 0)): CashCalendar => ({
  today: '2026-11-25' as Day,
  days,
  late,
  undated,
  far,
});

it('is summed from Monday to Sunday, over shops, from today on', () => {
  const own = shop(
    [day('2026-11-24', some(0, 0), 500), day('2026-11-29', some(100)), day('2026-11-30', some(20))],
    some(7),
  );
  const other = shop([day('2026-11-25', some(5, 2, 1)), day('2027-01-01', some(3))], some(1), some(0, 1, 1), some(4));
  expect(cashWeeks([own, other])).toEqual({
    weeks: [
      { from: '2026-11-23', to: '2026-11-29', awaited: some(105, 3, 1) },
      { from: '2026-11-30', to: '2026-12-06', awaited: some(20) },
      { from: '2026-12-28', to: '2027-01-03', awaited: some(3) },
    ],
    late: some(8, 2),
    undated: some(0, 1, 1),
    far: some(4),
  });
});

it('is nothing where nothing is to come', () => {
  expect(cashWeeks([])).toEqual({ weeks: [], late: some(0, 0), undated: some(0, 0), far: some(0, 0) });
  expect(cashWeeks([shop([day('2026-11-25', some(0, 0), 9)])]).weeks).toEqual([]);
});

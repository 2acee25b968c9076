import { expect, test } from 'vitest';
import { summariseTrend, trendPoints, trendWindow } from '../../components/charts/trend-series.ts';
import { parseDay } from '../../utils/time/day.ts';

const day = (text: string) =>
  parseDay(text) ??
  (() => {
    throw new Error(text);
  })();
const NONE = { visitors: null, favoriters: null, cartAdders: null, payBuyers: null, payItems: null, payAmount: null };
const of = (text: string, visitors: number | null) => ({ day: day(text), counts: { ...NONE, visitors }, sheets: [] });

test('30 days up to the newest finished one, over a change of month', () => {
  expect(trendWindow(day('2026-11-21'))).toEqual({ from: '2026-10-23', to: '2026-11-21' });
  expect(trendWindow(null)).toBeNull();
});

test('unread days are gaps, a read 0 is a 0, days outside the window do not count', () => {
  const window = { from: day('2026-11-01'), to: day('2026-11-04') };
  const days = [of('2026-10-31', 999), of('2026-11-01', 5), of('2026-11-03', 0), of('2026-11-04', null)];
  const points = trendPoints(days, window, 'visitors');
  expect(points.map((p) => p.value)).toEqual([5, null, 0, null]);
  expect(summariseTrend(points)).toEqual({ read: 2, of: 4, highest: { day: '2026-11-01', value: 5 } });
});

test('nothing read has no highest', () => {
  const points = trendPoints([], { from: day('2026-11-01'), to: day('2026-11-02') }, 'payBuyers');
  expect(summariseTrend(points)).toEqual({ read: 0, of: 2, highest: null });
});

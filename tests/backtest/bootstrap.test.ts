import { expect, it } from 'vitest';
import { intervalOf, resamples } from '../../scripts/backtest/bootstrap.ts';
import { measure, pickedOf } from '../../scripts/backtest/measure.ts';
import { readTable } from '../../scripts/backtest/read-table.ts';
import { dailyCsv, runsOf } from './made-table.ts';

const table = await readTable(runsOf(...dailyCsv(30, 14).trim().split('\n')));

it('draws the same every time', () => {
  const measured = measure(table, null);
  const draws = resamples(measured, 30, 20);
  expect(draws).toEqual(resamples(measured, 30, 20));
  expect(new Set(draws.map(({ mean }) => mean.orders?.spearman)).size).toBeGreaterThan(10);
});

it('puts the same draw of items before every method', () => {
  for (const { mean } of resamples(measure(table, null), 30, 20)) {
    expect(Object.values(mean).every((scores) => scores !== null)).toBe(true);
  }
});

it('takes the middle 95 %, between neighbours in proportion', () => {
  const [low, high] = intervalOf(Array.from({ length: 101 }, (_, at) => at)) ?? [];
  expect(low).toBeCloseTo(2.5, 12);
  expect(high).toBeCloseTo(97.5, 12);
  expect(intervalOf([null, 4])).toEqual([4, 4]);
  expect(intervalOf([null])).toBeNull();
});

it.each([
  [963, 50],
  [5000, 50],
  [200, 10],
  [10, 3],
])('of %s items picks %s', (items, k) => expect(pickedOf(items)).toBe(k));

import { describe, expect, it } from 'vitest';
import { bordersOf } from '../../scripts/backtest/borders.ts';
import { cutoffsOf } from '../../scripts/backtest/cutoffs.ts';
import { readTable } from '../../scripts/backtest/read-table.ts';
import { Refused } from '../../scripts/backtest/refused.ts';
import type { Day } from '../../utils/time/day.ts';
import { dayAt, FIRST, runsOf } from './made-table.ts';

/** Borders and cut-offs as day numbers from 1: trained to, tested to. */
function cuts(ends: readonly number[], span = ends.at(-1)!): readonly (readonly [number, number])[] {
  const number = (day: Day) => Array.from({ length: span }, (_, at) => dayAt(at)).indexOf(day) + 1;
  const borders = ends.map((end) => dayAt(end - 1));
  return cutoffsOf(borders, FIRST, dayAt(span - 1)).map(({ trainTo, testTo }) => [number(trainTo), number(testTo)]);
}
const daily = (days: number) => Array.from({ length: days }, (_, at) => at + 1);
const FIVE = [
  [3, 9],
  [5, 11],
  [7, 14],
  [9, 14],
  [11, 14],
];

describe('a fortnight', () => {
  it('of days is cut as the research did', () => expect(cuts(daily(14))).toEqual(FIVE));
  it('of its blocks too', () => expect(cuts([3, 5, 7, 9, 11, 12, 13, 14])).toEqual(FIVE));
  it('of other blocks at the nearest border', () =>
    expect(cuts([4, 8, 12, 14])).toEqual([
      [4, 8],
      [8, 14],
      [12, 14],
    ]));
  it('of 13 days ends with the table', () => expect(cuts(daily(13)).at(-1)).toEqual([11, 13]));
  it('of two weeks in one block each has one', () => expect(cuts([7, 14])).toEqual([[7, 14]]));
});

describe('other lengths', () => {
  it('three weeks in proportion', () =>
    expect(cuts(daily(21))).toEqual([
      [5, 14],
      [8, 17],
      [11, 21],
      [14, 21],
      [17, 21],
    ]));

  it('four weeks: each week judged by what came before', () =>
    expect(cuts(daily(28))).toEqual([
      [14, 21],
      [21, 28],
    ]));

  it('eight weeks: fortnights, with four weeks before the first', () =>
    expect(cuts(daily(56))).toEqual([
      [28, 42],
      [42, 56],
    ]));

  it('a year: at most 20, the last ones, no day judged twice', () => {
    const found = cuts(daily(365));
    expect(found).toHaveLength(20);
    expect(found.at(-1)).toEqual([351, 365]);
    for (const [at, [trainTo]] of found.entries()) if (at > 0) expect(found[at - 1]![1]).toBe(trainTo);
  });

  it('months as blocks are judged by a month', () =>
    expect(cuts([31, 61, 92, 122])).toEqual([
      [31, 61],
      [61, 92],
      [92, 122],
    ]));

  it.each([1, 2, 3])('%s days are too few', (days) => {
    expect(() => cuts(daily(days))).toThrow(Refused);
    expect(() => cuts(daily(days))).toThrow(/too short/);
  });

  it('a single block cannot be cut', () => expect(() => cuts([30])).toThrow(/too short/));
});

describe('borders', () => {
  it('are the days that end a row and lie inside of none', async () => {
    const table = await readTable(
      runsOf(
        'item,date_from,date_to,buy',
        'a,2026-03-01,2026-03-03,1',
        'a,2026-03-04,2026-03-04,1',
        'b,2026-03-02,2026-03-03,1',
      ),
    );
    expect(bordersOf(table)).toEqual(['2026-03-03', '2026-03-04']);
  });

  it('a day without any row ends nothing', async () => {
    const table = await readTable(runsOf('item,date,buy', 'a,2026-03-01,1', 'a,2026-03-03,1'));
    expect(bordersOf(table)).toEqual(['2026-03-01', '2026-03-03']);
  });
});

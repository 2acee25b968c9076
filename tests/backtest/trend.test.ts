import { describe, expect, it } from 'vitest';
import { readShops } from '../../scripts/backtest/read-table.ts';
import type { Check } from '../../scripts/backtest/suites/check.ts';
import { asItemRows } from '../../scripts/backtest/suites/scanner-rows.ts';
import { trendHolds } from '../../scripts/backtest/suites/trend.ts';
import type { FileRow } from '../../utils/sheets/file-table.ts';
import { dayAt, runsOf } from './made-table.ts';

/** Twelve items of 70 days that sell 40 a day, and what the given ones sell on each day instead. */
function shop(odd: Readonly<Record<number, (day: number) => number>>, source = 'a', days = 70): string[] {
  return Array.from({ length: 12 }, (_, item) =>
    Array.from({ length: days }, (_, day) => `${source},${item},${dayAt(day)},${odd[item]?.(day) ?? 40}`),
  ).flat();
}
const HEAD = 'source,item,date,orders';
const measured = (checks: readonly Check[], ...words: readonly string[]) =>
  checks.find(({ what }) => words.every((word) => what.includes(word)))?.measured;
const long = 'two weeks against six';

describe('the trend suite', () => {
  it('counts what was called sliding, and how much of it went on', async () => {
    // The best ten count: 0 falls and stays down, 1 falls and comes back, 2 falls later.
    const falls = (until: number, after: number) => (day: number) => (day < 42 ? 80 : day < until ? 40 : after);
    const odd = { 0: falls(56, 30), 1: falls(56, 120), 2: (day: number) => (day < 56 ? 80 : 20) };
    const checks = trendHolds(await readShops(runsOf(HEAD, ...shop(odd))));
    expect(measured(checks, 'trend, sliding, 10 cases: all')).toBe(0.2);
    expect(measured(checks, 'trend, sliding', long, 'flagged')).toBe(0.2);
    expect(measured(checks, 'trend, sliding', long, 'of these')).toBe(0.5);
    expect(measured(checks, 'trend, sliding', long, 'found')).toBe(0.5);
    // Nothing moved in the last week before the cut.
    expect(measured(checks, 'trend, sliding', 'a week', 'flagged')).toBe(0);
    expect(measured(checks, 'trend, sliding', 'a week', 'of these')).toBeNull();
    expect(checks.every(({ must }) => must === null)).toBe(true);
  });

  it('takes every source as a shop, and a day on which one sold nothing at all as not read', async () => {
    const rises = (day: number) => (day < 42 ? 30 : day < 56 ? 90 : 120);
    const gap = shop({ 3: rises }, 'b').filter((_, row) => ![20, 45].includes(row % 70));
    const checks = trendHolds(await readShops(runsOf(HEAD, ...shop({}), ...gap)));
    expect(measured(checks, 'trend, rising, 20 cases: all')).toBe(0.05);
    expect(measured(checks, 'trend, rising', long, 'flagged')).toBe(0.05);
    expect(measured(checks, 'trend, rising', long, 'of these')).toBe(1);
  });

  it('measures nothing of less than ten weeks', async () => {
    const checks = trendHolds(await readShops(runsOf(HEAD, ...shop({}, 'a', 69))));
    expect(checks.map((check) => check.measured)).toEqual([null, null]);
  });
});

describe('weekly scanner sales', () => {
  async function read(lines: readonly string[]): Promise<FileRow[]> {
    async function* runs() {
      yield* runsOf(...lines.slice(0, 2));
      yield* runsOf(...lines.slice(2));
    }
    const rows: FileRow[] = [];
    for await (const run of asItemRows(runs())) rows.push(...run);
    return rows;
  }

  it('are rows of a shop and its items, a week each', async () => {
    expect(await read(['store,brand,week,logmove,deal', '2,1,1,9.0187,1', '2,11,40,4.158883,0'])).toEqual([
      ['source', 'item', 'date_from', 'date_to', 'orders'],
      ['2', '1', '1989-09-14', '1989-09-20', '129'],
      ['2', '11', '1990-06-14', '1990-06-20', '1'],
    ]);
    await expect(read(['store,brand,week,logmove', '2,1,x,9', '2,1,2,9'])).rejects.toThrow('no week and sales');
  });

  it('leave other tables as they are', async () => {
    const lines = [HEAD, 'a,1,2026-03-01,4', 'a,1,2026-03-02,5'];
    expect(await read(lines)).toEqual(lines.map((line) => line.split(',')));
  });
});

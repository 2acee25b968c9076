import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../utils/time/day.ts';
import { addedOf, alternate, isWide, median, quantile, ratioOf, spreadOf, steady } from './measure.ts';
import { pageBody } from './page/shop.ts';
import { heapRow, p95Row, ratioRow, sizeRow, table, taskRow, withTable } from './report.ts';

describe('medians and spreads', () => {
  it('takes the middle, whatever the order', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow();
  });

  it('p95 is a value that was measured', () => {
    const values = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(quantile(values, 0.95)).toBe(95);
    expect(spreadOf(values)).toEqual({ median: 50.5, min: 1, max: 100, low: 25, high: 75, p95: 95, count: 100 });
  });

  it('compares medians, and rounds with their own baseline', () => {
    const pair = { ours: [1, 3, 2], base: [10, 10, 20] };
    expect(ratioOf(pair)).toMatchObject({ median: 0.2, min: 0.1, max: 0.3 });
    expect(addedOf(pair)).toMatchObject({ median: -8, min: -18, max: -7 });
  });
});

describe('rounds', () => {
  it('measures in turn and throws the warm-up away', async () => {
    const order: string[] = [];
    let count = 0;
    const step = (name: string) => async () => {
      order.push(name);
      count += 1;
      return count;
    };
    const pair = await alternate(2, 1, { ours: step('a'), base: step('b') });
    expect(order.join('')).toBe('bababa');
    expect(pair).toEqual({ base: [3, 5], ours: [4, 6] });
  });

  it('measures once more only where rounds lie far apart', async () => {
    const quiet = { store: { ours: [1, 1.1], base: [2, 2] } };
    const noisy = { store: { ours: [1, 9], base: [2, 2] } };
    expect(isWide(ratioOf(noisy.store))).toBe(true);
    let runs = 0;
    const give = (result: typeof quiet) => async () => {
      runs += 1;
      return result;
    };
    expect(await steady(give(quiet))).toEqual(quiet);
    expect(runs).toBe(1);
    expect((await steady(give(noisy))).store.ours).toEqual([1, 9, 1, 9]);
    expect(runs).toBe(3);
  });
});

describe('the made-up shop', () => {
  it.each(['2026-11-28', '2026-11-29', '2026-11-30'])('lists every product once on %s', (text) => {
    const day = dayNumber(text as Parameters<typeof dayNumber>[0]);
    const pages = Array.from({ length: 100 }, (_, i) => i + 1);
    const rows = pages.flatMap((page) => pageBody({ products: 1000, day, page, pageSize: 10, channel: 'answer' }).rows);
    expect(rows.length).toBe(1000);
    expect(new Set(rows.map(({ product }) => product)).size).toBe(1000);
  });
});

describe('the table', () => {
  const pair = { ours: [10, 10], base: [20, 20] };

  it('says of every aim whether it is met', () => {
    const ratio = (most: number) => ratioRow({ what: 'x', against: 'y', pair }, most);
    expect(ratio(0.6)).toMatchObject({ result: '0.50×', aim: '≤ 0.6× ✓', base: 'y: 20.0 ms' });
    expect(ratio(0.4).aim).toBe('≤ 0.4× ✗');
    expect(p95Row({ what: 'x', against: 'y', pair }, 9).aim).toBe('p95 < 9 ms ✗');
    expect(sizeRow('hook', 1024, 2048)).toMatchObject({ result: '50 %', aim: '≤ 2 KB ✓' });
  });

  it('says of a heap whether it stays flat', () => {
    const mb = (size: number) => size * 1024 ** 2;
    const row = (quarters: number[]) => heapRow('x', quarters.map(mb), { what: 'y', bytes: mb(40) }, 1);
    expect(row([2, 3, 1, 2.5])).toMatchObject({ result: '+0.5 MB', aim: '≤ +1 MB ✓', base: 'y: 40.0 MB' });
    expect(row([10, 20, 30, 40]).aim).toBe('≤ +1 MB ✗');
    expect(row([3, 2, 2, 2]).result).toBe('-1.0 MB');
  });

  it('says of long tasks that there were none, or how long the longest was', () => {
    expect(taskRow('x', [null, null])).toMatchObject({ result: 'none of 50 ms', aim: '< 50 ms ✓' });
    expect(taskRow('x', [null, 54, 61])).toMatchObject({ result: 'at most 61.0 ms', aim: '< 50 ms ✗' });
  });

  it('has a cell for every column', () => {
    const lines = table([sizeRow('hook', 1024, 2048)]).split('\n');
    expect(new Set(lines.map((line) => line.split('|').length)).size).toBe(1);
  });

  it('takes the place of the one before it, and leaves what stands around it alone', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [before, after] = [readme.split('<!-- bench')[0], readme.split('<!-- /bench')[1]];
    const once = withTable(readme, [sizeRow('hook', 1024, 2048)], '1.2');
    expect(once.split('| gzip of hook, first load |').length).toBe(2);
    expect([once.split('<!-- bench')[0], once.split('<!-- /bench')[1]]).toEqual([before, after]);
    expect(withTable(once, [sizeRow('hook', 1024, 2048)], '1.2')).toBe(once);
    expect(() => withTable('nowhere', [], '1.2')).toThrow();
  });
});

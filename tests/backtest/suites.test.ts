import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buyerRates, decide, decisions, dropped, testLines } from '../../scripts/backtest/engine-seam.ts';
import { Refused } from '../../scripts/backtest/refused.ts';
import { fromUrn } from '../../scripts/backtest/suites/chance.ts';
import { type Check, passes } from '../../scripts/backtest/suites/check.ts';
import { clickControl } from '../../scripts/backtest/suites/clicks.ts';
import { printedChecks } from '../../scripts/backtest/suites/print-checks.ts';
import { runSuites, SUITE_NAMES } from '../../scripts/backtest/suites/suites.ts';
import { twoWeeks } from '../../scripts/backtest/suites/two-weeks.ts';
import { randomOf } from '../../utils/statistics/random.ts';
import { runsOf } from './made-table.ts';
import { madeWeeks } from './made-weeks.ts';

/** 60 items, the next week as the first; a third each converts 1, 3 and 9 %. */
const clear = await madeWeeks(
  Array.from({ length: 60 }, (_, at) => {
    const bought = 2000 * [0.01, 0.03, 0.09][at % 3]! + at;
    return { visitors: 2000, buyers: [bought, bought] as const };
  }),
);
const measured = (checks: readonly Check[], word: string) => checks.find(({ what }) => what.includes(word))?.measured;

describe('a check', () => {
  const check = (value: number | null, must: Check['must']): Check => ({ what: 'x', measured: value, must, aim: null });

  it.each([
    [0.5, { least: 0.5 }, true],
    [0.49, { least: 0.5 }, false],
    [0.5, { most: 0.5 }, true],
    [0.51, { most: 0.5 }, false],
    [0.5, { least: 0.4, most: 0.6 }, true],
    [0.7, { least: 0.4, most: 0.6 }, false],
    [null, { least: 0.4 }, null],
    [0.5, null, null],
  ])('%s within %j: %s', (value, must, verdict) => expect(passes(check(value, must))).toBe(verdict));

  it('is printed with its bounds and counted', () => {
    const text = printedChecks([
      { what: 'one', measured: 0.5, must: { least: 0.4 }, aim: { least: 0.6 } },
      { what: 'two', measured: 3, must: { most: 0 }, aim: null },
      { what: 'three', measured: null, must: { least: 0.1, most: 0.2 }, aim: null },
    ]);
    expect(text).toMatch(/^one +0\.500 +>= 0\.400 +>= 0\.600 +PASS$/m);
    expect(text).toMatch(/^two +3 +<= 0 +FAIL$/m);
    expect(text).toMatch(/^three +— +0\.100 to 0\.200$/m);
    expect(text).toMatch(/^1 passed, 1 failed$/m);
  });
});

describe('two weeks of a table', () => {
  it('are cut where both are of the same length', async () => {
    const { items, cutoff, firstDays, secondDays } = twoWeeks(
      await madeWeeks(Array.from({ length: 3 }, () => ({ visitors: 100, buyers: [4, 8] as const, price: 5 }))),
    );
    expect([cutoff.trainTo, cutoff.testTo, firstDays, secondDays]).toEqual(['2026-03-07', '2026-03-14', 7, 7]);
    expect(items[0]).toMatchObject({
      price: 5,
      first: { visitors: 100, buyers: 4, carts: 12, amount: 20 },
      second: { buyers: 8, amount: 40 },
    });
  });

  it('have the usual price where an item sold nothing', async () => {
    const weeks = twoWeeks(
      await madeWeeks([
        { visitors: 9, buyers: [0, 0] },
        { visitors: 9, buyers: [1, 1], price: 4 },
        { visitors: 9, buyers: [1, 1], price: 6 },
      ]),
    );
    expect(weeks.items.map(({ price }) => price)).toEqual([5, 4, 6]);
  });
});

describe('drawing without putting back', () => {
  const counts = fc.integer({ min: 0, max: 50 });

  it('never finds more than there is, and all of it in the end', () => {
    fc.assert(
      fc.property(counts, counts, counts, fc.integer(), (good, bad, draws, seed) => {
        const found = fromUrn(randomOf(seed), good, bad, Math.min(draws, good + bad));
        expect(found).toBeLessThanOrEqual(Math.min(good, draws));
        expect(found).toBeGreaterThanOrEqual(Math.min(draws, good + bad) - bad);
        expect(fromUrn(randomOf(seed), good, bad, good + bad)).toBe(good);
      }),
    );
  });

  it('finds as many as their share on average', () => {
    const next = randomOf(5);
    const all = Array.from({ length: 4000 }, () => fromUrn(next, 30, 70, 20));
    expect(all.reduce((sum, found) => sum + found, 0) / all.length).toBeCloseTo(6, 0);
  });
});

describe('suites', () => {
  it('give the same twice', () => {
    expect(runSuites(clear, 'H')).toEqual(runSuites(clear, 'H'));
    expect(runSuites(clear, 'A2')).toEqual(runSuites(clear, 'A2'));
  });

  it('B: products that differ clearly are told apart', () => {
    expect(measured(runSuites(clear, 'B'), '200 visitors')).toBeGreaterThan(0.7);
  });

  it('H: what is dropped is not among the best', () => {
    const checks = runSuites(clear, 'H');
    expect(measured(checks, 'dropped')).toBeGreaterThan(0.05);
    expect(measured(checks, 'by conversion lost')).toBe(0);
  });

  it('C: what is promoted is of the best third', () => {
    const checks = runSuites(clear, 'C');
    expect(measured(checks, ': promoted')).toBeGreaterThan(0);
    expect(measured(checks, 'best tenth dropped')).toBe(0);
  });

  it('C: a test is stopped by the rule the engine stops by, what a visitor brings too', () => {
    const plain = { visitors: 400, carts: null, price: null, category: null };
    const of = (buyers: number, price: number | null = null) => [
      ...Array.from({ length: 20 }, (_, at) => ({ ...plain, buyers: 4 + 4 * (at % 5), price: price && 100 })),
      { ...plain, buyers, price },
    ];
    const last = (products: ReturnType<typeof of>) => decisions(products).at(-1);
    const both = [0, 1, 2, 3, 4, 5, 6].flatMap((buyers) =>
      [150, 300, 900].map((price) => {
        const products = of(buyers, price);
        return [decide(buyerRates(products).at(-1)!, testLines(products)), last(products)].join();
      }),
    );
    expect(both).toContain('drop,open');
    expect(last(of(0))).toBe('drop');
    expect(last(of(0, 100))).toBe('drop');
    for (const products of [of(0), of(4), of(0, 100)]) {
      expect(decisions(products).map((one) => one === 'drop')).toEqual(dropped(products));
    }
  });

  it('control: equal rates decide nothing', () => {
    expect(runSuites(clear, 'control').map(({ measured }) => measured)).toEqual([0, 0, 0]);
  });

  it('F: what is dear to lack is stocked for, by hand for one item kind', async () => {
    // All sold 100 in both weeks: no scatter, so 100 is expected; too few costs 9 times too many.
    const table = await madeWeeks(
      Array.from({ length: 5 }, () => ({ visitors: 999, buyers: [100, 120] as const, costs: '9,1' })),
    );
    // 90 % of Poisson(100) is 113: 7 too few; as much as last week is 20 too few.
    expect(runSuites(table, 'F')[0]?.measured).toBeCloseTo(7 / 20, 9);
  });

  it('measure nothing where a table has only orders', async () => {
    const lines = Array.from({ length: 14 }, (_, day) => [1, 2, 3].map((i) => `${i},2026-03-${day + 10},${i}`)).flat();
    const { readTable } = await import('../../scripts/backtest/read-table.ts');
    const bare = await readTable(runsOf('item,date,orders', ...lines));
    for (const name of SUITE_NAMES.filter((suite) => suite !== 'A' && suite !== 'A2')) {
      for (const check of runSuites(bare, name)) expect([check.what, check.measured ?? 0]).toEqual([check.what, 0]);
    }
    expect(measured(runSuites(bare, 'A'), 'Spearman')).toBe(1);
  });

  it('refuse a name there is not', () => {
    expect(() => runSuites(clear, 'Z')).toThrow(Refused);
  });
});

describe('clicks at random', () => {
  async function* rows(...lines: readonly string[]) {
    yield* runsOf(...lines);
  }

  it('decide nothing; other policies are passed over', async () => {
    const items = Array.from({ length: 20 }, (_, at) => [
      `random,men,${at},1000,${48 + (at % 5)}`,
      `clever,men,${at},1000,${at * 50}`,
    ]).flat();
    const checks = await clickControl(rows('policy,campaign,item,impressions,clicks', ...items));
    expect(checks.map(({ what, measured }) => [what.includes('men 20 items'), measured])).toEqual([
      [true, 0],
      [true, 0],
    ]);
  });

  it('need their columns', async () => {
    await expect(clickControl(rows('item,shown', 'a,1'))).rejects.toThrow('no column for impressions and clicks');
  });
});

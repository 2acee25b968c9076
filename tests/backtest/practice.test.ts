/** The practice shop's known truth: right verdicts against visitors spent, ours beside the naive rules. */
import { describe, expect, it } from 'vitest';
import { placesBy } from '../../scripts/backtest/practice/naive-rules.ts';
import { practice } from '../../scripts/backtest/practice/practice.ts';
import { practisedShop } from '../../scripts/backtest/practice/practice-shops.ts';
import { printedPractice } from '../../scripts/backtest/practice/print-practice.ts';
import { runBacktest } from '../../scripts/backtest/run.ts';
import { STOP } from '../../utils/tiers/trial/stop-rule.ts';

const STEPS = [50, 400, 3200];
const found = practice(5, STEPS, 20);
const rates = found.steps.map(({ rules }) => Object.fromEntries(rules.map(({ rule, tally }) => [rule, tally])));

describe('right verdicts against visitors spent', () => {
  it('come with visitors, and soon more often than by any naive rule', () => {
    const ours = rates.map((step) => step.ours!.right);
    expect(ours.toSorted((a, b) => a - b)).toEqual(ours);
    for (const step of rates.slice(1)) {
      for (const rule of ['conversion', 'favCart']) expect(step.ours!.right).toBeGreaterThan(1.2 * step[rule]!.right);
    }
    expect(rates.at(-1)!.ours!.right).toBeGreaterThan(1.4 * rates.at(-1)!.orders!.right);
  });

  it('are held back where there are too few, rather than guessed', () => {
    for (const { ours } of rates) {
      expect(ours!.wrong / ours!.products).toBeLessThan(0.08);
      expect(ours!.right + ours!.wrong + ours!.notYet).toBe(ours!.products);
    }
    expect(rates[0]!.ours!.notYet).toBeGreaterThan(rates[0]!.ours!.products / 2);
    expect(rates[0]!.conversion!.notYet).toBe(0);
  });

  it('stop hardly any that does not deserve it, where dropping the worst half mostly does', () => {
    expect(rates.at(-1)!.ours!.stopped).toBeGreaterThan(10);
    for (const { ours, orders, favCart } of rates) {
      // A stop is said with at least that certainty.
      expect(ours!.stoppedWrongly).toBeLessThanOrEqual((1 - STOP.rate) * ours!.stopped);
      for (const naive of [orders, favCart]) expect(naive!.stoppedWrongly).toBeGreaterThan(0.8 * naive!.stopped);
    }
  });

  it('stand within their intervals, and as many visitors came as were wanted', () => {
    for (const { visitors, spent, rules } of found.steps) {
      expect(Math.abs(spent / visitors - 1)).toBeLessThan(0.05);
      for (const { tally, right } of rules) {
        const [low, high] = right ?? [1, 0];
        const share = tally.right / tally.products;
        expect([low <= share, share <= high, high - low > 0.001]).toEqual([true, true, true]);
      }
    }
  });
});

it('reading a day again changes no role, though some are found otherwise that day', () => {
  const { times, products, otherwise, changed } = found.readAgain;
  expect([times, products, changed]).toEqual([20, 4 * 86, 0]);
  expect(otherwise).toBeGreaterThan(0);
});

it('a naive rule gives as many places as we do and drops the other half, equal ones by chance', () => {
  const { truths, statistics } = practisedShop(1).read(50);
  const places = placesBy('conversion', statistics);
  const count = (place: string) => [...places.values()].filter((one) => one === place).length;
  expect(['main', 'second', 'other', 'stop'].map(count)).toEqual([2, 6, 35, 43]);
  // Those that sold nothing are half of the shop: were they dropped as listed, those listed first would all be spared.
  const poor = truths.filter(({ expected }) => expected === 'stop').map(({ product }) => places.get(product));
  expect(poor).toContain('stop');
});

it('is the same in every run, told as a table, and takes no two files', async () => {
  expect(practice(1, [100], 1)).toEqual(practice(1, [100], 1));
  const text = printedPractice(found);
  expect(text).toContain('5 practice shops, seeds 1 to 5, 425 products');
  expect(text).toContain('read 20 times more: 0 of 344 products changed their role');
  const err: string[] = [];
  const asked = ['--suite', 'practice', 'a.csv', 'b.csv'];
  const code = await runBacktest(asked, '/', { out: () => undefined, err: (line) => err.push(line) });
  expect([code, err]).toEqual([1, [expect.stringContaining('more than one FILE')]]);
});

/** Stated certainties of every role whose truth can be made up come true at the stated rate. */
import { describe, expect, it } from 'vitest';
import { type Bin, calibration } from '../../scripts/backtest/calibration/calibration.ts';
import { CLAIMS } from '../../scripts/backtest/calibration/claims.ts';
import { runBacktest } from '../../scripts/backtest/run.ts';

const SHOPS = 60;
const bins = calibration(SHOPS);
/** Of so few cases a tenth says nothing. */
const FEWEST = 100;
const mean = (own: readonly Bin[], key: 'stated' | 'came') =>
  own.reduce((sum, bin) => sum + bin[key] * bin.cases, 0) / own.reduce((sum, { cases }) => sum + cases, 0);
/** Three standard errors of a tenth, and what the engine may be off by. */
const allowed = (cases: number) => 0.04 + 3 * Math.sqrt(0.25 / cases);

describe('what is stated comes true as often', () => {
  it.each(CLAIMS)('%s', (claim) => {
    const own = bins.filter(({ of }) => of === claim);
    const cases = own.reduce((sum, bin) => sum + bin.cases, 0);
    expect(cases).toBeGreaterThan(claim === 'traffic, new' ? 5 : FEWEST);
    expect(Math.abs(mean(own, 'came') - mean(own, 'stated'))).toBeLessThan(allowed(cases));
    for (const bin of own.filter((one) => one.cases >= FEWEST)) {
      expect(Math.abs(bin.came - bin.stated), JSON.stringify(bin)).toBeLessThan(0.1);
    }
  });

  it('conversion above the line, tenth by tenth', () => {
    const own = bins.filter(({ of }) => of === 'conversion');
    expect(own).toHaveLength(10);
    for (const bin of own) {
      expect(bin.cases).toBeGreaterThan(FEWEST);
      expect(Math.abs(bin.came - bin.stated), JSON.stringify(bin)).toBeLessThan(0.06);
    }
  });

  it('what is stopped is hardly ever stopped wrongly', () => {
    const own = bins.filter(({ of }) => of === 'stop');
    expect(mean(own, 'came')).toBeGreaterThan(mean(own, 'stated') - 0.05);
  });

  it('is the same in every run', () => {
    expect(calibration(2)).toEqual(calibration(2));
  });
});

it('is printed without a file, as a table or as JSON', async () => {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  expect(await runBacktest(['--suite', 'calibration', '--json'], '/', streams)).toBe(0);
  const told = JSON.parse(out[0] ?? '');
  expect(told.shops).toBe(200);
  expect(new Set(told.calibration.map((bin: { of: string }) => bin.of))).toEqual(new Set(CLAIMS));
  expect(err).toEqual([]);
});

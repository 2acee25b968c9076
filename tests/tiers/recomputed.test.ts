/** Every closed-form figure of a suggestion follows from the numbers beside it. */
import { expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import { capped } from '../../utils/tiers/rates/posterior.ts';
import { STAGES } from '../../utils/tiers/rates/stages.ts';
import { salesRange } from '../../utils/tiers/sales/demand.ts';
import { simulate } from './practice.ts';
import { evidence } from './shops.ts';

const { suggestions } = suggest(simulate(11).input);

it('rates', () => {
  const rates = suggestions.flatMap((s) => evidence(s, 'rate'));
  expect(rates.length).toBeGreaterThan(60);
  for (const { own, mean, prior, worth, metric } of rates) {
    expect(mean).toBeCloseTo((own.k + prior.mean * prior.strength) / (own.n + prior.strength), 10);
    expect(own.low).toBeLessThan(mean);
    expect(own.high).toBeGreaterThan(mean);
    const now = { a: mean * (own.n + prior.strength), b: (1 - mean) * (own.n + prior.strength) };
    const ahead = capped(now, (metric === 'payRate' ? STAGES.pay : STAGES.cart).cap);
    expect(worth).toBeCloseTo(ahead.a + ahead.b, 6);
  }
});

it('sales and what a visitor brings', () => {
  const sales = suggestions.flatMap((s) => evidence(s, 'sales'));
  expect(sales.length).toBeGreaterThan(80);
  for (const { perDay, floor, witnesses, week } of sales) {
    const heard = Object.values(witnesses).filter((one) => one !== null);
    const product = heard.reduce((so, one) => so * (one + floor), 1);
    expect(perDay).toBeCloseTo(product ** (1 / heard.length) - floor, 9);
    expect(week).toEqual(salesRange(perDay, 7));
  }
  for (const { fen, rate, price } of suggestions.flatMap((s) => evidence(s, 'value'))) {
    expect(fen).toBeCloseTo(rate * price, 9);
  }
});

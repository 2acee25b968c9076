/** What is said of refunds comes true as often as it says, in many seeded shops whose truth drifts as is assumed. */
import { expect, it } from 'vitest';
import { drawBinomial } from '../../../utils/statistics/count-draws.ts';
import { drawBeta } from '../../../utils/statistics/draws.ts';
import { randomOf } from '../../../utils/statistics/random.ts';
import { isTooMuch, refundModel, refundView, TOO_MUCH } from '../../../utils/tiers/after-sale/refund-model.ts';
import { STAGES } from '../../../utils/tiers/rates/stages.ts';
import { product } from '../shops.ts';

const SHOPS = 300;
const PRODUCTS = 40;

function saidOf(seed: number) {
  const random = randomOf(seed);
  const drift = STAGES.refund.cap;
  const all = Array.from({ length: PRODUCTS }, (_, at) => {
    const rate = drawBeta(random, 1.5, 18.5);
    const n = 20 + Math.floor(180 * random());
    const refunds = { by: 'orders', k: drawBinomial(random, n, rate), n, byBuyers: false, days: 30 } as const;
    const next = drawBeta(random, Math.max(1e-6, rate) * drift, (1 - rate) * drift);
    return { next, own: product(String(at), {}, { refunds }) };
  });
  const model = refundModel(all.map(({ own }) => own));
  return all.flatMap(({ next, own }) => {
    const view = refundView(own, model);
    return view ? [{ p: view.p, told: isTooMuch(view), true: next > TOO_MUCH * view.line }] : [];
  });
}

const said = Array.from({ length: SHOPS }, (_, seed) => saidOf(seed + 1)).flat();
const share = (some: typeof said) => some.filter((one) => one.true).length / some.length;
const mean = (some: typeof said) => some.reduce((sum, { p }) => sum + p, 0) / some.length;

it.each([
  [0, 0.1],
  [0.1, 0.3],
  [0.3, 0.5],
  [0.5, 0.7],
  [0.7, 0.9],
  [0.9, 1.01],
])('from %f to %f', (from, to) => {
  const bin = said.filter(({ p }) => p >= from && p < to);
  expect(bin.length).toBeGreaterThan(150);
  expect(Math.abs(share(bin) - mean(bin))).toBeLessThan(0.08);
});

it('what is told of holds in nine of ten cases', () => {
  expect(share(said.filter(({ told }) => told))).toBeGreaterThan(0.9);
});

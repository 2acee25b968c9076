/**
 * Many seeded shops with a known truth: what is said with 80 % comes true in 80 % of cases. The truth moves on to the
 * next week as it was measured to do (concentration 390 visitors), for a certainty is about the weeks to come.
 */
import { describe, expect, it } from 'vitest';
import { drawBinomial } from '../../utils/statistics/count-draws.ts';
import { drawBeta, drawNormal } from '../../utils/statistics/draws.ts';
import { type Random, randomOf } from '../../utils/statistics/random.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import { inputOf } from './practice.ts';
import { evidence, product } from './shops.ts';

const SHOPS = 60;
const PRODUCTS = 120;
const DRIFT = 390;
const ALIKE = 150;
const BINS = 10;

interface Said {
  readonly p: number;
  readonly true: boolean;
}

interface Truth {
  readonly id: string;
  readonly visitors: number;
  readonly cart: number;
  readonly pay: number;
  readonly price: number;
}

function truthOf(random: Random, at: number): Truth {
  const cart = drawBeta(random, 0.04 * 60, 0.96 * 60);
  const price = Math.exp(0.6 * drawNormal(random));
  const mean = Math.min(0.3, 0.015 * (cart / 0.04) * price ** -0.35);
  return {
    id: `p${at}`,
    visitors: Math.round(60 + 400 * Math.exp(1.2 * drawNormal(random))),
    cart,
    pay: drawBeta(random, mean * ALIKE, (1 - mean) * ALIKE),
    price: Math.round(8_900 * price),
  };
}

/** What one shop is told of conversion, and of products to be stopped. */
function saidOf(seed: number): { readonly rates: readonly Said[]; readonly stops: readonly Said[] } {
  const random = randomOf(seed);
  const truths = Array.from({ length: PRODUCTS }, (_, at) => truthOf(random, at));
  const { suggestions } = suggest(
    inputOf(
      truths.map(({ id, visitors, cart, pay, price }) => {
        const payBuyers = drawBinomial(random, visitors, pay);
        const cartAdders = drawBinomial(random, visitors, cart);
        return product(id, { visitors, payBuyers, cartAdders, price }, { inTest: true });
      }),
    ),
  );
  const byId = new Map(truths.map((one) => [one.id, one]));
  const rates: Said[] = [];
  const stops: Said[] = [];
  for (const one of suggestions.toSorted((a, b) => (a.product < b.product ? -1 : 1))) {
    const truth = byId.get(one.product);
    const rate = evidence(one, 'rate').find(({ metric }) => metric === 'payRate');
    if (!truth || !rate) continue;
    const next = drawBeta(random, truth.pay * DRIFT, (1 - truth.pay) * DRIFT);
    rates.push({ p: rate.p, true: next > rate.line });
    const [value] = evidence(one, 'value');
    if (one.verdict.kind !== 'stop' || one.certainty === null) continue;
    stops.push({ p: one.certainty, true: next < Math.min(rate.line, value ? value.line / value.price : 1) });
  }
  return { rates, stops };
}

const all = Array.from({ length: SHOPS }, (_, seed) => saidOf(seed + 1));
const share = (said: readonly Said[]) => said.filter((one) => one.true).length / said.length;
const meanOf = (said: readonly Said[]) => said.reduce((sum, { p }) => sum + p, 0) / said.length;

describe('a certainty comes true as often as it says', () => {
  const rates = all.flatMap((one) => one.rates);

  it.each(Array.from({ length: BINS }, (_, at) => at / BINS))('conversion above the line, from %f', (from) => {
    const bin = rates.filter(({ p }) => p >= from && p < from + 1 / BINS);
    expect(bin.length).toBeGreaterThan(100);
    expect(Math.abs(share(bin) - meanOf(bin))).toBeLessThan(0.06);
  });

  it('what is stopped', () => {
    const stops = all.flatMap((one) => one.stops);
    expect(stops.length).toBeGreaterThan(100);
    expect(share(stops)).toBeGreaterThan(meanOf(stops) - 0.05);
  });
});

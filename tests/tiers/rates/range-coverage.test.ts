/** How often the true rate lies in the 80 % range, in shops whose products were drawn from a known distribution. */
import { describe, expect, it } from 'vitest';
import { drawBinomial } from '../../../utils/statistics/count-draws.ts';
import { drawBeta } from '../../../utils/statistics/draws.ts';
import { type Random, randomOf } from '../../../utils/statistics/random.ts';
import type { RateCounts } from '../../../utils/tiers/rate-counts.ts';
import { type Beta, believed, capped, range80 } from '../../../utils/tiers/rates/posterior.ts';
import { shopPriors } from '../../../utils/tiers/rates/shop-prior.ts';
import { STAGES } from '../../../utils/tiers/rates/stages.ts';

const SHOPS = 200;
const PRODUCTS = 80;
const { cap } = STAGES.pay;

/** As shops lie: carts, buyers, and what hardly differs. */
const KINDS = [
  { mean: 0.04, strength: 60 },
  { mean: 0.02, strength: 120 },
  { mean: 0.1, strength: 200 },
] as const;
type Kind = (typeof KINDS)[number];

interface Drawn {
  readonly rate: number;
  readonly own: RateCounts;
}

const drawRate = (random: Random, rate: number, strength: number) =>
  drawBeta(random, rate * strength, (1 - rate) * strength);

function drawShop(random: Random, { mean, strength }: Kind, [least, most]: readonly [number, number]): Drawn[] {
  return Array.from({ length: PRODUCTS }, () => {
    const rate = drawRate(random, mean, strength);
    const n = Math.round(least + (most - least) * random());
    return { rate, own: { n, k: drawBinomial(random, n, rate) } };
  });
}

/** What the engine believes of each, from the shop's own products. */
function beliefs(shop: readonly Drawn[]): { readonly rate: number; readonly belief: Beta }[] {
  const prior = shopPriors(
    shop.map(({ own }) => ({ category: null, rate: own })),
    STAGES.pay,
    false,
  )(null);
  if (!prior) throw new Error('no prior');
  return shop.map(({ rate, own }) => ({ rate, belief: believed(prior, own) }));
}

const isWithin = (rate: number, belief: Beta) => {
  const { low, high } = range80(belief);
  return rate >= low && rate <= high;
};

function covered(kind: Kind, visitors: readonly [number, number]) {
  const random = randomOf(11);
  const found = Array.from({ length: SHOPS }, () => beliefs(drawShop(random, kind, visitors))).flat();
  const share = (is: (one: (typeof found)[number]) => boolean) => found.filter(is).length / found.length;
  return {
    steady: share(({ rate, belief }) => isWithin(rate, belief)),
    drifting: share(({ rate, belief }) => isWithin(drawRate(random, rate, cap), capped(belief, cap))),
  };
}

describe.each(KINDS)('of rates about $mean, alike by $strength', (kind) => {
  const { steady, drifting } = covered(kind, [100, 1500]);

  it('without drift, 78 to 82 of 100 lie in the range', () => {
    expect(steady).toBeGreaterThan(0.78);
    expect(steady).toBeLessThan(0.82);
  });

  it('where rates drift as was measured, as many of the next weeks lie in the range that is shown', () => {
    expect(drifting).toBeGreaterThan(0.77);
    expect(drifting).toBeLessThan(0.83);
  });
});

/** At the sample gate a product has a buyer or two: how alike they are can hardly be told, and ranges are too narrow. */
it.each(KINDS)('at the sample gate, of rates about $mean, no fewer than seven of ten', (kind) => {
  const { steady, drifting } = covered(kind, [100, 100]);
  expect(Math.min(steady, drifting)).toBeGreaterThan(0.7);
});

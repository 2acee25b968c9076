import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBinomial } from '../../../utils/statistics/count-draws.ts';
import { drawBeta } from '../../../utils/statistics/draws.ts';
import { randomOf } from '../../../utils/statistics/random.ts';
import { shareVisitors, type Tested } from '../../../utils/tiers/trial/share-visitors.ts';

const of = (product: string, a: number, b: number, isNew = false): Tested => ({ product, belief: { a, b }, isNew });
const total = (shares: readonly { visitors: number }[]) => shares.reduce((sum, { visitors }) => sum + visitors, 0);

describe('sharing visitors', () => {
  it('gives all to the ones of which it is open whether they are the best', () => {
    const sure = [of('a', 200, 1_800), ...['b', 'c', 'd', 'e', 'f', 'g'].map((id) => of(id, 2, 1_998))];
    const { shares } = shareVisitors([...sure, of('h', 6, 94), of('i', 6, 94), of('j', 6, 94)], 1_000);
    expect(total(shares.filter(({ product }) => 'hij'.includes(product)))).toBeGreaterThan(950);
    expect(shares.find(({ product }) => product === 'b')).toMatchObject({ visitors: 0, open: 0 });
  });

  it('gives what was hardly seen a quarter of an even share at least', () => {
    const { shares } = shareVisitors([of('a', 50, 50), of('b', 1, 999), of('c', 1, 999, true), of('d', 1, 999)], 1_000);
    expect(shares.find(({ product }) => product === 'c')?.visitors).toBeGreaterThanOrEqual(62);
  });

  it('shares about evenly over two that nothing tells apart, to the last visitor', () => {
    const { shares, left } = shareVisitors([of('a', 4, 196), of('b', 4, 196)], 301);
    expect(left).toBe(0);
    expect(shares.map(({ visitors }) => visitors)).toEqual([151, 150]);
    expect(shares.every(({ open }) => open > 10)).toBe(true);
  });

  it('gives back what would settle nothing, but for first looks', () => {
    const known = { product: 'a', visitors: 0, open: 0, isNew: false };
    expect(shareVisitors([of('a', 2, 98)], 300)).toEqual({ shares: [known], left: 300 });
    const sure = [of('a', 5_000, 5_000), of('b', 1, 9_999)];
    expect(shareVisitors(sure, 300).left).toBe(300);
    const { shares, left } = shareVisitors([...sure, of('c', 1, 99_999, true)], 300);
    expect(shares[0]).toEqual({ product: 'c', visitors: 25, open: 0, isNew: true });
    expect(left).toBe(275);
    // Too few for a look at each.
    expect(shareVisitors([...sure, of('c', 1, 99_999, true)], 3)).toMatchObject({ left: 3 });
    expect(shareVisitors([], 300)).toEqual({ shares: [], left: 300 });
  });

  it('shares neither more nor less than there is, whatever the order', () => {
    const one = fc.record({
      a: fc.double({ min: 0.1, max: 50, noNaN: true }),
      b: fc.double({ min: 1, max: 5_000, noNaN: true }),
      isNew: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), fc.nat(5_000), (list, visitors) => {
        const tested = list.map(({ a, b, isNew }, at) => of(`p${at}`, a, b, isNew));
        const { shares, left } = shareVisitors(tested, visitors);
        expect(total(shares) + left).toBe(visitors);
        if (shares.some(({ open }) => open > 0)) expect(left).toBe(0);
        expect(shares.every((share) => Number.isInteger(share.visitors) && share.visitors >= 0)).toBe(true);
        expect(shareVisitors(tested.toReversed(), visitors)).toEqual({ shares, left });
      }),
      { numRuns: 40 },
    );
  });

  it('finds more of the best than an even split of the same visitors', () => {
    const products = Array.from({ length: 40 }, (_, at) => `p${at}`);
    let [even, ours] = [0, 0];
    for (let shop = 0; shop < 30; shop += 1) {
      const random = randomOf(7, shop);
      const truth = products.map(() => drawBeta(random, 2, 98));
      const best = new Set(
        truth
          .map((rate, at) => ({ rate, at }))
          .sort((x, y) => y.rate - x.rate)
          .slice(0, 8)
          .map(({ at }) => at),
      );
      const seen = products.map(() => ({ k: 0, n: 0 }));
      const send = (at: number, n: number, to = seen) => {
        const own = to[at]!;
        to[at] = { k: own.k + drawBinomial(random, n, truth[at]!), n: own.n + n };
      };
      products.forEach((_, at) => {
        send(at, 25);
      });
      const evenly = seen.map((own) => ({ ...own }));
      products.forEach((_, at) => {
        send(at, 75, evenly);
      });
      for (let batch = 0; batch < 10; batch += 1) {
        const tested = products.map((product, at) => of(product, seen[at]!.k + 2, seen[at]!.n - seen[at]!.k + 98));
        for (const { product, visitors } of shareVisitors(tested, 300).shares)
          send(products.indexOf(product), visitors);
      }
      const found = (counts: typeof seen) =>
        counts
          .map(({ k, n }, at) => ({ mean: (k + 2) / (n + 100), at }))
          .sort((x, y) => y.mean - x.mean)
          .slice(0, 8)
          .filter(({ at }) => best.has(at)).length;
      even += found(evenly);
      ours += found(seen);
    }
    expect(ours).toBeGreaterThan(even * 1.05);
  });
});

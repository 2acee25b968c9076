/** Forty seeded shops with a known truth: how often the verdict is right, and what is never done. */
import { describe, expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import { summariseProduct } from '../../utils/tiers/statistics.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { inputOf, live, randomOf, simulate, type Truth } from './practice.ts';

const SHOPS = 40;
const ORDINARY_PAY_RATE = 0.018;

interface Judged {
  readonly shop: number;
  readonly truth: Truth;
  readonly said: Suggestion;
}

const judged: Judged[] = Array.from({ length: SHOPS }, (_, seed) => {
  const { truths, input } = simulate(seed + 1);
  const byProduct = new Map(suggest(input).suggestions.map((s) => [s.product, s]));
  return truths.map((truth) => ({ shop: seed, truth, said: byProduct.get(truth.product)! }));
}).flat();

function share(list: readonly Judged[], is: (judged: Judged) => boolean): number {
  return list.filter(is).length / Math.max(1, list.length);
}

const stops = ({ said }: Judged): boolean => said.verdict.kind === 'stop';
const leads = ({ said }: Judged): boolean => said.verdict.kind === 'role';
const isTestedWith = (low: number, high: number) => (j: Judged) => {
  const quality = j.truth.payRate / ORDINARY_PAY_RATE;
  return j.truth.inTest && j.truth.visitorsADay > 5 && quality >= low && quality <= high;
};

describe('products in test, by their true quality', () => {
  const bad = judged.filter(isTestedWith(0, 0.4));
  const ordinary = judged.filter(isTestedWith(0.9, 1.2));
  const good = judged.filter(isTestedWith(2, 3));

  it('stops most bad ones, keeps testing the rest, and pushes hardly any', () => {
    expect(share(bad, stops)).toBeGreaterThan(0.25);
    expect(share(bad, leads)).toBeLessThan(0.02);
  });

  it('pushes most good ones and stops none', () => {
    expect(share(good, leads)).toBeGreaterThan(0.6);
    expect(share(good, stops)).toBe(0);
  });

  it('hardly ever stops an ordinary one', () => {
    expect(share(ordinary, stops)).toBeLessThan(0.03);
  });

  it('is right in nine of ten when it says stop', () => {
    expect(judged.filter(stops).length).toBeGreaterThan(SHOPS / 2);
    expect(share(judged.filter(stops), (j) => j.truth.payRate < ORDINARY_PAY_RATE * 0.4)).toBeGreaterThan(0.9);
  });
});

describe('the shop as a whole', () => {
  it('finds the true best sellers', () => {
    const mains = judged.filter(({ said }) => said.verdict.kind === 'role' && said.verdict.role === 'main');
    expect(mains.length).toBe(2 * SHOPS);
    const hits = mains.filter(({ truth }) => ['00', '01', '02', '03'].includes(truth.product.slice(-2)));
    expect(hits.length / mains.length).toBeGreaterThan(0.95);
  });

  it('gives a sensible mix', () => {
    const mean = (is: (j: Judged) => boolean): number => judged.filter(is).length / SHOPS;
    const seconds = mean(({ said }) => said.verdict.kind === 'role' && said.verdict.role === 'second');
    expect(seconds).toBeGreaterThan(4);
    expect(seconds).toBeLessThan(12);
    expect(mean(stops)).toBeGreaterThan(0.5);
    expect(mean(({ said }) => said.verdict.kind === 'test')).toBeGreaterThan(2);
    const waiting = mean(({ said }) => said.verdict.kind === 'test' && said.verdict.chance === undefined);
    expect(waiting).toBeGreaterThan(2);
  });

  it('keeps what it promises for firm places: who is said to sell more does', () => {
    const firm = judged.filter(
      ({ said }) => said.verdict.kind === 'role' && said.verdict.role === 'main' && !said.verdict.candidate,
    );
    const promised = firm.reduce((sum, { said }) => sum + (said.certainty ?? 0), 0) / firm.length;
    const demand = ({ truth }: Judged): number => truth.visitorsADay * truth.payRate;
    const kept = firm.filter((own) => {
      const better = judged.filter((j) => j.shop === own.shop && demand(j) > demand(own));
      return better.length <= 2;
    });
    expect(kept.length / firm.length).toBeGreaterThanOrEqual(promised - 0.05);
  });
});

describe('negative control: products that all convert alike', () => {
  const alike = Array.from({ length: 20 }, (_, shop) => {
    const random = randomOf(900 + shop);
    return Array.from({ length: 86 }, (_, i): Truth => {
      const visitorsADay = 4 + random() * 60;
      return {
        product: `p${i}`,
        visitorsADay,
        cartRate: 0.05,
        payRate: 0.018,
        price: 2_900 + i * 200,
        inTest: i % 2 === 0,
      };
    }).map((truth) => summariseProduct(live(random, truth, 30)));
  }).map((statistics) => suggest(inputOf(statistics)).suggestions);

  it('stops nothing and gives no role by rates', () => {
    const all = alike.flat();
    expect(all.filter((s) => s.verdict.kind === 'stop')).toEqual([]);
    const byRate = all.filter((s) => s.verdict.kind === 'role' && s.verdict.role === 'traffic');
    expect(byRate.length).toBeLessThanOrEqual(all.length * 0.002);
  });

  it('claims no rate to be clearly off the line', () => {
    const rates = alike.flat().flatMap((s) => s.evidence.filter((e) => e.kind === 'rate'));
    const clear = rates.filter((e) => e.p >= 0.9 || e.p <= 0.1);
    expect(rates.length).toBeGreaterThan(2_000);
    expect(clear.length / rates.length).toBeLessThan(0.01);
  });
});

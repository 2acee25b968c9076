/** 停测 comes and goes no faster than a role: seeded shops judged day by day, as they would be read. */
import { describe, expect, it } from 'vitest';
import type { Freeze } from '../../utils/promotions/freezes.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { summariseProduct } from '../../utils/tiers/statistics.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, live, randomOf, simulate, TO } from './practice.ts';
import { evidence, ordinary, product, verdictOf } from './shops.ts';

const DAYS = 15;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

type Before = ReadonlyMap<string, Suggestion>;

/** One shop over its last finished days. @returns by product what was said on each of them */
function replay(seed: number, freezes: readonly Freeze[] = []): ReadonlyMap<string, readonly Suggestion[]> {
  const random = randomOf(seed * 77 + 1);
  const products = simulate(seed).truths.map((truth) => live(random, truth, 45));
  const said = new Map<string, Suggestion[]>();
  let previous: Before = new Map();
  for (let back = DAYS - 1; back >= 0; back -= 1) {
    const to = addDays(TO, -back);
    const statistics = products.map((one) => {
      const days = one.history.kind === 'days' ? one.history.days.filter(({ day }) => day <= to) : [];
      return summariseProduct({
        ...one,
        today: addDays(to, 1),
        history: { kind: 'days', from: addDays(to, -29), to, days },
      });
    });
    const { suggestions } = suggest({ ...inputOf(statistics), today: addDays(to, 1), previous, freezes });
    previous = new Map(suggestions.map((one) => [one.product, one]));
    for (const one of suggestions) said.set(one.product, [...(said.get(one.product) ?? []), one]);
  }
  return said;
}

const isStop = ({ verdict }: Suggestion): boolean => verdict.kind === 'stop';

/** Days on which it became a stop, or was none any more. */
const switches = (days: readonly Suggestion[]): number[] =>
  days.flatMap((one, at) => (at > 0 && isStop(one) !== isStop(days[at - 1]!) ? [at] : []));

describe('停测 over fifteen finished days of eight shops', () => {
  const stopped = SEEDS.flatMap((seed) => [...replay(seed).values()]).filter((days) => days.some(isStop));

  it('is said at all, and changes once in seven days at most', () => {
    expect(stopped.length).toBeGreaterThan(5);
    for (const days of stopped) {
      const at = switches(days);
      for (const [i, day] of at.entries()) expect(day - (at[i - 1] ?? -99)).toBeGreaterThanOrEqual(7);
    }
  });

  it('is kept with what the days found, and asks for no more than they did', () => {
    const held = stopped.flat().filter(({ verdict }) => verdict.kind === 'stop' && verdict.held);
    expect(held.length).toBeGreaterThan(0);
    for (const one of held) {
      expect(one.certainty).toBeNull();
      expect(evidence(one, 'holding')).toMatchObject([{ stopped: true, needed: 5 }]);
    }
  });

  it('waits for its days as a product in test that has not done well', () => {
    const waiting = stopped.flat().filter((one) => evidence(one, 'holding')[0]?.found.kind === 'stop');
    expect(waiting.length).toBeGreaterThan(0);
    for (const { verdict } of waiting) expect(['test', 'role']).toContain(verdict.kind);
  });
});

it('within a freeze no stop comes and none goes', () => {
  const freeze = { from: addDays(TO, -10), to: TO, opens: TO, zh: '双11', en: 'Double 11', guessed: false };
  const all = [1, 2, 3, 4].flatMap((seed) => [...replay(seed, [freeze]).values()]);
  expect(all.some((days) => days.some(isStop))).toBe(true);
  for (const days of all) expect(switches(days).filter((at) => at >= DAYS - 11)).toEqual([]);
});

describe('a stop that is kept', () => {
  const stopped = (): Suggestion => {
    const before = verdictOf(bad());
    expect(before).toMatchObject({ verdict: { kind: 'stop' }, memory: { role: 'stop' } });
    return before;
  };
  const bad = (more: Partial<ProductStatistics> = {}) =>
    product('x', { visitors: 900, payBuyers: 1, cartAdders: 8 }, { inTest: true, ...more });
  /** The day after. */
  const then = (own: ProductStatistics, before: Suggestion | null): Suggestion => {
    const to = addDays(TO, 1);
    const next = (one: ProductStatistics) => ({ ...one, basis: one.basis && { ...one.basis, to } });
    const input = inputOf([...ordinary(), own].map(next));
    const previous = new Map(before ? [['x', before]] : []);
    return suggest({ ...input, today: addDays(to, 1), previous }).suggestions.find((one) => one.product === 'x')!;
  };
  const well = { visitors: 900, payBuyers: 18, cartAdders: 54 };

  it('stays over a good day', () => {
    const now = then(product('x', well, { inTest: true }), stopped());
    expect(now).toMatchObject({ verdict: { kind: 'stop', held: true }, certainty: null, memory: { role: 'stop' } });
    expect(evidence(now, 'saves')).toHaveLength(1);
  });

  it.each([
    ['is no longer in test', { inTest: false }],
    ['sells in its season only', { inTest: true, seasonal: true }],
  ] as const)('ends at once where it %s', (_, more) => {
    const now = then(product('x', well, more), stopped());
    expect(now.verdict.kind).not.toBe('stop');
    expect(now.memory?.role).toBeNull();
  });

  it('comes at once for what comes back, and else waits as 继续测', () => {
    const before = verdictOf(product('x', well, { inTest: true }));
    expect(before.memory?.role).toBeNull();
    const waits = then(bad(), before);
    expect(waits.verdict).toMatchObject({ kind: 'test', leaning: 'stop' });
    expect(evidence(waits, 'holding')).toMatchObject([{ found: { kind: 'stop' }, days: 1 }]);
    const back = { by: 'orders', byBuyers: false, days: 60 } as const;
    const crowd = ordinary().map((one) => ({ ...one, refunds: { ...back, k: 20, n: 400 } }));
    const own = product('x', { ...well, payBuyers: 9 }, { inTest: true, refunds: { ...back, k: 60, n: 100 } });
    const input = inputOf(
      [...crowd, own].map((one) => ({ ...one, basis: one.basis && { ...one.basis, to: addDays(TO, 1) } })),
    );
    const found = suggest({ ...input, today: addDays(TO, 2), previous: new Map([['x', before]]) });
    const now = found.suggestions.find((one) => one.product === 'x')!;
    expect(now).toMatchObject({ verdict: { kind: 'stop', refunds: true }, memory: { role: 'stop' } });
  });
});

/** Rules by the operator's own word: they move who holds a place, what is stopped and what is firm, and the card says so. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { evidenceSentence } from '../../utils/texts/evidence.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import { DEFAULT_RULES, type OwnRules, withinBounds } from '../../utils/tiers/own-rules.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { revealsCosts } from '../../utils/tiers/reveals-costs.ts';
import { DEFAULT_ENGINE_SETTINGS, settingsWith, slotsOf } from '../../utils/tiers/settings.ts';
import { inputOf } from './practice.ts';
import { evidence, ordinary, product } from './shops.ts';

const said = (rules: Partial<OwnRules>): OwnRules => ({ ...DEFAULT_RULES, ...rules });

function judged(statistics: readonly ProductStatistics[], rules: Partial<OwnRules>) {
  return suggest({ ...inputOf(statistics), settings: settingsWith(said(rules)) }).suggestions;
}

/** Twenty products that sell from 40 orders upwards, each a fifth more than the one before. */
const ladder = (): ProductStatistics[] =>
  Array.from({ length: 20 }, (_, i) => {
    const payBuyers = Math.round(40 * 1.2 ** i);
    return product(`p${String(i).padStart(2, '0')}`, {
      visitors: payBuyers * 50,
      payBuyers,
      cartAdders: payBuyers * 3,
    });
  });

const inRole = (all: ReturnType<typeof judged>, role: string) =>
  all.filter(({ verdict }) => verdict.kind === 'role' && verdict.role === role).map((one) => one.product);

describe('places by the operator’s own word', () => {
  it('are as many as were said, and the usual ones where nothing was', () => {
    const few = judged(ladder(), {});
    expect([inRole(few, 'main').length, inRole(few, 'second').length]).toEqual([1, 3]);
    const many = judged(ladder(), { mainSlots: 2, secondSlots: 4 });
    expect(inRole(many, 'main').sort()).toEqual(['p18', 'p19']);
    expect(inRole(many, 'second').sort()).toEqual(['p14', 'p15', 'p16', 'p17']);
    expect(slotsOf(said({ mainSlots: 5 }), 20)).toEqual({ main: 5, second: 15 });
    expect(slotsOf(said({ secondSlots: 5 }), 20)).toEqual({ main: 1, second: 5 });
  });

  it('are named on the cards of those who hold one, or would by the usual number', () => {
    expect(judged(ladder(), {}).flatMap((one) => evidence(one, 'own-rule'))).toEqual([]);
    const many = judged(ladder(), { mainSlots: 2 });
    const told = many.filter((one) => evidence(one, 'own-rule').length > 0).map((one) => one.product);
    expect(told.sort()).toEqual(['p12', 'p13', 'p14', 'p15', 'p16', 'p17', 'p18', 'p19']);
    const [first] = evidence(many.find((one) => one.product === 'p19')!, 'own-rule');
    expect(first).toEqual({ kind: 'own-rule', of: 'slots', main: 2, second: 6, usual: { main: 1, second: 3 } });
    expect(evidenceSentence(first!, 'zh', CNY)).toBe('名额按你设的：主推 2 款、次推 6 款（默认 1、3）。');
    expect(judged(ladder(), { mainSlots: 1, secondSlots: 3 }).flatMap((one) => evidence(one, 'own-rule'))).toEqual([]);
  });
});

describe('the certainty of a stop', () => {
  const weak = (payBuyers: number, cartAdders: number | null = 20) =>
    product('weak', { visitors: 600, payBuyers, cartAdders }, { inTest: true });
  const of = (own: ProductStatistics, rules: Partial<OwnRules>) =>
    judged([...ordinary(), own], rules).find((one) => one.product === 'weak')!;

  it('lets more be stopped when it is lowered and less when it is raised, the card saying so', () => {
    const chances = [...Array(12).keys()].map((buyers) => ({
      buyers,
      found: of(weak(buyers), {}),
      low: of(weak(buyers), { stopAt: 0.7 }),
      high: of(weak(buyers), { stopAt: 0.95 }),
    }));
    const stops = (key: 'found' | 'low' | 'high') => chances.filter((one) => one[key].verdict.kind === 'stop').length;
    expect(stops('low')).toBeGreaterThan(stops('found'));
    expect(stops('found')).toBeGreaterThanOrEqual(stops('high'));
    const changed = chances.find(({ found, low }) => low.verdict.kind === 'stop' && found.verdict.kind !== 'stop')!;
    expect(changed.low.certainty).toBeGreaterThanOrEqual(0.7);
    expect(changed.low.certainty).toBeLessThan(0.9);
    const [rule] = evidence(changed.low, 'own-rule');
    expect(rule).toEqual({ kind: 'own-rule', of: 'stop', at: 0.7, usual: 0.9 });
    expect(evidenceSentence(rule!, 'zh', CNY)).toContain('70%（默认 90%）');
    expect(evidenceSentence(rule!, 'en', CNY)).toContain('70%');
  });

  it('stays stricter where carts are not known, and then nothing is said of it', () => {
    for (let buyers = 0; buyers < 12; buyers += 1) {
      const own = of(weak(buyers, null), { stopAt: 0.6 });
      expect(own.verdict).toEqual(of(weak(buyers, null), {}).verdict);
      expect(evidence(own, 'own-rule')).toEqual([]);
    }
  });

  it('is what the look ahead asks for too', () => {
    const looks = (buyers: number, rules: Partial<OwnRules>) => evidence(of(weak(buyers), rules), 'look-ahead')[0];
    const buyers = [...Array(40).keys()].find((n) => looks(n, {}) && looks(n, { stopAt: 0.65 })) ?? 0;
    const [ahead, before] = [looks(buyers, { stopAt: 0.65 }), looks(buyers, {})];
    expect(ahead?.stopAt).toBe(0.65);
    expect(before?.stopAt).toBeUndefined();
    expect(formulaSentence(ahead!, 'zh', CNY)).toContain('65% 把握低于');
    expect(formulaSentence(before!, 'zh', CNY)).toContain('90% 把握低于');
    expect(ahead!.steps[2]!.atMost!).toBeGreaterThanOrEqual(before!.steps[2]!.atMost ?? -1);
  });

  it.each([
    ['carts are not known', { visitors: 300, payBuyers: 4, cartAdders: null }],
    ['nothing was sold', { visitors: 150, payBuyers: 0, cartAdders: 9 }],
  ])('is the stricter one in the look ahead too where %s, whatever was said', (_, counts) => {
    for (const rules of [{}, { stopAt: 0.6 }, { stopAt: 0.92 }]) {
      const [ahead] = evidence(of(product('weak', counts, { inTest: true }), rules), 'look-ahead');
      expect(ahead?.stopAt).toBe(0.95);
      expect(formulaSentence(ahead!, 'zh', CNY)).toMatch(/95% 把握(（有人买了就按 \d+%）)?低于/);
    }
  });

  it('is the own one again in the look ahead of what nobody bought, from its first buyer on', () => {
    const own = product('weak', { visitors: 150, payBuyers: 0, cartAdders: 9 }, { inTest: true });
    for (const stopAt of [null, 0.6, 0.92]) {
      const [ahead] = evidence(of(own, { stopAt }), 'look-ahead');
      expect(ahead).toMatchObject({ stopAt: 0.95, soldAt: stopAt ?? 0.9 });
      expect(formulaSentence(ahead!, 'zh', CNY)).toContain(`（有人买了就按 ${(stopAt ?? 0.9) * 100}%）低于`);
    }
    const [top] = evidence(of(own, { stopAt: 0.95 }), 'look-ahead');
    expect(top).not.toHaveProperty('soldAt');
  });
});

describe('the certainty of a role', () => {
  it('makes places 准 below it and firm above it, the chance itself staying', () => {
    const usual = judged(ladder(), {});
    for (const roleAt of [0.6, 0.8, 0.95]) {
      for (const one of judged(ladder(), { roleAt })) {
        const { verdict, certainty } = one;
        expect(certainty).toBe(usual.find(({ product: id }) => id === one.product)!.certainty);
        if (verdict.kind !== 'role' || certainty === null) continue;
        expect(verdict.candidate).toBe(certainty < roleAt);
        const told = evidence(one, 'own-rule');
        expect(told).toEqual(roleAt === 0.6 ? [] : [{ kind: 'own-rule', of: 'role', at: roleAt, usual: 0.6 }]);
      }
    }
  });

  it('tells nothing of costs outside the panel', () => {
    expect(revealsCosts({ kind: 'own-rule', of: 'role', at: 0.7, usual: 0.8, by: 'cost' })).toBe(true);
    expect(revealsCosts({ kind: 'own-rule', of: 'role', at: 0.7, usual: 0.6 })).toBe(false);
  });
});

it('takes whatever is said within its bounds, and never throws', () => {
  const any = fc.option(fc.double(), { nil: null });
  const rules = fc.record({ mainSlots: any, secondSlots: any, stopAt: any, roleAt: any });
  fc.assert(
    fc.property(rules, (told) => {
      const { mainSlots, secondSlots, stopAt, roleAt } = withinBounds(told);
      for (const slots of [mainSlots, secondSlots]) {
        expect(slots === null || (Number.isInteger(slots) && slots >= 1 && slots <= 1000)).toBe(true);
      }
      for (const bar of [stopAt, roleAt]) expect(bar === null || (bar >= 0.6 && bar <= 0.95)).toBe(true);
      expect(() => suggest({ ...inputOf(ladder()), settings: { ...DEFAULT_ENGINE_SETTINGS, ...told } })).not.toThrow();
    }),
    { numRuns: 60 },
  );
});

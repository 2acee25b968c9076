import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { badgeText } from '../../utils/texts/badge.ts';
import { withBadges } from '../../utils/texts/side-badges.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { trendScore } from '../../utils/tiers/trend.ts';
import { inputOf } from './practice.ts';
import { evidence, ordinary, product, verdictOf } from './shops.ts';

const label = (suggestion: Suggestion) => badgeText(suggestion, { revision: 1, language: 'zh', currency: CNY }).label;
const tested = (visitors: number, payBuyers: number, cartAdders = Math.round(visitors * 0.06)) =>
  verdictOf(product('x', { visitors, payBuyers, cartAdders }, { inTest: true }));

describe('what stands beside 继续测', () => {
  it('is that too few came, to which side it leans, or nothing', () => {
    const few = tested(40, 1);
    expect([few.verdict.kind, few.badges, label(few)]).toEqual(['test', ['unseen'], '继续测 还差约 60 位访客']);
    const others = Array.from({ length: 20 }, (_, i) =>
      product(`q${i}`, { visitors: 2_000, payBuyers: 12 + 5 * i, cartAdders: 120 }),
    );
    const seen = Array.from({ length: 30 }, (_, payBuyers) =>
      verdictOf(product('x', { visitors: 300, payBuyers, cartAdders: 18 }, { inTest: true }), others),
    ).filter(({ verdict }) => verdict.kind === 'test');
    const sides = seen.map(({ badges = [] }) => badges[0] ?? '');
    expect(new Set(sides)).toEqual(new Set(['down', '', 'up']));
    for (const one of seen) {
      const said = one.verdict.kind === 'test' && one.verdict.leaning;
      expect(one.badges?.[0]).toBe(said === 'up' || said === 'down' ? said : undefined);
    }
  });
});

describe('上升', () => {
  const sides = (recent: number, before: number) => ({
    long: { recent, before, recentDays: 14, beforeDays: 42 },
  });
  const shop = (own: Partial<ProductStatistics>): Suggestion[] => {
    const others = ordinary().map((one) => ({ ...one, trend: sides(20, 60) }));
    const rising = product('x', { visitors: 1_000, payBuyers: 25, cartAdders: 80 }, own);
    return [...suggest(inputOf([...others, rising])).suggestions];
  };
  const found = (own: Partial<ProductStatistics>) => shop(own).find((one) => one.product === 'x')!;

  it('stands where its share rises by a quarter and clearly, whatever it is', () => {
    const up = found({ trend: sides(30, 40) });
    expect(up.badges).toContain('rising');
    expect(label(up)).toContain(' · 上升');
    const [trend] = evidence(up, 'trend');
    const { ratio, z } = trendScore(trend!, { recent: trend!.shopRecent, before: trend!.shopBefore });
    expect([ratio >= 1.25, z >= 1.64]).toEqual([true, true]);
    expect(found({ trend: sides(20, 60) }).badges ?? []).not.toContain('rising');
    expect(found({ trend: sides(4, 6) }).badges ?? []).not.toContain('rising');
    expect(found({ trend: sides(30, 40), inTest: true }).badges).toContain('rising');
  });

  it('does not stand beside what is not judged', () => {
    expect(found({ trend: sides(30, 40), excluded: true }).badges).toBeUndefined();
  });
});

it('both languages name them', () => {
  expect(withBadges('Keep testing', ['down', 'rising'], 'en')).toBe('Keep testing · Rather weak · Rising');
  expect(withBadges('次推款', [], 'zh')).toBe('次推款');
});

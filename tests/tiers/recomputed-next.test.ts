/** How near the next role stands, and how likely few buyers are before a promotion, follow from what is printed. */
import { expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { betaSurvival } from '../../utils/statistics/beta.ts';
import { normalCdf } from '../../utils/statistics/normal.ts';
import { poissonCdf } from '../../utils/statistics/poisson.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { simulate } from './practice.ts';
import { equationsOf } from './printed-formula.ts';
import { costsOf, evidence } from './shops.ts';

const { input } = simulate(11);
const tested = { ...input, statistics: input.statistics.map((own) => ({ ...own, inTest: true })) };

const percents = (text: string, pattern: RegExp) =>
  pattern
    .exec(text)
    ?.slice(1)
    .map((one) => Number(one.replace('−', '-')));

it('how near the next role stands: what it has of what it takes, and what that rests on', () => {
  const { input: shop } = simulate(3);
  const margins = Object.fromEntries(shop.statistics.map(({ product }, i) => [product, 1_200 + ((i * 401) % 3_000)]));
  const planned = shop.statistics.map(
    (own, i): ProductStatistics => ({
      ...own,
      ...(i % 4 === 1 && { promo: { price: 5_000 + 97 * i, uplift: 1.2 + (i % 9) / 5 } }),
      ...(i % 5 === 2 && { trend: { short: { recent: 30 + i, before: 33 } } }),
    }),
  );
  const shops = [input, tested, shop, { ...shop, costs: costsOf(margins) }, { ...shop, statistics: planned }];
  const told = shops.flatMap((one) => suggest(one).suggestions).flatMap((s) => evidence(s, 'next-best'));
  const seen = new Map<string, number>();
  for (const one of told) {
    const { by } = one;
    const text = formulaSentence(one, 'zh', CNY) ?? '';
    const equations = equationsOf(text);
    for (const { text: equation, off, allowed } of equations) expect(off, equation).toBeLessThanOrEqual(allowed);
    const [has, needs] = by.kind === 'chance' ? [by.p, by.needed] : [by.perDay, by.needed];
    const near = Number(/接近程度是有的 ÷ 要的：[\d.%]+ ÷ [\d.%]+ = ([\d.]+)/.exec(text)?.[1] ?? 1);
    expect(text.includes('够了按 1 算')).toBe(has >= needs);
    expect(Math.abs(near - Math.min(1, has / needs)), text).toBeLessThan(0.0006);
    expect(equations).toHaveLength(
      Number(has < needs) + Number(by.kind === 'chance' && by.how?.kind === 'beta' && by.how.earns !== undefined),
    );
    const how = by.kind === 'chance' ? by.how : undefined;
    const kind = by.kind === 'sales' ? 'sales' : how?.kind === 'beta' ? `${how.of} ${one.becomes}` : how?.kind;
    seen.set(kind ?? 'none', (seen.get(kind ?? 'none') ?? 0) + 1);
    if (by.kind === 'sales') continue;
    const chance = Math.min(99, Math.max(1, 100 * by.p));
    if (how?.kind === 'beta') {
      const pattern = /(?:低于|不低于) ([\d.]+)% 的概率，按证据封顶后的贝塔分布（a ([\d.]+)，b ([\d.]+)）是 (\d+)%/;
      const [line = 0, a = 0, b = 0, p = 0] = percents(text, pattern) ?? [];
      const above = 100 * betaSurvival(line / 100, a, b);
      const worked = text.includes('不低于') ? above : 100 - above;
      expect(Math.abs(Math.min(99, Math.max(1, worked)) - p), text).toBeLessThan(0.6);
      expect(Math.abs(p - chance), text).toBeLessThanOrEqual(0.5);
    }
    if (how?.kind === 'score') {
      const [z = 0, p = 0] = percents(text, /标准差是 (−?[\d.]+)（.*它的概率 (\d+)%/) ?? [];
      expect(Math.abs(100 * normalCdf(by.of === 'slide' ? -z : z) - p), text).toBeLessThan(0.6);
    }
  }
  const kinds = ['cart traffic', 'pay profit', 'pay second', 'pay stop', 'promo', 'sales', 'score'];
  expect([...seen.keys()].sort()).toEqual(kinds);
});

it('how likely so few buyers are by chance before a promotion', () => {
  for (let i = 0; i < 60; i += 1) {
    const earlier = { buyers: 20 + ((i * 37) % 211), carts: 90 + i, days: 20 + (i % 9) };
    const late = { buyers: i % 17, carts: 40 + ((i * 7) % 50), days: 5 + (i % 3) };
    const chance = poissonCdf(late.buyers, (earlier.buyers * late.days) / earlier.days);
    const event = { zh: '双12', en: 'Double 12', opens: input.today, guessed: false };
    const text = formulaSentence({ kind: 'before-event', ...event, chance, late, earlier }, 'zh', CNY) ?? '';
    const equations = equationsOf(text);
    expect(equations).toHaveLength(2);
    for (const { text: equation, off, allowed } of equations) expect(off, equation).toBeLessThanOrEqual(allowed);
    const [mean = 0, k = 0, p = 0] = percents(text, / = ([\d.]+)；泊松分布不多于 (\d+) 位的概率 (\d+)%/) ?? [];
    expect(Math.abs(Math.min(99, Math.max(1, 100 * poissonCdf(k, mean))) - p), text).toBeLessThan(0.6);
    expect(text).toContain('真的机会比这大一些');
  }
});

/** How a figure came about: its numbers give it again. */
import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';
import { madeRate, madeSales } from '../tiers/made-evidence.ts';

const zh = (evidence: Evidence) => formulaSentence(evidence, 'zh', CNY);

describe('formulas', () => {
  it('of a rate: its counts, what was mixed in and whose that is', () => {
    expect(zh(madeRate())).toBe(
      '(7 + 1.67% × 120) ÷ (310 + 120) = 2.09%。加上的 1.67% 来自本店各款；商品会变，所以合理范围只按 1 ÷ (1 ÷ 430 + 1 ÷ 400) = 207.23 位访客的证据算（贝塔分布 a 4.3311，b 202.9，80%：1.34%–3.78%；高于 1.4% 的概率 83%）。',
    );
    expect((7 + 0.0167 * 120) / (310 + 120)).toBeCloseTo(0.0209, 4);
    expect(zh(madeRate({ prior: { mean: 0.01, strength: 50, from: 'built-in' } }))).toContain('来自行业默认值；');
  });

  it('of an expectation that its own cart rate and price moved', () => {
    const cart = { own: 0.065, middle: 0.04, power: 1 };
    const price = { own: 8900, middle: 12050.5, power: -0.35 };
    const moved = { level: 0.01, cart, price, fitted: false };
    const mean = 0.01 * (0.065 / 0.04) * (8900 / 12050.5) ** -0.35;
    const from = (prior: object) =>
      zh(madeRate({ mean: (7 + mean * 120) / 430, prior: { mean, strength: 120, from: 'category', moved, ...prior } }));
    expect(from({})).toContain(
      '(7 + 1.807% × 120) ÷ (310 + 120) = 2.13%。加上的 1.807% 来自同类商品，按这款折算：1% × (6.5% ÷ 4%)^1 × (¥89.00 ÷ ¥120.505)^−0.35 = 1.807%（依次是中等款的转化、加购率之比、件单价之比；幂次取天猫店铺实测值）；',
    );
    const byCart = { level: 0.01, cart, price: null, fitted: true };
    expect(from({ mean: 0.01625, moved: byCart })).toContain(
      '1% × (6.5% ÷ 4%)^1 = 1.625%（依次是中等款的转化、加购率之比；幂次由本店各款拟合）',
    );
    const held = { level: 0.4, cart, price: null, fitted: true };
    expect(from({ mean: 0.5, moved: held })).toContain('40% × (6.5% ÷ 4%)^1 = 65%，超出界限，按 50%（');
  });

  it('of a range that next to no buyers make', () => {
    expect(zh(madeRate({ mean: 0.002, worth: 500 }))).toContain('只按 1 ÷ 0.2% = 500 位访客');
  });

  it('of the chances of more visitors', () => {
    const steps = [
      { visitors: 50, chance: 0.102, days: 1, atLeast: 4, atMost: null },
      { visitors: 200, chance: 0.553, days: null, atLeast: 9, atMost: 1 },
      { visitors: 400, chance: 0.001, days: null, atLeast: null, atMost: null },
    ];
    expect(zh({ kind: 'look-ahead', steps, a: 4.33, b: 425.67, upper: 0.0312345678, lower: 0.014 })).toBe(
      '下单人数按贝塔—二项分布（a 4.33，b 425.67）：50 位里至少 4 单的概率 10%，200 位里至少 9 单或至多 1 单的概率 55%，400 位里多少单都不够的概率 1%。到那时（证据最多按 400 位访客）有 80% 把握转化不低于 3.1235%，或 90% 把握低于 1.4%，就算有结论。',
    );
  });

  it('of sales: their witnesses, and how to draw the chance again', () => {
    expect(zh(madeSales())).toBe(
      '((10 + 0.4) × (14 + 0.4) × (12.3 + 0.4))^(1/3) − 0.4 = 12，每个线索先加 0.4（店内一款日均订单的一半），合成后再减掉。加购折算是日均加购人数 × 本店每位加购的单数：35 × 0.4 = 14。访客×转化是日均访客 × 转化 × 本店每位买家的单数：600 × 2.05% × 1 = 12.3。日均都是近的天更重，每往前 14 天减半。一周的范围按负二项分布（离散参数 3）取 10%–90%。排进前 4 的把握：随机种子 1，抽 400 次一周销量数出来的；用备份文件可以重抽一遍：npm run recompute -- 备份文件。',
    );
    const one = madeSales({ witnesses: { orders: 2, carts: null, visitors: null }, perDay: 2, chance: null });
    expect(zh(one)).toContain('(2 + 0.4) − 0.4 = 2，');
    expect(zh(one)).not.toContain('种子');
  });

  it('of what a visitor brings, and of a trend', () => {
    const value = {
      kind: 'value',
      fen: 181,
      by: 'sales',
      rate: 0.0203,
      price: 8900,
      line: 110,
      set: null,
      below: 0.1,
    } as const;
    expect(zh(value)).toBe('转化 × 件单价：2.03% × ¥89.00 = ¥1.81。');
    const trend = {
      kind: 'trend',
      span: 'short',
      recent: 21,
      before: 35,
      shopRecent: 400,
      shopBefore: 390,
      direction: 'sliding',
    } as const;
    expect(zh(trend)).toContain(
      '((21 + 2) ÷ (35 + 2)) ÷ ((400 + 2) ÷ (390 + 2)) = 0.6062（近的一边加 2、前的一边加 2，免得一两单就翻倍）。ln(0.6062) ÷ √(2 × (1 ÷ (21 + 2) + 1 ÷ (35 + 2))) = −1.33：',
    );
  });

  it('none of what is simply read', () => {
    expect(zh({ kind: 'price', fen: 8900, median: null })).toBeNull();
    expect(formulaSentence(madeRate(), 'en', CNY)).not.toMatch(/\p{Script=Han}/u);
  });
});

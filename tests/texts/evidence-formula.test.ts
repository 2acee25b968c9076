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
      '(7 + 1.67% × 120) ÷ (310 + 120) = 2.09%。加上的 1.67% 来自本店各款；商品会变，所以合理范围只按 207 位访客的证据算（贝塔分布 80%：1.34%–3.78%）。',
    );
    expect((7 + 0.0167 * 120) / (310 + 120)).toBeCloseTo(0.0209, 4);
    expect(zh(madeRate({ prior: { mean: 0.01, strength: 50, from: 'built-in' } }))).toContain('来自行业默认值；');
    expect(zh(madeRate({ prior: { mean: 0.01, strength: 6.3, from: 'category', moved: true } }))).toContain(
      '+ 1% × 6.3) ÷ (310 + 6.3) = 2.09%。加上的 1% 来自同类商品，按这款的加购率和价格折算；',
    );
  });

  it('of sales: their witnesses, and how to draw the chance again', () => {
    expect(zh(madeSales())).toBe(
      '((10 + 0.4) × (14 + 0.4) × (12.3 + 0.4))^(1/3) − 0.4 = 12，每个线索先加 0.4（店内一款日均订单的一半），合成后再减掉。一周的范围按负二项分布（离散参数 3）取 10%–90%。排进前 4 的把握：随机种子 1，抽 400 次一周销量数出来的。',
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
      recent: 21,
      before: 35,
      shopRecent: 400,
      shopBefore: 390,
      direction: 'sliding',
    } as const;
    expect(zh(trend)).toContain('((21 + 2) ÷ (35 + 2)) ÷ ((400 + 2) ÷ (390 + 2)) = 0.61');
  });

  it('none of what is simply read', () => {
    expect(zh({ kind: 'price', fen: 8900, median: null })).toBeNull();
    expect(formulaSentence(madeRate(), 'en', CNY)).not.toMatch(/\p{Script=Han}/u);
  });
});

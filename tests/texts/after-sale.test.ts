import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { evidenceSentence, verdictSentence } from '../../utils/texts/evidence.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import { flagAdvice } from '../../utils/texts/flag-advice.ts';
import { flagsBeside } from '../../utils/texts/flags.ts';
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';
import type { Verdict } from '../../utils/tiers/verdict-kinds.ts';
import type { Day } from '../../utils/time/day.ts';

type Refund = Extract<Evidence, { kind: 'refund' }>;
type Stock = Extract<Evidence, { kind: 'stock' }>;

const refund: Refund = {
  kind: 'refund',
  by: 'orders',
  byBuyers: false,
  days: 30,
  own: { k: 62, n: 1_000, low: 0.0431, high: 0.0842 },
  mean: 0.062,
  prior: { mean: 0.06, strength: 30, from: 'shop' },
  worth: 1 / (1 / 1_030 + 1 / 200),
  line: 0.05,
  p: 0.02,
};
const stock: Stock = {
  kind: 'stock',
  units: 100,
  days: null,
  on: '2026-11-22' as Day,
  perDay: 5,
  pieces: 1.25,
  risk: 0.08,
};
const zh = (evidence: Evidence) => evidenceSentence(evidence, 'zh', CNY);
const how = (evidence: Evidence) => formulaSentence(evidence, 'zh', CNY);

describe('refunds', () => {
  it('are said of a hundred orders, beside the shop’s', () => {
    expect(zh(refund)).toBe('100 单约退 6.2 单（62/1,000，读到 30 天），合理范围 4.3–8.4；全店平均 5.0。');
    expect(zh({ ...refund, byBuyers: true })).toContain('没有订单数，用支付买家数代替');
    expect(zh({ ...refund, p: 0.96 })).toContain('；有 96% 的把握是全店平均的两倍以上，先不给主推、次推。');
  });

  it('beyond what was sold are said to hold those of orders before', () => {
    const all: Refund = { ...refund, own: { k: 30, n: 30, low: 0.6, high: 0.9 }, beyond: true, p: 0.99 };
    expect(zh(all)).toContain('；全店平均 5.0；退的比卖的还多（含更早的单），按全退算；有 99% 的把握');
    expect(evidenceSentence(all, 'en', CNY)).toContain('; more came back than was sold');
  });

  it('of money say by what day they count', () => {
    const money: Refund = { ...refund, by: 'amount', amounts: { back: 620_00, paid: 10_000_00 } };
    expect(zh(money)).toBe(
      '按金额 100 里约退 6.2（按退款日口径，满 15 天的 30 天，共 1,000 单），合理范围 4.3–8.4；全店平均 5.0。',
    );
    expect(how(money)).toContain('退款金额 ÷ 支付金额 × 单数：¥620.00 ÷ ¥10000.00 × 1000 = 62。');
    expect(zh({ ...money, byBuyers: true })).toContain('共 1,000 位支付买家）');
    expect(how({ ...money, byBuyers: true })).toContain('× 支付买家数：');
  });

  it('can be worked out again', () => {
    expect(how(refund)).toBe(
      '(62 + 6% × 30) ÷ (1000 + 30) = 6.20%。加上的 6% 来自本店各款；商品会变，所以合理范围只按 1 ÷ (1 ÷ 1030 + 1 ÷ 200) = 167.48 单的证据算（贝塔分布 a 10.384，b 157.1，80%：4.31%–8.42%；高于 10% 的概率 2%）。全店平均的 2 倍：5% × 2 = 10%；九成把握超过它才算退款偏高。',
    );
  });

  it('stop a test in words of their own', () => {
    expect(verdictSentence({ kind: 'stop', refunds: true }, 'zh')).toContain('退款明显偏高');
  });
});

describe('stock', () => {
  it('is said in days, with the chance of selling out', () => {
    expect(zh(stock)).toBe('2026-11-22 库存 100 件，按预计每天 5.0 单够卖 16 天；一周内卖断的可能约 8%。');
    expect(zh({ ...stock, perDay: null, risk: null })).toBe('2026-11-22 库存 100 件。');
    expect(zh({ ...stock, days: 12 })).toContain('（平台给的可售天数 12 天）');
    expect(zh({ ...stock, units: null, days: 2.5, risk: null })).toBe(
      '2026-11-22 平台给的可售天数 2.5 天；主推、次推要够卖 10.5 天。',
    );
    const restock = { days: 10, risk: 0.34 };
    expect(zh({ ...stock, restock })).toContain('；一周内卖断的可能约 8%；补货要 10 天，卖断的可能 34%。');
    expect(zh({ ...stock, units: 50 })).toContain('够卖 8.0 天；一周内卖断的可能约 8%；主推、次推要够卖 10.5 天。');
  });

  it('can be worked out again', () => {
    expect(how(stock)).toBe(
      '库存 ÷（预计每天单数 × 每单件数）：100 ÷ (5 × 1.25) = 16 天；能推的至少 10.5 天。一周卖断的可能：均值 5 × 1.25 × 7 = 43.75 件的负二项分布（离散参数 3）超过 100 件的概率。',
    );
    expect(how({ ...stock, restock: { days: 10, risk: 0.34 } })).toContain(
      '件的概率。到货前 10 天也这样算，均值 5 × 1.25 × 10 = 62.5 件；超过 20% 就提示。',
    );
    expect(how({ ...stock, perDay: null })).toBeNull();
  });
});

it('what is not known is said for what it means', () => {
  expect(zh({ kind: 'missing', metric: 'refundOrders' })).toContain('口碑未知：退款没有读到');
  expect(zh({ kind: 'missing', metric: 'stock' })).toContain('库存没有读到');
});

const beside = (evidence: readonly Evidence[], verdict: Verdict = { kind: 'regular' }) => ({ evidence, verdict });

it('a flag beside a stop asks for no push afterwards', () => {
  const stop = { kind: 'stop' } as const;
  expect(flagAdvice('stock', beside([stock], stop), 'zh')).toBe('按预计的销量很可能不够卖 3 天，先补货。');
  for (const flag of ['refund', 'stock', 'loss'] as const) {
    expect(flagAdvice(flag, beside([stock], stop), 'zh')).not.toContain('加推');
    expect(flagAdvice(flag, beside([stock], stop), 'en')).not.toContain('push');
    expect(flagAdvice(flag, beside([stock]), 'zh')).toMatch(/，再加推。$/);
  }
});

it('flags say what to do, and how sure it is', () => {
  expect(flagAdvice('refund', beside([refund]), 'zh')).toContain('有九成以上的把握');
  expect(flagAdvice('stock', beside([stock]), 'zh')).toBe('按预计的销量很可能不够卖 3 天，先补货，再加推。');
  const restock = { days: 10, risk: 0.34 };
  const late = '补货要 10 天，到货前卖断的可能 34%，现在就补货，再加推。';
  expect(flagAdvice('stock', beside([{ ...stock, restock }]), 'zh')).toBe(late);
  expect(flagAdvice('stock', beside([{ ...stock, units: 10, restock }]), 'zh')).toContain('不够卖 3 天');
  const told = { ...stock, units: null, days: 2, risk: null };
  expect(flagAdvice('stock', beside([refund, told]), 'zh')).toBe('平台给的可售天数不足 3 天，先补货，再加推。');
  expect(flagAdvice('stock', beside([{ ...stock, days: 2, perDay: null, risk: null }]), 'en')).toContain(
    'as the platform says',
  );
});

it('flags stand beside a sentence', () => {
  expect(flagsBeside(['refund', 'stock'], 'zh')).toBe('注意：退款偏高、库存不足。');
  expect(flagsBeside([], 'en')).toBe('');
});

it('all of it has English', () => {
  const money: Refund = { ...refund, by: 'amount', amounts: { back: 1, paid: 2 }, p: 0.9 };
  const all: Evidence[] = [refund, money, stock, { kind: 'missing', metric: 'stock' }];
  const late = { ...stock, restock: { days: 10, risk: 0.34 } };
  expect(flagAdvice('stock', beside([late]), 'en')).toMatch(/^[^\u3400-\u9fff]{10,}$/);
  for (const one of [...all, late, { ...stock, units: null, days: 3 }]) {
    expect(evidenceSentence(one, 'en', CNY)).toMatch(/^[^\u3400-\u9fff]{10,}$/);
    expect(formulaSentence(one, 'en', CNY) ?? '').not.toMatch(/[\u3400-\u9fff]/);
  }
});

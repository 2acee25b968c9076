/** Each sentence holds all figures it takes to work the line out again. */
import { expect, it } from 'vitest';
import { periodOf, setOff } from '../../utils/splits/period-steps.ts';
import type { PeriodLine } from '../../utils/splits/period-terms.ts';
import { belowZeroTexts, stepText } from '../../utils/texts/period-step.ts';
import { agreed, facts, input, terms } from '../splits/made-terms.ts';

const TIERS = [
  { from: 10_000, bp: 500 },
  { from: 100_000, bp: 825 },
];
const told = (line: PeriodLine, more: Parameters<typeof input>[0] = {}) =>
  periodOf(terms([line]), input(more)).steps.map((step) => [stepText(step, 'zh'), stepText(step, 'en'), step.fen])[0];

it('tells how each kind came about', () => {
  const tiers = (way: 'whole' | 'marginal') => agreed('t', { kind: 'tiers', base: 'paid', way, tiers: TIERS });
  expect(told(tiers('whole'), { facts: facts(123_457) })).toEqual([
    '当月成交额减退款：¥1,234.57 × 8.25% = 10185.2025 分，零头舍去',
    'What was paid less refunds of the month: ¥1,234.57 × 8.25% = 10185.2025 fen, odd parts dropped',
    10_185,
  ]);
  expect(told(tiers('marginal'), { facts: facts(123_456) })?.[0]).toBe(
    '当月成交额减退款：¥900.00 × 5% + ¥234.56 × 8.25% = 6435.12 分，零头舍去',
  );
  // At the first tier's own limit nothing lies within it yet.
  expect(told(tiers('marginal'), { facts: facts(10_000) })?.[0]).toBe('当月成交额减退款 ¥100.00，没到第一档');
  expect(told(tiers('whole'), { facts: facts(9999) })?.[0]).toBe('当月成交额减退款 ¥99.99，没到第一档');
  const bet = agreed('r', { kind: 'refund-rate', base: 'gross', bp: 1000, above: 2000, bpAbove: 600 });
  expect(told(bet, { facts: facts(10_000, { sold: 4, refunded: 1 }) })?.[0]).toBe(
    '当月退款 1 单 / 到账 4 单，超过 20% · 成交额（不减退款） ¥100.00 × 6%',
  );
  expect(told(bet, { facts: facts(10_000, { sold: 5, refunded: 1 }) })?.[0]).toBe(
    '当月退款 1 单 / 到账 5 单，没超过 20% · 成交额（不减退款） ¥100.00 × 10%',
  );
  const least = agreed('g', { kind: 'guarantee', fen: 5000, counts: 'all' });
  expect(told(least, { payable: 1000, withheld: 500 })?.[0]).toBe(
    '保底 ¥50.00，线下应付加平台已代扣已有 ¥15.00，补足差额',
  );
  expect(told(least, { payable: 5000 })?.[0]).toBe('保底 ¥50.00，线下应付加平台已代扣已有 ¥50.00，不用补');
  expect(told(least, { payable: -1000 })?.[0]).toBe(
    '保底 ¥50.00，线下应付加平台已代扣已有 -¥10.00：是退回，照扣；保底按 0 起补',
  );
  expect(told(bet, { facts: facts(-1000, { refunded: 1 }) })?.[0]).toBe(
    '当月退款 1 单，没有到账的单，算不出退货率，按平时比例 · 成交额（不减退款） -¥10.00 × 10%',
  );
  const slot = agreed('f', { kind: 'slot', per: 'session', fen: 5000 });
  expect([told(slot)?.[0], told(slot, { sessions: 3 })?.[0]]).toEqual(['还没填这个月的场次，算不出', '¥50.00 × 3 场']);
  const tax = (stated: 'with' | 'without') => agreed('x', { kind: 'tax', stated, bp: 600 });
  expect(told(tax('without'), { payable: 75 })?.[0]).toBe('不含税合计 ¥0.75 × 税率 6%，另加 = 4.5 分，四舍五入');
  expect(told(tax('with'), { payable: 75 })?.[0]).toBe('合计 ¥0.75 已含 6% 的税，不另加');
  expect(told(agreed('n', { kind: 'no-invoice', bp: 600 }), { payable: 100 })?.[0]).toBe(
    '合计 ¥1.00 × 6%，没有发票，扣下',
  );
  // What is taken off is told without a sign of its own.
  const cut = agreed('n', { kind: 'no-invoice', bp: 600 });
  expect(told(cut, { payable: 75 })?.[0]).toBe('合计 ¥0.75 × 6%，没有发票，扣下 = 4.5 分，四舍五入');
  expect(told(cut, { payable: -75 })?.[0]).toBe('合计 -¥0.75 × 6%，没有发票，扣下 = -4.5 分，四舍五入');
});

it('says of which sums more went back than was sold, each once', () => {
  const tiers = agreed('t', { kind: 'tiers', base: 'paid', way: 'whole', tiers: TIERS });
  const bet = agreed('r', { kind: 'refund-rate', base: 'paid', bp: 1000, above: 2000, bpAbove: 600 });
  const of = (fen: number) => belowZeroTexts(periodOf(terms([tiers, bet]), input({ facts: facts(fen) })).steps, 'zh');
  expect(of(0)).toEqual([]);
  expect(of(-500)).toEqual([expect.stringContaining('当月成交额减退款合计 -¥5.00')]);
});

it('tells of a balance what there was, what was set off and what is left', () => {
  const line = agreed('v', { kind: 'balance', of: 'prepaid', fen: 1000 });
  if (line.kind !== 'balance') throw new Error('no balance');
  const [step] = setOff([line], 700, () => 400);
  expect(step && [stepText(step, 'zh'), step.fen]).toEqual(['应付 ¥7.00，余额 ¥6.00，抵扣后剩 ¥0.00', -600]);
});

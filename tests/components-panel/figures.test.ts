import { expect, test } from 'vitest';
import { certaintyPercent, keyRates, rankOf } from '../../components/panel/figures.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { Counts } from '../../utils/tiers/product-statistics.ts';
import { suggestionFor, summaryFor } from '../stores/summaries.ts';
import { madeRate, madeSales } from '../tiers/made-evidence.ts';

const NONE = { visitors: null, favoriters: null, cartAdders: null, payBuyers: null, payItems: null, payAmount: null };
const texts = (counts: Partial<Counts>, platform: PlatformId = 'taobao') =>
  keyRates(summaryFor('1', { kind: 'regular' }, { counts: { ...NONE, ...counts } }), 'zh', platform).map((f) => f.text);

test('counts and rate, as the suggestion itself used them', () => {
  const own = { k: 7, n: 310, low: 0, high: 1 };
  const evidence = [madeRate({ metric: 'cartRate', own, line: 0.5 })];
  const suggestion = suggestionFor('1', { kind: 'regular' }, { evidence });
  const counts = { ...NONE, visitors: 400, cartAdders: 9, payBuyers: 4 };
  const [cart, pay] = keyRates(summaryFor('1', { kind: 'regular' }, { suggestion, counts }), 'zh', 'taobao');
  expect(cart?.text).toBe('7/310 = 2.3%');
  expect(pay?.text).toBe('4/400 = 1.0%');
  expect([cart?.shop, pay?.shop]).toEqual(['50.0%', null]);
});

test('unknown says 未读取; known but impossible says so; a read 0 is a 0', () => {
  expect(texts({})).toEqual(['未读取', '未读取']);
  expect(texts({ visitors: 50 })).toEqual(['未读取', '未读取']);
  expect(texts({ visitors: 50, cartAdders: 0 })[0]).toBe('0/50 = 0.0%');
  expect(texts({ visitors: 0, payBuyers: 42 })[1]).toContain('算不出');
  expect(texts({ visitors: 3, payBuyers: 42 })[1]).toContain('算不出');
});

test('a rate counts against the people of its platform, and is 无 where the platform has none', () => {
  const clicked = { clickUsers: 200, cartAdders: 9, payBuyers: 4 };
  expect(texts(clicked, 'douyin')).toEqual(['9/200 = 4.5%', '4/200 = 2.0%']);
  expect(texts({ cartAdders: 9, payBuyers: 4 }, 'douyin')).toEqual(['未读取', '未读取']);
  expect(texts({ ...clicked, clickUsers: 3 }, 'douyin')).toEqual([
    expect.stringContaining('算不出'),
    expect.stringContaining('点击'),
  ]);
  expect(texts({ visitors: 100, payBuyers: 4 }, 'pdd')).toEqual(['无', '4/100 = 4.0%']);
});

test('never 100 %', () => {
  expect(certaintyPercent(0.999)).toBe(99);
  expect(certaintyPercent(null)).toBeNull();
});

test('the rank is the one the suggestion rests on', () => {
  const sales = madeSales();
  const verdict = { kind: 'role', role: 'main', candidate: false } as const;
  expect(rankOf(suggestionFor('1', verdict, { evidence: [{ kind: 'no-trend', why: 'range-only' }, sales] }))).toBe(
    sales,
  );
  expect(rankOf(suggestionFor('1', verdict))).toBeNull();
});

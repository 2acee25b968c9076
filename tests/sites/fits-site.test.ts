import { describe, expect, test } from 'vitest';
import type { SheetDraft } from '../../utils/sheets/sheet.ts';
import { cleanFilters, foreignPart } from '../../utils/sites/fits-site.ts';
import { sycm } from '../../utils/sites/sycm/site.ts';
import { fixture, read } from './sycm/answers.ts';

const result = read(fixture('finished-day.json'));
if (!result.ok) throw new Error('fixture refused');
const GOOD = result.value;

test('what our reader wrote fits', () => {
  expect(foreignPart(GOOD, sycm)).toBeNull();
});

const title = { field: '商品', as: 'title', unit: 'text' } as const;
const amount = { field: '支付金额', as: 'payAmount', unit: 'yuan' } as const;

test('so does a table of declared headers', () => {
  expect(foreignPart({ ...GOOD, channel: 'table', columns: [title, amount] }, sycm)).toBeNull();
});

describe('refused is', () => {
  test.each<[string, Partial<SheetDraft>]>([
    ['platform', { platform: 'jd' }],
    ['page', { page: 'sycm.other' }],
    ['adapter', { adapter: 'sycm.item-rank@99' }],
    ['channel', { channel: 'file' }],
    ['level', { level: 'sku' }],
    ['columns', { columns: [{ field: 'x', as: 'visitors', unit: 'count' }] }],
    ['columns', { columns: [{ field: 'payAmt.value', as: 'payAmount', unit: 'fen' }] }],
    ['columns', { channel: 'table', columns: [{ ...amount, field: '金额' }] }],
  ])('a foreign %s', (part, change) => {
    expect(foreignPart({ ...GOOD, ...change }, sycm)).toBe(part);
  });
});

test('people’s data leaves the filters', () => {
  const scope = { device: 'all', filters: { keyword: '裙 13812345678' } };
  expect(cleanFilters({ ...GOOD, scope }).scope.filters).toEqual({ keyword: '裙 ***' });
});

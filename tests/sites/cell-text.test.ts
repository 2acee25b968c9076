import { describe, expect, test } from 'vitest';
import { figureText, isTotalLabel, isWholeTotalLabel } from '../../utils/sites/cell-text.ts';
import { periodFromText } from '../../utils/sites/page-words.ts';

describe('the figure of a cell', () => {
  test.each([
    [['125', '-10.71%'], '125'],
    [['503', '昨日 525'], '503'],
    [['34,895.00', '59.02%'], '34,895.00'],
    [['-', '-'], '-'],
    [['77.48%', '+3.00%'], '77.48%'],
    [['¥', '1,234', '.', '56'], '¥1,234.56'],
    [['¥1,234', '.56', '-3%'], '¥1,234.56'],
    [['1.2', '万', '+4%'], '1.2万'],
    [['12', '%', '3%'], '12%'],
    [['  8,\n000 '], '8, 000'],
    [['数据暂未更新'], '数据暂未更新'],
  ])('%o', (leaves, text) => expect(figureText(leaves)).toBe(text));

  test.each([[[]], [[' ', '\n']]])('nothing in %o', (leaves) => expect(figureText(leaves)).toBeNull());

  test('a change below a whole number is never glued to it', () => {
    expect(figureText(['23', '39%'])).toBe('23');
    expect(figureText(['23', '.39%'])).toBe('23');
  });
});

test.each(['合计', '汇总', '总计', ' 全部 '])('%s is a sum', (text) => expect(isTotalLabel(text)).toBe(true));
test('小计 is a sum over some rows, not over the list', () => {
  expect(['小计', '合计'].map(isTotalLabel)).toEqual([true, true]);
  expect(['小计', '合计', '连衣裙'].map(isWholeTotalLabel)).toEqual([false, true, false]);
});
test.each(['合计装连衣裙', '全部现货', ''])('%s is no sum', (text) => expect(isTotalLabel(text)).toBe(false));

describe('the period a page shows', () => {
  const live = ['实时'];
  test.each([
    ['统计时间 2026-11-21', { kind: 'day', day: '2026-11-21' }],
    ['统计时间 2026-11-21 ~ 2026-11-21', { kind: 'day', day: '2026-11-21' }],
    ['统计时间 2026-10-23 ~ 2026-11-21', { kind: 'range', from: '2026-10-23', to: '2026-11-21' }],
    ['统计时间 实时 2026-11-22 14:00:00 更新', { kind: 'live', day: '2026-11-22' }],
    ['当前：2026-11-22 14:00:00', { kind: 'live', day: '2026-11-22' }],
    ['当前：2026-11-01 ~ 11-21', { kind: 'range', from: '2026-11-01', to: '2026-11-21' }],
    ['当前：2026-12-20 至 01-05', { kind: 'range', from: '2026-12-20', to: '2027-01-05' }],
    ['当前：2026-11-21～11-21', { kind: 'day', day: '2026-11-21' }],
  ])('%s', (text, period) => expect(periodFromText(text, live)).toEqual(period));

  test.each([
    '统计时间',
    '统计时间 2026-02-30',
    '统计时间 2026-11-21 ~ 2026-11-20',
    '2026-11-01 2026-11-02 2026-11-03',
    '实时 2026-11-20 ~ 2026-11-22',
    '2026-11-21 ~ 2026-13-01',
    '2026-11-21 ~ 13-01',
    '2026-11-20 14:00 ~ 2026-11-22 14:00',
  ])('%s cannot be told', (text) => expect(periodFromText(text, live)).toBeNull());
});

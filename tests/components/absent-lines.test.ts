import { expect, test } from 'vitest';
import { absentLines } from '../../utils/texts/metrics-absent.ts';
import { refusalTexts } from '../../utils/texts/refusals.ts';

test('each reason is a line of its own, names once, in a fixed order', () => {
  const lines = absentLines(
    [
      { metric: 'refundAmount', why: 'not-published' },
      { metric: 'cartAdders', why: 'not-chosen' },
      { metric: 'cartAdders', why: 'not-chosen' },
    ],
    '指标选择',
    'zh',
  );
  expect(lines.map((line) => line.why)).toEqual(['not-chosen', 'not-published']);
  expect(lines[0]?.text).toBe('未勾选：商品加购人数。点页面上的「指标选择」勾选后即可读取');
});

test('nothing missing, no line', () => {
  expect(absentLines([], '指标选择', 'zh')).toEqual([]);
});

test.each(Object.entries(refusalTexts.zh))(
  '%s says in one line what was refused, why, and what to do',
  (_code, text) => {
    expect(text).toMatch(/^(未读取|已停止读取)：[^\n]+。[^\n]+$|^未读取：[^\n]+请[^\n]+$/);
    expect(text.length).toBeLessThanOrEqual(48);
  },
);

import { expect, test } from 'vitest';
import { type MetricId, metric } from '../../utils/metrics/vocabulary.ts';
import { absentLines } from '../../utils/texts/metrics-absent.ts';
import { refusalTexts } from '../../utils/texts/refusals.ts';

const zh = (id: MetricId) => metric(id).zh;
const PAGE = { chooser: '指标选择', strangeHeaders: false };

test('each reason is a line of its own, names once, in a fixed order', () => {
  const lines = absentLines(
    [
      { metric: 'refundAmount', why: 'not-published' },
      { metric: 'cartAdders', why: 'not-chosen' },
      { metric: 'cartAdders', why: 'not-chosen' },
    ],
    PAGE,
    'zh',
    zh,
  );
  expect(lines.map((line) => line.why)).toEqual(['not-chosen', 'not-published']);
  expect(lines[0]?.text).toBe('未勾选：商品加购人数。点页面上的「指标选择」勾选后即可读取');
});

test('what the verdict rests on comes first, and a long list counts the rest', () => {
  const absent = (['pageViews', 'stayTime', 'payItems', 'favoriters'] as const).map(
    (metric) => ({ metric, why: 'not-chosen' }) as const,
  );
  expect(absentLines(absent, PAGE, 'zh', zh, 2)[0]?.text).toMatch(/^未勾选：支付件数、商品收藏人数等 4 项。/);
  expect(absentLines(absent, PAGE, 'zh', zh)[0]?.text).toMatch(
    /^未勾选：支付件数、商品收藏人数、商品浏览量、平均停留时长。/,
  );
});

test('beside a header nobody knows, a column that is not there may also have been renamed', () => {
  const text = (strangeHeaders: boolean, why: 'not-chosen' | 'not-given' = 'not-chosen') =>
    absentLines([{ metric: 'cartAdders', why }], { ...PAGE, strangeHeaders }, 'zh', zh)[0]?.text;
  expect(text(true)).toBe('未勾选，或页面改了列名：商品加购人数。点页面上的「指标选择」勾选后即可读取');
  expect(text(true, 'not-given')).toBe(text(false, 'not-given'));
});

test('nothing missing, no line', () => {
  expect(absentLines([], PAGE, 'zh', zh)).toEqual([]);
});

test.each(Object.entries(refusalTexts.zh))(
  '%s says in one line what was refused, why, and what to do',
  (_code, text) => {
    expect(text).toMatch(/^(未读取|已停止读取)：[^\n]+。[^\n]+$|^未读取：[^\n]+请[^\n]+$/);
    expect(text.length).toBeLessThanOrEqual(48);
  },
);

test.each([
  ['zh', '页面上没有：商品加购人数'],
  ['en', 'Not on the page: 商品加购人数'],
] as const)('a page without a column chooser is not told to be ticked on (%s)', (language, text) => {
  const lines = absentLines([{ metric: 'cartAdders', why: 'not-chosen' }], { ...PAGE, chooser: '' }, language, zh);
  expect(lines.map((line) => line.text)).toEqual([text]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  missingLine,
  pageRuns,
  periodLine,
  scopeLine,
  shareLine,
  stateLine,
} from '../../components/overlay/chip-lines.ts';
import { ABOUT } from '../../utils/sheets/sheet.ts';
import { pageOf } from '../../utils/sites/find-site.ts';
import { siteOf } from '../../utils/sites/registry.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { refusalTexts } from '../../utils/texts/refusals.ts';
import type { Day } from '../../utils/time/day.ts';
import { STATUSES } from './stories/chip-statuses.ts';

test('pages stand as runs', () => {
  expect(pageRuns([3, 4, 5, 6, 7, 8, 9], '、')).toBe('3–9');
  expect(pageRuns([2, 4, 5, 9], '、')).toBe('2、4–5、9');
  expect(pageRuns([], '、')).toBe('');
});

test('runs lose no page and invent none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 200 })), (pages) => {
      const sorted = [...pages].sort((a, b) => a - b);
      const back = pageRuns(sorted, ',')
        .split(',')
        .filter(Boolean)
        .flatMap((run) => {
          const [from = 0, to = from] = run.split('–').map(Number);
          return Array.from({ length: to - from + 1 }, (_, i) => from + i);
        });
      expect(back).toEqual(sorted);
    }),
  );
});

test('a share is rounded down, never up to what was not read', () => {
  expect(shareLine({ kind: 'at-least', value: 0.9999 }, 'zh')).toBe('占支付金额至少 99%');
  expect(shareLine({ kind: 'exact', value: 1 }, 'zh')).toBe('占支付金额 100%');
  expect(shareLine({ kind: 'exact', value: 0.29 }, 'zh')).toBe('占支付金额 29%');
  expect(shareLine(null, 'zh')).toBeNull();
});

test('a page about one product is not called filtered, unless somebody filtered it', () => {
  const about = { [ABOUT]: '704812360001' };
  for (const language of ['zh', 'en'] as const) {
    const { filter, product } = overlayTexts[language].part;
    const said = (device: string, filters: Readonly<Record<string, string>>) =>
      scopeLine({ device, filters }, language);
    expect(scopeLine(null, language)).toBeNull();
    expect(said('all', {})).toBeNull();
    expect(said('all', about)).toBe(product);
    expect(said('wireless', about)).toBe(filter);
    expect(said('all', { ...about, keyword: '*' })).toBe(filter);
    expect(said('wireless', {})).toBe(filter);
  }
});

test('the list is called complete only when every stated row was read', () => {
  const all = { read: 86, total: 86, pagesMissing: [], payShare: null };
  expect(missingLine(all, 'zh')).toBe('本列表已读全');
  expect(missingLine({ ...all, read: 85 }, 'zh')).toBeNull();
  expect(missingLine({ ...all, total: null }, 'zh')).toBeNull();
  expect(missingLine({ ...all, pagesMissing: [2] }, 'en')).toMatch(/Pages missing: 2/);
});

test('the three kinds of period read differently', () => {
  const day = '2026-11-21' as Day;
  const lines = [
    periodLine({ kind: 'day', day }, 'zh'),
    periodLine({ kind: 'live', day }, 'zh'),
    periodLine({ kind: 'range', from: '2026-10-23' as Day, to: day }, 'zh'),
  ];
  expect(lines).toEqual(['11月21日 单日', '11月21日 实时', '30 天（10月23日–11月21日）']);
});

test('what to choose stands in the words of the page shown, and no other page is told them', () => {
  const said = (url: string, state: 'waiting' | 'cached-page' = 'waiting') => {
    const site = siteOf(new URL(url));
    const periodWords = (site && pageOf(site, new URL(url))?.periodWords) ?? null;
    return stateLine({ ...STATUSES.waiting!, state, periodWords }, 'zh', null)?.text;
  };
  const [ranking, report] = [
    'https://sycm.taobao.com/cc/item_rank',
    'https://one.alimama.com/index.html#!/report/item_promotion',
  ];
  expect(said(ranking)).toBe('还没有读到商品。请在统计时间选 30天，再逐页翻看');
  expect(said('https://mms.pinduoduo.com/sycm/goods_effect')).toBe('还没有读到商品。请在统计时间选 30日，再逐页翻看');
  expect(said(report)).toBe('还没有读到商品。请逐页翻看');
  expect(said(ranking, 'cached-page')).toBe('页面用了缓存，未收到数据。请重选统计时间，或刷新页面');
  expect(said('https://myseller.taobao.com/home.htm/SellManage/all', 'cached-page')).toBe(
    '页面用了缓存，未收到数据。请刷新页面',
  );
});

test('every state but a plain stored page says something', () => {
  for (const [name, status] of Object.entries(STATUSES)) {
    const line = stateLine(status, 'zh', status.refusal && refusalTexts.zh[status.refusal.code]);
    if (status.state === 'stored') expect(line, name).toBeNull();
    else expect(line?.text, name).toBeTruthy();
  }
});

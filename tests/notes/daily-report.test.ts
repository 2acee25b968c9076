import { describe, expect, it } from 'vitest';
import { DEFAULT_UNITS } from '../../utils/metrics/shop-units.ts';
import {
  type DailyReportInput,
  dailyReport,
  type ReportDay,
  type ReportProduct,
} from '../../utils/notes/daily-report.ts';
import { dailyReportText } from '../../utils/notes/daily-report-text.ts';
import type { Counts } from '../../utils/tiers/product-statistics.ts';
import { type Day, parseDay } from '../../utils/time/day.ts';

const day = (text: string): Day => parseDay(text)!;
const UNKNOWN: Counts = {
  visitors: null,
  favoriters: null,
  cartAdders: null,
  payBuyers: null,
  payItems: null,
  payAmount: null,
};
const product = (id: string, counts: Partial<Counts>, name = `款${id}`): ReportProduct => ({
  product: id,
  name,
  counts: { ...UNKNOWN, ...counts },
});
const list = (on: string, products: readonly ReportProduct[], more: Partial<ReportDay> = {}): ReportDay => ({
  day: day(on),
  readAt: Date.parse('2026-11-22T09:30:00+08:00'),
  live: false,
  pages: ['sycm.item-rank'],
  total: products.length,
  products,
  ...more,
});
const input = (more: Partial<DailyReportInput>): DailyReportInput => ({
  shop: '木棉小铺',
  units: DEFAULT_UNITS,
  demo: false,
  platform: 'taobao',
  current: list('2026-11-21', []),
  before: null,
  overview: null,
  ...more,
});

const SATURDAY = list('2026-11-21', [
  product('1', { payAmount: 348950, payBuyers: 31, payItems: 35, visitors: 1391 }, '针织开衫'),
  product('2', { payAmount: 99000, payBuyers: 9, payItems: 10, visitors: 402 }),
  product('3', { payAmount: 0, payBuyers: 0, payItems: 0, visitors: 88 }),
  product('4', { payAmount: 12900, payBuyers: 1, payItems: 1 }),
  product('5', { payAmount: 56000, payBuyers: 7, payItems: 7, visitors: 120 }),
  product('6', { payAmount: 45000, payBuyers: 5, payItems: 5, visitors: 140 }),
  product('7', { payAmount: 45000, payBuyers: 4, payItems: 5, visitors: 160 }),
]);
const BEFORE = list('2026-11-14', [
  product('1', { payAmount: 248950, payBuyers: 22, visitors: 1002 }),
  product('2', { payAmount: 199000, payBuyers: 18, visitors: 700 }),
  product('3', { payAmount: 0, payBuyers: 0, visitors: 90 }),
  product('4', { payAmount: 12900, payBuyers: 1, visitors: 55 }),
  product('5', { payAmount: null, visitors: 130 }),
  product('9', { payAmount: 70000, payBuyers: 8, visitors: 80 }),
]);

describe('without a shop overview', () => {
  const report = dailyReport(input({ current: SATURDAY, before: BEFORE }));

  it('visitors, conversion and 客单 are unknown, never a sum of people', () => {
    expect(report).toMatchObject({ visitors: null, conversion: null, perBuyer: null });
    const text = dailyReportText(report, 'zh');
    expect(text).toMatch(/访客：未读取/);
    expect(text).toMatch(/转化：未读取/);
    expect(text).toMatch(/客单：未读取/);
    // 1,391 + 402 + 88 + 120 + 140 + 160
    expect(text).not.toContain('2,301');
  });

  it('the paid amount is the sum over the products, and says so', () => {
    expect(report.paid).toEqual({ from: 'products', fen: 606850, unknown: 0 });
    expect(dailyReportText(report, 'zh')).toContain('支付金额：¥6,068.50（商品合计，7/7 款）');
  });

  it('TOP5 by paid amount, ties by id, products without sales left out', () => {
    expect(report.top.map((row) => row.name)).toEqual(['针织开衫', '款2', '款5', '款6', '款7']);
  });

  it('异动 only where both days were read, biggest move first, with counts', () => {
    expect(report.changes).toEqual([
      {
        name: '针织开衫',
        payAmount: { before: 248950, now: 348950 },
        payBuyers: { before: 22, now: 31 },
        visitors: { before: 1002, now: 1391 },
      },
      {
        name: '款2',
        payAmount: { before: 199000, now: 99000 },
        payBuyers: { before: 18, now: 9 },
        visitors: { before: 700, now: 402 },
      },
    ]);
    // 5 had no amount then, 6 and 7 were not listed then, 9 is not listed now.
    expect(report.notCompared).toBe(4);
  });
});

describe('what is not there', () => {
  it('a part of the list says which part', () => {
    const current = { ...SATURDAY, total: 86 };
    const text = dailyReportText(dailyReport(input({ current })), 'zh');
    expect(text).toContain('生意参谋 商品排行已读取 7/86 款');
    expect(text).toContain('还有 79 款未读取，合计和 TOP5 只含已读取的');
    expect(text).toContain('（商品合计，7/86 款）');
  });

  it('the pages the day was read from stand by the names their own backend gives them', () => {
    const text = (pages: readonly string[], language: 'zh' | 'en' = 'zh') =>
      dailyReportText(dailyReport(input({ platform: 'jd', current: { ...SATURDAY, pages } })), language);
    expect(text(['jd.products'])).toContain('\n京东商智 商品明细已读取 7/7 款');
    expect(text(['jd.home-products', 'jd.products'])).toContain(
      '\n京东商智 首页商品分析、京东商智 商品明细已读取 7/7 款',
    );
    expect(text(['jd.products'], 'en')).toContain('\nJD product details: 7 of 7 products read');
    expect(text(['jd.products'])).not.toContain('商品排行');
  });

  it('a page without a total is not taken for complete', () => {
    const text = dailyReportText(dailyReport(input({ current: { ...SATURDAY, total: null } })), 'zh');
    expect(text).toContain('页面没有给出总款数');
    expect(text).toContain('（商品合计，已读取 7 款）');
  });

  it('products without an amount are left out of the sum and counted', () => {
    const current = list('2026-11-21', [product('1', { payAmount: 100 }), product('2', {})]);
    const report = dailyReport(input({ current }));
    expect(report.paid).toEqual({ from: 'products', fen: 100, unknown: 1 });
    expect(dailyReportText(report, 'zh')).toContain('其中 1 款金额未知，未计入');
  });

  it('nothing known is 未读取, not ¥0.00', () => {
    const report = dailyReport(input({ current: list('2026-11-21', [product('1', {})]) }));
    expect(report.paid).toEqual({ from: 'unread' });
    expect(dailyReportText(report, 'zh')).toContain('支付金额：未读取');
    expect(dailyReportText(report, 'zh')).not.toContain('¥0');
  });

  it('上周同日 not read: no comparison, and no other day in its place', () => {
    for (const before of [null, { ...BEFORE, day: day('2026-11-15') }, { ...BEFORE, live: true }]) {
      const report = dailyReport(input({ current: SATURDAY, before }));
      expect(report).toMatchObject({ changes: null, comparedWith: '2026-11-14', readBefore: null });
      expect(dailyReportText(report, 'zh')).toContain('上周同日 2026-11-14 未读取，不作对比');
    }
  });

  it('a day that is not over is not compared with a whole one', () => {
    const text = dailyReportText(dailyReport(input({ current: { ...SATURDAY, live: true }, before: BEFORE })), 'zh');
    expect(text).toContain('今天还没结束，为实时数据');
    expect(text).toContain('今天还没结束，不和完整的一天对比');
  });
});

describe('with a shop overview', () => {
  it('shop figures are its own, rates as counts', () => {
    const overview = { visitors: 1800, payBuyers: 54, payAmount: 606850, readAt: 1_795_300_000_000 };
    const report = dailyReport(input({ current: SATURDAY, overview }));
    expect(report).toMatchObject({
      visitors: 1800,
      conversion: { k: 54, n: 1800 },
      paid: { from: 'overview', fen: 606850 },
      perBuyer: { fen: 606850, buyers: 54 },
    });
    const text = dailyReportText(report, 'zh');
    expect(text).toContain('转化：54/1,800 = 3.0%');
    expect(text).toContain('客单：¥112.38');
    expect(text).toContain('支付金额：¥6,068.50\n');
  });

  it('a missing part stays unknown', () => {
    const report = dailyReport(input({ overview: { visitors: 1800, payBuyers: null, payAmount: 100, readAt: null } }));
    expect(report).toMatchObject({ visitors: 1800, conversion: null, perBuyer: null });
    const none = dailyReport(input({ overview: { visitors: 0, payBuyers: 0, payAmount: 0, readAt: null } }));
    expect(none).toMatchObject({ visitors: 0, conversion: null, perBuyer: null });
  });
});

describe('with a shop overview alone', () => {
  const overview = { visitors: 1800, payBuyers: 54, payAmount: 606850, readAt: 1_795_300_000_000 };
  const current = list('2026-11-21', [], { readAt: null, pages: [], total: null });
  const text = (language: 'zh' | 'en', more: Partial<DailyReportInput> = {}) =>
    dailyReportText(dailyReport(input({ current, before: BEFORE, overview, ...more })), language);

  it('writes the totals and says that products were not read, in Chinese', async () => {
    await expect(text('zh')).toMatchFileSnapshot('golden/daily-report-totals.zh.txt');
  });

  it('in English', async () => {
    await expect(text('en')).toMatchFileSnapshot('golden/daily-report-totals.en.txt');
  });

  it('says nothing of products: no count, no TOP5, nothing compared', () => {
    expect(text('zh')).not.toMatch(/已读取|0 款|没有读到有支付|没有变化|未对比|↑|↓/);
    expect(text('zh', { demo: true })).toContain('演示店铺');
    expect(text('zh', { platform: 'jd' })).toContain('京东商智 商品明细');
  });
});

describe('as text', () => {
  const whole = dailyReport(input({ demo: true, current: SATURDAY, before: { ...BEFORE, total: 80 } }));

  it('in Chinese', async () => {
    await expect(dailyReportText(whole, 'zh')).toMatchFileSnapshot('golden/daily-report.zh.txt');
  });

  it('in English', async () => {
    await expect(dailyReportText(whole, 'en')).toMatchFileSnapshot('golden/daily-report.en.txt');
  });

  it('masks a phone number in a 简称', () => {
    const current = list('2026-11-21', [product('1', { payAmount: 100 }, '问张姐 13812345678')]);
    expect(dailyReportText(dailyReport(input({ current })), 'zh')).not.toContain('13812345678');
  });
});

describe('a platform without visitors', () => {
  const overview = { visitors: null, payBuyers: 12, payAmount: 120000, clickUsers: 480, readAt: null };
  const text = dailyReportText(dailyReport(input({ platform: 'douyin', current: SATURDAY, overview })), 'zh');

  it('says 无, and its conversion counts against people who clicked', () => {
    expect(text).toMatch(/访客：无/);
    expect(text).toContain('转化：12/480 = 2.5%（÷ 商品点击人数）');
    expect(text).not.toContain('宏观监控');
  });

  it('one that was only not read says so, and where it would be read', () => {
    const jd = dailyReportText(dailyReport(input({ platform: 'jd', current: SATURDAY })), 'zh');
    expect(jd).toMatch(/访客：未读取/);
    expect(jd).toContain('要从京东商智 店铺概览读取');
    const pdd = dailyReportText(dailyReport(input({ platform: 'pdd', current: SATURDAY })), 'zh');
    expect(pdd).toContain('的页面还读不到');
    expect(jd + pdd).not.toContain('宏观监控');
  });
});

import { describe, expect, it } from 'vitest';
import { payerOf } from '../../utils/bills/tells-of.ts';
import { cashEvents } from '../../utils/files/cash-events.ts';
import { icsFiles } from '../../utils/files/ics.ts';
import {
  cashTable,
  productTable,
  quarterTable,
  reportCsv,
  reportWorkbook,
  shopTable,
} from '../../utils/files/report-tables.ts';
import { BILL_SOURCES, type BillSource } from '../../utils/settlement/bill-source.ts';
import { reconcile } from '../../utils/settlement/reconcile.ts';
import { monthSums } from '../../utils/settlement/reports/book-sums.ts';
import { cashCalendar } from '../../utils/settlement/reports/cash-days.ts';
import { PARTS } from '../../utils/settlement/reports/parts.ts';
import type { Dues } from '../../utils/splits/dues.ts';
import { shopLabel } from '../../utils/texts/report-words.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, order } from '../settlement/made-books.ts';
import { opened } from './opened.ts';

const TODAY = '2026-11-20' as Day;
const items = reconcile(
  {
    bills: [
      bill('1', [entry('sale', 100), entry('platform-fee', -4.40001)]),
      bill(null, [entry('withdrawal', -500)], { at: '2026-11-10 09:00:00', link: { order: null, by: 'no-order' } }),
    ],
    orders: [
      order('1', 100),
      order('2', 30, { doneAt: '2026-11-18 10:00:00' }),
      order('3', null, { doneAt: '2026-11-19 10:00:00' }),
    ],
    settleDays: 7,
  },
  TODAY,
);
const told = new Set(PARTS.filter((part) => part !== 'points' && part !== 'commission'));
const months = monthSums({
  items,
  today: TODAY,
  payerOf,
  files: [{ first: '2026-10-01', last: '2026-11-30', tells: told }],
  accounts: [[{ first: '2026-10-01', last: '2026-11-10' }]],
});
const SHOP = {
  book: 'b',
  name: '我的店',
  source: 'douyin',
  settleDays: 7,
  months,
  cash: cashCalendar(items, TODAY, payerOf),
  closed: [],
  shared: [],
} as const;
const NO_DUES: Dues = { dues: [], unknown: [] };
const DUES: Dues = {
  dues: [
    { party: 'p', name: '供货商甲', month: '2026-11', fen: 1234, day: '2026-12-15' as Day, closed: true },
    { party: 'q', name: '主播乙', month: '2026-11', fen: 500, day: null, closed: false },
  ],
  unknown: ['丙方'],
};
const OCTOBER = { from: '2026-10', to: '2026-10' };

describe('the report by shop', () => {
  const table = shopTable([SHOP], OCTOBER, 'zh');

  it('is a workbook with numbers, and words where nothing is known', async () => {
    const [sheet] = await opened(reportWorkbook(table));
    const rows = sheet?.rows.map(([line, figure]) => [line, figure]) ?? [];
    expect(rows).toContainEqual(['项目', '我的店 · 抖店']);
    expect(rows).toContainEqual(['货款', '100']);
    expect(rows).toContainEqual(['平台服务费', '-4.40001']);
    expect(rows).toContainEqual(['达人/推广佣金', '未知']);
    expect(rows).toContainEqual(['订单净额', '95.59999']);
    expect(rows).toContainEqual(['优惠：店铺自己出', '未知']);
  });

  it('is CSV in yuan, and says what is in no total', () => {
    const csv = reportCsv(table);
    expect(csv).toContain('"货款",100\r\n');
    expect(csv).toContain('"达人/推广佣金","未知"\r\n');
    expect(csv).toContain('我的店 · 抖店：读到的账单里没有这些类别，是未知，不是 0，合计里不含：达人/推广佣金、积分');
  });
});

it('adds up shops of a platform, and all of them; what one does not know is in no sum', () => {
  const other = { ...SHOP, name: '二店' };
  const silent = { ...SHOP, name: '空店', source: 'pdd', months: [] } as const;
  const { heads, rows } = shopTable([SHOP, other, silent], OCTOBER, 'zh');
  expect(heads).toEqual([
    '项目',
    '我的店 · 抖店',
    '二店 · 抖店',
    '合计 · 抖店',
    '空店 · 拼多多',
    '合计（有店铺缺月份）',
  ]);
  const own = { amount: 9_559_999 };
  const both = { amount: 19_119_998 };
  expect(rows.find(([line]) => line === '订单净额')).toEqual(['订单净额', own, own, both, '未知', both]);
});

it('a sum that counts a bill twice says so, and the bill is named with both shops', () => {
  const shared = (id: string, name: string) =>
    [{ fileName: '支付宝.csv', with: { id, name, source: 'douyin' } }] as const;
  const own = { ...SHOP, shared: shared('c', '二店') };
  const other = { ...SHOP, book: 'c', name: '二店', shared: shared('b', '我的店') };
  const { heads, notes } = shopTable([own, other], OCTOBER, 'zh');
  expect(heads).toEqual(['项目', '我的店 · 抖店', '二店 · 抖店', '合计 · 抖店（有账单算了两次）']);
  expect(notes).toContain('我的店 · 抖店：账单「支付宝.csv」在「二店 · 抖店」里也有，两店各算了一次');
  // What one of the two comes to with others counts it once.
  const third = { ...SHOP, book: 'd', name: '三店' };
  const elsewhere = { ...other, source: 'pdd' } as const;
  expect(shopTable([own, third, elsewhere], OCTOBER, 'zh').heads.slice(3)).toEqual([
    '合计 · 抖店',
    '二店 · 拼多多',
    '合计（有账单算了两次）',
  ]);
});

it('a closed month is told as it was kept, beside what its bills come to now', () => {
  const told = (kept: number) => shopTable([{ ...SHOP, closed: [{ month: '2026-10', kept }] }], OCTOBER, 'zh').notes;
  expect(told(9_000_000)).toContain(
    '我的店 · 抖店：2026-10 已月结，月结时留存的账户变动合计是 ¥90.00，这里按现在的账单算是 ¥95.59999',
  );
  expect(told(9_559_999)).toContain(
    '我的店 · 抖店：2026-10 已月结，这里按现在的账单算，账户变动合计和月结时留存的一样',
  );
});

it('the quarter names its source, and what is missing of it', () => {
  const { rows, notes } = quarterTable([SHOP], '2026-Q4', 'zh');
  expect(rows).toEqual([
    [
      '我的店 · 抖店（只含 2 个月）',
      { amount: 10_000_000 },
      { amount: 0 },
      { amount: -440_001 },
      { amount: 9_559_999 },
      { amount: 0 },
    ],
  ]);
  expect(notes.join()).toMatch(/810.*morganlewis\.com.*2026-11-22 查阅/s);
  expect(notes.join()).toContain('2026-11 缺账单，从 2026-11-11 到 2026-11-19');
  expect(notes).toContain('我的店 · 抖店：2026-12 没有账单，这里只含 2 个月');
});

it('products are known by their ids as text, and no file tells of costs', () => {
  const sum = { product: '612345678901', gross: 100_000, refunds: 0, fees: 0, net: 100_000, pieces: null, closed: 0 };
  const label = { role: '主推款', promotions: ['双11'], cost: 4242 };
  const table = productTable(
    { shop: SHOP, month: '2026-10', sums: [sum], labels: new Map([[sum.product, label]]) },
    'zh',
  );
  const csv = reportCsv(table);
  expect(csv).toContain('"612345678901\t","主推款",1,0,0,1,"未知",0,"双11"\r\n');
  expect(csv).not.toContain('42');
});

describe('what is to come', () => {
  it('stands by day, and what nobody knows is no 0', () => {
    expect(cashTable(SHOP, NO_DUES, 'zh').rows).toEqual([
      ['2026-11-10', '', { count: 0 }, { amount: 0 }, { amount: 50_000_000 }, ''],
      ['2026-11-25', { amount: 3_000_000 }, { count: 1 }, { amount: 0 }, { amount: 0 }, ''],
      ['2026-11-26', '未知', { count: 1 }, { amount: 0 }, { amount: 0 }, '其中 1 单金额未知，没算进金额'],
    ]);
  });

  it('is a calendar of whole days, each known by shop and day', () => {
    const [text = ''] = icsFiles({ name: '现金日历', now: 0 }, cashEvents(SHOP, NO_DUES, 'zh'));
    const plain = text.replaceAll('\r\n ', '');
    expect(plain.match(/^UID:.*$/gm)).toEqual(['UID:cash-b-2026-11-25@kuance', 'UID:cash-b-2026-11-26@kuance']);
    expect(plain).toContain('DTSTART;VALUE=DATE:20261125\r\nDTEND;VALUE=DATE:20261126\r\n');
    expect(plain).toContain('SUMMARY:我的店 · 抖店 预计到账 ¥30.00（1 单，扣费前）');
    expect(plain).toContain('SUMMARY:我的店 · 抖店 预计到账 未知（1 单，扣费前）');
    expect(plain).toContain('按 2026-11-20 的账单推算');
  });

  it('stands with what is to be paid, and says where that is not known', async () => {
    const { rows, notes } = cashTable(SHOP, DUES, 'zh');
    expect(rows.slice(3)).toEqual([
      ['2026-12-15', '', '', '', '', '应付 供货商甲 ¥12.34 · 2026-11 的应付', { amount: 1_234_000 }],
      ['没约定应付日', '', '', '', '', '应付 主播乙 ¥5.00（没关账，会变） · 2026-11 的应付', { amount: 500_000 }],
    ]);
    expect(notes).toContain('丙方 有月份算不出应付多少，没有列在这里');
    expect(cashTable(SHOP, null, 'zh').notes).toContain('要付的钱算不出来，请再试一次');
    expect(reportCsv(cashTable(SHOP, DUES, 'zh'))).toContain(',12.34');
    const [text = ''] = icsFiles({ name: '现金日历', now: 0 }, cashEvents(SHOP, DUES, 'zh'));
    const plain = text.replaceAll('\r\n ', '');
    expect(plain.match(/^UID:due.*$/gm)).toEqual(['UID:due-b-p-2026-11@kuance']);
    expect(plain).toContain('SUMMARY:我的店 · 抖店 应付 供货商甲 ¥12.34');
    expect(plain).toContain('DTSTART;VALUE=DATE:20261215');
  });
});

it('names every platform and service a shop can be of', () => {
  const label = (source: BillSource) => shopLabel({ name: '店', source }, 'zh');
  expect(BILL_SOURCES.map(label).filter((one) => /[a-z]/.test(one))).toEqual([]);
  expect(label('youzan')).toBe('店 · 有赞');
});

/** Files whose figures are parts of a product's: of a plan, of advertising, of experience. */
import { describe, expect, it } from 'vitest';
import { datesList, feedsHistory } from '../../../utils/history/buckets.ts';
import type { FileRow } from '../../../utils/sheets/file-table.ts';
import { observe } from '../../../utils/sheets/observe.ts';
import type { Period } from '../../../utils/time/period.ts';
import { readRows, refused, taken } from './read.ts';

const PRODUCT = '612345678901';
const ALIMAMA: FileRow = [
  ...['日期', '场景ID', '场景名字', '计划ID', '计划名字', '主体ID', '主体类型', '主体名称'],
  ...['展现量', '点击量', '花费', '点击率', '总成交金额'],
];
const plan = (id: string, scene: string, shown: string, clicks: string): FileRow => [
  '2026-11-21',
  '7',
  scene,
  id,
  `计划${id}`,
  PRODUCT,
  '商品',
  '练习连衣裙',
  shown,
  clicks,
  '12.50',
  '0.04',
  '99.00',
];

describe('万相台 商品报表', () => {
  it('keeps scene and plan apart: click rates are never merged', async () => {
    const rows = [ALIMAMA, plan('11', '关键词推广', '1000', '40'), plan('12', '全站推广', '500', '90')];
    const { drafts } = taken(await readRows(rows));
    expect(drafts.map(({ scope }) => scope.filters)).toEqual([
      { scene: '关键词推广', plan: '11', subject: '商品' },
      { scene: '全站推广', plan: '12', subject: '商品' },
    ]);
    expect(drafts.map((draft) => observe({ ...draft, shop: 's' })[0]?.figures)).toMatchObject([
      { adImpressions: 1000, adClicks: 40, adCost: 1250, adPayAmount: 9900 },
      { adImpressions: 500, adClicks: 90 },
    ]);
    expect(drafts.some(feedsHistory)).toBe(false);
  });
});

const PERIOD: Period = { kind: 'day', day: '2026-11-21' as never };

describe.each([
  [
    '拼多多 推广报表',
    ['日期', '商品ID', '商品名称', '总花费(元)', '曝光量'],
    ['2026-11-21', '740950264243', '裙', '3.5', '90'],
  ],
  [
    '千牛 商品体验分',
    ['商品ID', '商品名称', '商品体验分', '问题订单数', '成交订单数'],
    [PRODUCT, '裙', '4.8', '3', '120'],
  ],
])('%s', (_, head, row) => {
  it('feeds no suggestion and dates no list', async () => {
    const { drafts } = taken(await readRows([head, row], { period: PERIOD }));
    expect(drafts).toHaveLength(1);
    expect(drafts.some(feedsHistory)).toBe(false);
    expect(drafts.some(datesList)).toBe(false);
  });
});

describe('千牛 高价限流商品', () => {
  const head = [
    ...['商品名称', '商品 ID', '当前商品星级', '高价限流状态', '一级类目名称', '当前普惠券后价'],
    ...['同款淘外竞品名称', '同款淘外竞品 ID', '同款淘外竞品价格', '同款淘外竞品链接'],
  ];
  const says = '当前商品高价，热销爆款流量已终止';
  const row = [
    '裙',
    PRODUCT,
    '2',
    says,
    '女装',
    '¥1529.15',
    '别家的裙',
    '100139217584',
    '¥1179.00',
    'https://x.example/',
  ];

  it('keeps which products are limited and how, and nothing of the rival they are compared with', async () => {
    const { drafts } = taken(await readRows([head, row], { period: PERIOD }));
    const [draft] = drafts;
    if (!draft) throw new Error('no draft');
    expect(drafts).toHaveLength(1);
    expect([feedsHistory(draft), datesList(draft)]).toEqual([false, false]);
    expect(observe({ ...draft, shop: 's' })).toMatchObject([
      { product: PRODUCT, figures: {}, facts: { title: '裙', trafficLimit: says } },
    ]);
    expect(JSON.stringify(drafts)).not.toMatch(/别家|100139217584|1179|x\.example/);
  });

  it('of no stretch longer than a sheet may speak of', async () => {
    const period = { kind: 'range', from: '2025-01-01' as never, to: '2026-11-21' as never } as const;
    expect(refused(await readRows([head, row], { period }))).toMatchObject({ code: 'bad-period' });
  });

  it('asks for the day, and is known by no fewer than its own headers', async () => {
    expect(refused(await readRows([head, row]))).toMatchObject({ code: 'period-unknown' });
    const other = head.map((name) => (name === '高价限流状态' ? '状态' : name));
    expect(refused(await readRows([other, row], { period: PERIOD }))).toMatchObject({ code: 'layout-unknown' });
  });
});

import { describe, expect, it } from 'vitest';
import type { FileRow } from '../../../utils/sheets/file-table.ts';
import type { FileLayout } from '../../../utils/sites/file-layout.ts';
import { readFile } from '../../../utils/sites/read-file.ts';
import type { Day } from '../../../utils/time/day.ts';
import { OPTIONS, readRows, refused, taken } from './read.ts';

const HEADER = ['统计日期', '商品ID', '商品名称', '商品访客数', '支付金额', '商品详情页跳出率'];
const row = (id: string | null, more: Partial<Record<number, string | null>> = {}): FileRow =>
  ['2026-11-21', id, '连衣裙', '1,391', '34,895.00', '77.48%'].map((cell, at) =>
    at in more ? (more[at] ?? null) : cell,
  );

const A = '612345678901';
const B = '612345678902';

describe('headers', () => {
  it.each([
    ['full width and blanks', ['统计日期', '商品ＩＤ', '商品名称', '商品 访客数', '支付金额', '商品详情页跳出率']],
    ['another order', ['商品ID', '支付金额', '统计日期', '商品访客数']],
  ])('%s', async (_, header) => {
    const cells = header.map((text) => row(A)[HEADER.indexOf(text.replace(/\s/g, '').replace('ＩＤ', 'ID'))] ?? null);
    const { drafts } = taken(await readRows([header, cells]));
    expect(drafts[0]?.rows[0]?.product).toBe(A);
  });

  it('unknown columns are listed, people’s are not kept, neither is stored', async () => {
    const header = [...HEADER, '买家昵称', '收货地址', '某新指标'];
    const { drafts, tables } = taken(await readRows([header, [...row(A), '张三', '某市某路', '12']]));
    expect(tables[0]?.leftOut).toEqual([
      { header: '买家昵称', why: 'personal' },
      { header: '收货地址', why: 'personal' },
      { header: '某新指标', why: 'unknown' },
    ]);
    expect(JSON.stringify(drafts)).not.toMatch(/张三|某路|昵称|某新指标/);
  });

  it('a telephone number in a title is gone', async () => {
    const { drafts } = taken(await readRows([HEADER, row(A, { 2: '连衣裙 微信13812345678' })]));
    expect(drafts[0]?.rows[0]?.cells[0]).toBe('连衣裙 微信***');
  });

  it('a known header twice is refused by its name', async () => {
    expect(
      refused(
        await readRows([
          [...HEADER, '支付金额'],
          [...row(A), '1'],
        ]),
      ),
    ).toMatchObject({
      code: 'fields-changed',
      column: '支付金额',
      sheet: '表',
    });
  });

  it('no layout, and nothing at all', async () => {
    expect(
      refused(
        await readRows([
          ['订单号', '商品ID'],
          ['1', A],
        ]),
      ),
    ).toMatchObject({ code: 'layout-unknown' });
    expect(refused(await readRows([[null, null], []]))).toMatchObject({ code: 'file-empty' });
    expect(refused(await readRows([HEADER]))).toMatchObject({ code: 'file-empty' });
  });
});

describe('rows', () => {
  it('sums and remarks are left out, a product of that name is not', async () => {
    const rows = [
      row('合计'),
      row(null, { 2: '汇总' }),
      row(A, { 2: '合计' }),
      row(B, { 0: '总计' }),
      ['说明：以上为访客'],
    ];
    const { drafts, tables } = taken(await readRows([HEADER, ...rows]));
    expect(drafts[0]?.rows.map(({ product }) => product)).toEqual([A]);
    expect(tables[0]).toMatchObject({ rows: 1, sums: 3, remarks: 1 });
  });

  it.each([
    ['an id in scientific notation', row('6.12346E+11'), 'id-lost'],
    ['zeros where a spreadsheet lost digits', row('3612345678901230000'), 'id-lost'],
    ['no id', row(null), 'bad-id'],
    ['letters', row('SKU-1'), 'bad-id'],
    ['a day that does not exist', row(B, { 0: '2026-02-30' }), 'bad-period'],
    ['an hour of a day', row(B, { 0: '2026-11-20 00:00~2026-11-20 00:59' }), 'bad-period'],
    ['a day that is not over', row(B, { 0: '2026-11-23' }), 'bad-period'],
    ['a stretch that is not over', row(B, { 0: '2026-11-01 至 2026-11-22' }), 'bad-period'],
    ['the product twice', row(A), 'row-twice'],
    ['a negative count', row(B, { 3: '-3' }), 'bad-figure'],
    ['half a visitor', row(B, { 3: '1.5' }), 'bad-figure'],
    ['a percentage without its sign', row(B, { 5: '0.7748' }), 'fields-changed'],
    ['scrambled digits', row(B, { 4: '\ue123\ue124' }), 'scrambled-digits'],
  ])('%s refuses the file, naming the row', async (_, bad, code) => {
    expect(refused(await readRows([HEADER, row(A), bad]))).toMatchObject({ code, sheet: '表', row: 3 });
  });

  it('guards around an id are taken off', async () => {
    const { drafts } = taken(await readRows([HEADER, row(`="${A}"`), row(`'${B}`), row('612345678903\t')]));
    expect(drafts[0]?.rows.map(({ product }) => product)).toEqual([A, B, '612345678903']);
  });

  it('keeps what stands there', async () => {
    const figures = row(A, { 3: '1.2万', 4: '￥1.00', 5: '8.55%（低）' });
    const { drafts } = taken(await readRows([HEADER, figures, row(B, { 3: '数据暂未更新', 4: '—', 5: null })]));
    expect(drafts[0]?.rows.map(({ cells }) => cells.slice(1))).toEqual([
      ['1.2万', '￥1.00', '8.55%（低）'],
      ['数据暂未更新', '—', null],
    ]);
  });
});

describe('days', () => {
  it.each([
    ['2026/11/21', { kind: 'day', day: '2026-11-21' }],
    ['2026年07月06日', { kind: 'day', day: '2026-07-06' }],
    ['20261121', { kind: 'day', day: '2026-11-21' }],
    ['46347', { kind: 'day', day: '2026-11-21' }],
    ['2026-11-21 00:00:00', { kind: 'day', day: '2026-11-21' }],
    ['2026-11-15至2026-11-21', { kind: 'range', from: '2026-11-15', to: '2026-11-21' }],
    ['2026-11-15 ～ 2026-11-21', { kind: 'range', from: '2026-11-15', to: '2026-11-21' }],
    ['2026-11-21 00:00:00~2026-11-21 23:59:59', { kind: 'day', day: '2026-11-21' }],
    ['2026-11-22', { kind: 'live', day: '2026-11-22' }],
  ])('%s', async (text, period) => {
    expect(taken(await readRows([HEADER, row(A, { 0: text })])).drafts[0]?.period).toEqual(period);
  });

  it('what the file says above the header must agree with its rows', async () => {
    const rank = [...HEADER, '货号'];
    const above = (text: string): FileRow[] => [[`统计日期：${text}`], [], rank, [...row(A), 'x']];
    expect(refused(await readRows(above('2026-11-21 至 2026-11-21')))).toBe('taken');
    for (const other of ['2026-11-20 至 2026-11-20', '2026-10-23 至 2026-11-21']) {
      expect(refused(await readRows(above(other)))).toMatchObject({ code: 'bad-period' });
    }
  });
});

/** A made-up layout with all that the first two do not use. */
const MADE_UP: FileLayout = {
  page: 'made-up.list',
  version: 3,
  platform: 'jd',
  level: 'sku',
  name: { zh: '某导出', en: 'Made up' },
  fields: [
    {
      path: '',
      chosenBy: null,
      headers: ['点击率'],
      as: 'bounceRate',
      unit: 'ratio',
      shownUnit: 'percent',
      fileUnit: 'ratio',
    },
    { path: '', chosenBy: null, headers: ['访客数'], as: 'visitors', unit: 'count', shownUnit: 'count' },
  ],
  productHeaders: ['SKU'],
  titleHeaders: [],
  required: [['SKU']],
  periods: [{ from: 'preamble', label: '统计周期' }, { from: 'operator' }],
  parts: [{ headers: ['载体'], filter: 'carrier', whole: '全部' }],
  totalWords: ['平均'],
  shopHeaders: ['店铺名称'],
};

describe('what a layout may declare', () => {
  const layouts = [{ site: 'sycm', layout: MADE_UP, lacks: ['favoriters' as const] }];
  const header = ['SKU', '载体', '点击率', '访客数', '店铺名称'];
  const one = ['a-1', '全部', '0.0333', '5', '某店'];
  const period = { kind: 'day', day: '2026-11-21' as Day } as const;

  it('parts apart, the whole as the whole, the shop as evidence, decimals by the declared unit', async () => {
    const rows = [
      header,
      one,
      ['a-1', '短视频', '0.5', '2', '某店'],
      ['a-2', '短视频', '50%', '4', '某店'],
      ['平均', '全部', '0.1', '3', ''],
    ];
    const { drafts, shop, tables } = taken(await readRows(rows, { layouts, period }));
    expect(shop).toBe('某店');
    expect(tables[0]?.sums).toBe(1);
    expect(drafts.map(({ scope, rows: kept }) => [scope.filters, kept.length])).toEqual([
      [{}, 1],
      [{ carrier: '短视频' }, 2],
    ]);
    expect(drafts[0]).toMatchObject({
      level: 'sku',
      platform: 'jd',
      adapter: 'made-up.list@3',
      identities: [{ kind: 'page-text', value: '某店' }],
      columns: [
        { field: '点击率', as: 'bounceRate', unit: 'ratio' },
        { field: '访客数', as: 'visitors', unit: 'count' },
      ],
    });
    expect(drafts[0]?.absent).toContainEqual({ metric: 'favoriters', why: 'platform-none' });
  });

  it('asks the operator where the file does not say its days', async () => {
    expect(refused(await readRows([header, one], { layouts }))).toMatchObject({ code: 'period-unknown' });
    const above = ['统计周期', '2026-11-15 至 2026-11-21'];
    const { drafts } = taken(await readRows([above, header, one], { layouts, period }));
    expect(drafts[0]?.period).toEqual({ kind: 'range', from: '2026-11-15', to: '2026-11-21' });
  });

  it('two shops in one file are refused', async () => {
    const rows = [header, one, ['a-2', '全部', '0.1', '4', '别的店']];
    expect(refused(await readRows(rows, { layouts, period }))).toMatchObject({ code: 'other-shop' });
  });

  it('several sheets: one list goes on in the next, others are named', async () => {
    const tables = [
      { name: '一', rows: [[header, one]] },
      { name: '二', rows: [[header, ['a-2', '全部', '0.1', '4', '某店']]] },
      { name: '说明', rows: [[['怎么看']]] },
    ];
    const { drafts, unread } = taken(await readFile(tables, { ...OPTIONS, layouts, period }));
    expect(drafts.map(({ rows }) => rows.length)).toEqual([2]);
    expect(unread).toEqual(['说明']);
    const twice = await readFile([tables[0]!, { ...tables[0]!, name: '二' }], { ...OPTIONS, layouts, period });
    expect(refused(twice)).toMatchObject({ code: 'row-twice', sheet: '二', row: 2 });
  });
});

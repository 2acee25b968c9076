/** 京东商智 商品明细 files of the real headers, with made-up figures. */
import { describe, expect, it } from 'vitest';
import type { FileRow } from '../../../utils/sheets/file-table.ts';
import { observe } from '../../../utils/sheets/observe.ts';
import { JD_FILES } from '../../../utils/sites/jd/files.ts';
import { readRows, refused, taken } from './read.ts';

const HEADERS = [
  '一级类目',
  '二级类目',
  '三级类目',
  '货号',
  '成交金额',
  '成交商品件数',
  '成交单量',
  '成交客户数',
  '成交转化率',
  '客单价',
  '件单价',
  'UV价值',
  '商品浏览量',
  '商品访客数',
  '商品人均浏览量',
  '加购商品件数',
  '加购客户数',
  '加购商品件数（正向）',
  '加购商品件数（负向）',
  '加购转化率',
  '加购金额',
];
const layouts = JD_FILES.map((layout) => ({ site: 'jd', layout, lacks: [] }));
const read = (rows: readonly FileRow[]) => readRows(rows, { layouts });
const head = (kind: 'SPU' | 'SKU') => ['时间', kind, `${kind}名称`, ...HEADERS];
const row = (time: string, id: string, title: string): FileRow => [
  time,
  id,
  title,
  '茶',
  '茗茶',
  '绿茶',
  'LC-1',
  '3011',
  '28',
  '26',
  '25',
  '8.33%',
  '120.44',
  '107.54',
  '10.04',
  '911',
  '300',
  '3.04',
  '51',
  '44',
  '60',
  '9',
  '14.67%',
  '5000',
];
const SUM = row('2026-11-21', '合计', '-');

describe('by its second column', () => {
  it.each([
    ['SPU', 'spu'],
    ['SKU', 'sku'],
  ] as const)('%s', async (kind, level) => {
    const { drafts } = taken(await read([head(kind), SUM, row('2026-11-21', '10020000000001', '练习绿茶')]));
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({
      platform: 'jd',
      page: 'jd.products',
      level,
      channel: 'file',
      period: { kind: 'day', day: '2026-11-21' },
    });
    const [own, ...others] = observe({ ...drafts[0]!, shop: 'x' });
    expect(others).toEqual([]);
    expect(own).toMatchObject({
      product: '10020000000001',
      figures: {
        payAmount: 301_100,
        payItems: 28,
        orders: 26,
        payBuyers: 25,
        pageViews: 911,
        visitors: 300,
        cartItems: 51,
        cartAdders: 44,
      },
      facts: { title: '练习绿茶', category: '绿茶', articleNo: 'LC-1' },
    });
  });
  it('a range with 至, and a day each', async () => {
    const range = taken(await read([head('SPU'), row('2026-11-15至2026-11-21', '10020000000001', 'a')]));
    expect(range.drafts.map(({ period }) => period)).toEqual([{ kind: 'range', from: '2026-11-15', to: '2026-11-21' }]);
    const days = taken(
      await read([head('SPU'), row('2026-11-20', '10020000000001', 'a'), row('2026-11-21', '10020000000001', 'a')]),
    );
    expect(days.drafts.map(({ period }) => period.kind)).toEqual(['day', 'day']);
  });
  it('neither', async () => {
    expect(refused(await read([head('SPU').map((h) => (h === 'SPU' ? '渠道' : h)), SUM]))).not.toBe('taken');
  });
});

describe('an amount below 0, as 商智 says of gifts', () => {
  const gift = (at: string, text: string) =>
    row('2026-11-21', '10020000000002', '赠品').map((cell, n) => (head('SPU')[n] === at ? text : cell));
  const other = row('2026-11-21', '10020000000001', '练习绿茶');

  it('is unknown with that reason; the rest of the row and file are kept', async () => {
    const { drafts } = taken(await read([head('SPU'), other, gift('成交金额', '-12.5')]));
    const observed = observe({ ...drafts[0]!, shop: 'x' });
    expect(observed.map(({ figures }) => figures.payAmount)).toEqual([301_100, undefined]);
    expect(observed[1]).toMatchObject({
      figures: { payItems: 28, visitors: 300 },
      unknown: [{ metric: 'payAmount', why: 'negative' }],
    });
    expect(drafts[0]?.rows[1]?.cells).toContain('-12.5');
  });

  it.each(['成交商品件数', '商品访客数', '成交客户数'])('%s below 0 still refuses the file', async (header) => {
    expect(refused(await read([head('SPU'), other, gift(header, '-1')]))).toMatchObject({ code: 'bad-figure', row: 3 });
  });
});

import { describe, expect, it } from 'vitest';
import { gb18030, zipBytes } from '../files/make-files.ts';
import { madeText, readMade, readTable, refusalOf } from './made-bills.ts';
import { ALIPAY, alipay, DOUYIN, JD, ONE_OF } from './made-rows.ts';

const PDD_ORDER = ONE_OF.pddOrders ?? {};

describe('a row', () => {
  it.each(['#新款# 保温杯', '#N/A', '---- 特价 ----', '————'])(
    'whose first cell is %j is a row still',
    async (title) => {
      const { rows } = await readTable(madeText('pddOrders', [{ ...PDD_ORDER, 商品: title }, PDD_ORDER]));
      expect(rows).toHaveLength(2);
    },
  );

  it('of nothing is none', async () => {
    const blank = ','.repeat(16);
    const { rows } = await readTable(`${madeText('pddOrders', [PDD_ORDER])}${blank}\r\n  ${blank}\r\n`);
    expect(rows).toHaveLength(1);
  });

  it('below a bill that states sums is no row, though commas part it', async () => {
    const below = ['#------账务明细列表结束------,,,', '#支出合计：3笔，共-506.60元,,', '#收入合计：1笔，共120.00元'];
    expect(await readTable(alipay(ALIPAY, below))).toMatchObject({ rows: { length: 4 }, sumsMissing: false });
  });
});

describe('what is not settled yet', () => {
  const pending = { ...JD, 结算状态: '待结算', 费用结算时间: '' };

  it('has the time it was charged, else that it arose', async () => {
    const { rows } = await readTable(
      madeText('jdSettlement', [
        { ...pending, 费用计费时间: '2026-10-13 01:00:00' },
        { ...pending, 费用计费时间: '-', 费用发生时间: '2026-10-11 02:00:00' },
      ]),
    );
    expect(rows).toMatchObject([
      { at: '2026-10-13 01:00:00', pending: true },
      { at: '2026-10-11 02:00:00', pending: true },
    ]);
  });

  it('may not have lost the time of what was', async () => {
    const settled = { ...JD, 费用结算时间: '', 费用计费时间: '2026-10-13 01:00:00' };
    expect(await refusalOf(madeText('jdSettlement', [settled]))).toMatchObject({ code: 'bill-time' });
  });
});

describe('a number', () => {
  const round = '411603254142200000';

  it.each([`="${round}"`, `'${round}`, `\t${round}`])(
    'kept a text is whole, whatever its last digits: %j',
    async (cell) => {
      const { rows } = await readTable(madeText('taobaoOrders', [{ ...ONE_OF.taobaoOrders, 订单编号: cell }]));
      expect(rows[0]).toMatchObject({ order: round });
    },
  );

  it('that was a number of a spreadsheet is lost', async () => {
    const { rows } = await readTable(madeText('taobaoOrders', [{ ...ONE_OF.taobaoOrders, 订单编号: round }]));
    expect(rows[0]).toMatchObject({ order: null });
  });

  it.each(['13812345678', '11010519491231002X', 'a@b.com'])('of a person is not kept: %s', async (text) => {
    const order = await readTable(madeText('pddOrders', [{ ...PDD_ORDER, '商家编码-商品维度': text }]));
    expect(JSON.stringify(order.rows)).not.toContain(text);
    const row = { ...ALIPAY[0], 商户订单号: text, 账务流水号: text } as (typeof ALIPAY)[number];
    const bill = await readTable(alipay([row], []));
    expect(bill.rows).toMatchObject([{ flow: null, link: { order: null } }]);
  });

  it('of a platform is kept, though it looks like one of a person', async () => {
    const flow = '110105194912310021';
    const { rows } = await readTable(madeText('jdSettlement', [{ ...JD, 单据编号: `="${flow}"` }]));
    expect(rows[0]).toMatchObject({ flow });
  });
});

describe('a class', () => {
  const of = async (scene: string, side: '收入' | '支出') => {
    const amount = side === '收入' ? '1.00' : '-1.00';
    const read = await readTable(madeText('jdSettlement', [{ ...JD, 费用项: scene, 收支方向: side, 金额: amount }]));
    return read.kind === 'bill' ? read.rows[0]?.entries[0]?.class : null;
  };

  it('of freight is income alone, and its insurance none', async () => {
    expect(await of('运费', '收入')).toBe('freight');
    expect(await of('运费', '支出')).toBe('other');
    expect(await of('运费保险服务费', '支出')).toBe('other');
    expect(await of('运费险', '收入')).toBe('other');
  });
});

describe('抖店 parts', () => {
  const [first = {}, withdrawal = {}] = DOUYIN;
  const zero = { 订单实付应结: '0', 实际达人补贴: '0', 平台服务费: '0', 佣金: '0' };

  it('that are all 0 beside an amount are refused, but of what the bill names', async () => {
    expect(await refusalOf(madeText('douyinFund', [{ ...first, ...zero }]))).toMatchObject({
      code: 'bill-parts',
      row: 2,
    });
    expect(await refusalOf(madeText('douyinFund', [withdrawal]))).toBe('read');
  });

  it('that are missing are named', async () => {
    expect(await refusalOf(madeText('douyinFund', DOUYIN).replace('站外推广费', '别的'))).toMatchObject({
      code: 'fields-changed',
      column: '站外推广费',
    });
  });
});

describe('a file', () => {
  it('says midnight in one way, whatever format it is of', async () => {
    const { rows } = await readTable(madeText('jdSettlement', [{ ...JD, 费用结算时间: '2026-10-12' }]));
    expect(rows[0]).toMatchObject({ at: '2026-10-12 00:00:00' });
  });

  it('of rows beyond all width is no bill, and is told so at once', async () => {
    const wide = Array.from({ length: 30 }, () => '甲,'.repeat(100_000)).join('\r\n');
    expect(await refusalOf(`${wide}\r\n`)).toMatchObject({ code: 'layout-unknown' });
  });

  it('that states no sums where such bills do says so', async () => {
    expect(await readTable(alipay(ALIPAY, []))).toMatchObject({ sumsMissing: true });
    expect(await readTable(madeText('jdSettlement', [JD]))).toMatchObject({ sumsMissing: false });
  });

  it('of an archive is named, and so is what was not read', async () => {
    const archive = await zipBytes([
      { name: '账单/汇总.csv', bytes: gb18030('甲,乙\r\n1,2\r\n') },
      { name: '账单/明细.csv', bytes: gb18030(alipay()) },
    ]);
    expect(await readMade(archive)).toMatchObject({ ok: true, tables: [{ sheet: '明细.csv' }], unread: ['汇总.csv'] });
  });
});

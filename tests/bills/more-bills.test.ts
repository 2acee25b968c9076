import { describe, expect, it } from 'vitest';
import { joinBills } from '../../utils/settlement/join-files.ts';
import { workbookBytes } from '../files/make-files.ts';
import type { BillTable } from './held-rows.ts';
import { HEADERS, type MadeKind, madeRow, madeText, readMade, readTable, refusalOf, TOKEN } from './made-bills.ts';
import { FEES, MORE_ROWS, PAYOUT, PDD_AD, SETTLEMENT, STATEMENT, WALLET, WEIXIN, YOUZAN } from './more-rows.ts';

const readBillTable = async (bytes: BlobPart) => (await readTable(bytes)) as BillTable;

describe('every bill', () => {
  it.each(Object.keys(MORE_ROWS) as (keyof typeof MORE_ROWS)[])(
    'comes once, under whatever name and in whatever order: %s',
    async (kind) => {
      const given = MORE_ROWS[kind];
      const first = await readBillTable(madeText(kind, [given]));
      expect(first.kind).toBe('bill');
      const { layout, rows } = first;
      const [row] = rows;
      if (!row) throw new Error('no row');
      const other = { ...row, row: 3, flow: row.flow && `${row.flow}8`, amount: row.amount * 2 };
      const file = (name: string, of: BillTable['rows']) => ({ file: name, layout: layout.id, ledger: null, rows: of });
      expect(joinBills([file('a', [row, other]), file('b', [other, row])])).toHaveLength(2);
    },
  );
});

describe('微信小店 资金流水', () => {
  it('tells sides by their column, and finds the order', async () => {
    const rows = [
      WEIXIN,
      { ...WEIXIN, 流水单号: 'W0078', 动帐类型: '技术服务费', 收支类型: '支出', 收支金额: '0.66', 账户余额: '65.34' },
      { ...WEIXIN, 流水单号: 'W0079', 动帐类型: '订单退款', 收支类型: '支出', 收支金额: '20.00', 账户余额: '45.34' },
      { ...WEIXIN, 流水单号: 'W0080', 动帐类型: '提现', 收支类型: '支出', 收支金额: '45.34', 账户余额: '0.00' },
    ];
    const read = await readBillTable(madeText('weixinFund', rows));
    expect(read.balanceBreaks).toEqual([]);
    expect(read.rows).toMatchObject([
      { amount: 6_600_000, entries: [{ class: 'sale' }], link: { order: '3700000000000000077' } },
      { amount: -66_000, entries: [{ class: 'platform-fee' }] },
      { amount: -2_000_000, entries: [{ class: 'refund' }] },
      { amount: -4_534_000, entries: [{ class: 'withdrawal' }], link: { order: null, by: 'no-order' } },
    ]);
    expect(await refusalOf(madeText('weixinFund', [WEIXIN, { ...WEIXIN, 收支类型: '冻结' }]))).toMatchObject({
      code: 'bill-sides',
      row: 3,
    });
  });
});

describe('有赞 对账单', () => {
  it('reads either column, and the order of a refund beside its number', async () => {
    const refund = { ...YOUZAN, 类型: '订单退款', 业务单号: '202610120000000001', 关联单号: YOUZAN.业务单号 ?? '' };
    const paid = { '收入(元)': '', '支出(元)': '1.20', '余额(元)': '50.00' };
    const read = await readBillTable(madeText('youzan', [YOUZAN, { ...refund, ...paid }]));
    expect(read.rows).toMatchObject([
      { amount: 5_120_000, entries: [{ class: 'sale' }], link: { order: 'E20261011000000000077', by: 'order' } },
      { amount: -120_000, entries: [{ class: 'refund' }], link: { order: 'E20261011000000000077', by: 'base-order' } },
    ]);
    const both = { ...YOUZAN, '支出(元)': '1.00' };
    expect(await refusalOf(madeText('youzan', [both]))).toMatchObject({ code: 'bill-sides', row: 2 });
  });
});

describe('京东', () => {
  const sheet = (kind: MadeKind, rows: readonly Readonly<Record<string, string>>[]) => [
    [...HEADERS[kind]],
    ...rows.map((given) => [...madeRow(kind, given)]),
  ];
  const date = (serial: number) => ({ v: serial, z: 'yyyy-mm-dd hh:mm:ss' });

  it('of the wallet comes as one workbook of two bills, whose dates are numbers', async () => {
    const settled = sheet('jdWallet', [WALLET, { ...WALLET, 费用项: '佣金', 金额: '-14.95', 收支方向: '支出' }]);
    const funds = sheet('jdFund', [{ ...PAYOUT, '收入金额(元)': '284.05' }]);
    const at = HEADERS.jdWallet.indexOf('费用结算时间');
    const cells = settled.map((row, n) => row.map((cell, column) => (n > 0 && column === at ? date(46307.125) : cell)));
    const read = await readMade(workbookBytes('xlsx', { 结算表: cells, 资金表: funds }));
    expect(read.ok && read.tables).toMatchObject([
      {
        sheet: '结算表',
        layout: { id: 'jd.settlement' },
        rows: [
          { at: '2026-10-12 03:00:00', amount: 29_900_000, payment: '202610120000019900000000001', pending: false },
          { amount: -1_495_000, entries: [{ class: 'platform-fee' }] },
        ],
      },
      {
        sheet: '资金表',
        layout: { id: 'jd.fund' },
        rows: [{ amount: 28_405_000, entries: [{ class: 'sale', name: '收入金额(元)' }], link: { order: null } }],
      },
    ]);
    expect(JSON.stringify(read.ok && read.tables.map(({ rows }) => rows))).not.toContain(TOKEN);
  });

  it('by fees stands under a line of words, and says what was not settled', async () => {
    const pending = { ...FEES, 结算状态: '待结算', 到账时间: '--' };
    const read = await readBillTable(
      madeText(
        'jdFees',
        [FEES, { ...FEES, 费用名称: '货款', 应结金额: '-99.00', 收支方向: '支出' }, pending],
        ['说明'],
      ),
    );
    expect(read.layout.id).toBe('jd.fees');
    expect(read.rows).toMatchObject([
      { row: 3, flow: null, amount: 29_900_000, link: { order: '310000000077' }, pending: false },
      { amount: -9_900_000, entries: [{ class: 'refund' }] },
      { at: '2026-10-11 00:00:00', pending: true },
    ]);
  });

  it('by statement has amounts with their sign, and times that may be numbers', async () => {
    const rows = [STATEMENT, { ...STATEMENT, 费用名称: '交易服务费', 应结金额: '-1.79', 结算时间: '46307.125' }];
    const read = await readBillTable(madeText('jdStatement', rows));
    expect(read.layout.id).toBe('jd.statement');
    expect(read.rows).toMatchObject([
      { amount: 29_900_000, entries: [{ class: 'sale' }] },
      { amount: -179_000, entries: [{ class: 'payment-fee' }], at: '2026-10-12 03:00:00' },
    ]);
    const wrong = { ...STATEMENT, 结算时间: '20261345' };
    expect(await refusalOf(madeText('jdStatement', [STATEMENT, wrong]))).toMatchObject({ code: 'bill-time', row: 3 });
  });

  it('advertising is spent, whichever sign it has', async () => {
    for (const amount of ['9.99', '-9.99']) {
      const { rows } = await readBillTable(madeText('jdAds', [{ ...MORE_ROWS.jdAds, 支出: amount }]));
      expect(rows).toMatchObject([{ amount: -999_000, entries: [{ class: 'ad-fee', name: '快车' }] }]);
    }
  });
});

describe('拼多多 推广', () => {
  const total = (sum: string) => `总计,,,,,,,,10.00,80.00,8.00,${sum},100,5\r\n`;

  it('ends with a sum that is no spending, and that its rows must come to', async () => {
    const text = madeText('pddAds', [PDD_AD, { ...PDD_AD, 商品ID: '700000000078' }]);
    const read = await readBillTable(`${text}${total('25.00')}`);
    expect(read.rows.map(({ amount }) => amount)).toEqual([-1_250_000, -1_250_000]);
    expect(read.sumsMissing).toBe(false);
    expect(await refusalOf(`${text}${total('25.01')}`)).toMatchObject({ code: 'bill-sums', row: 4 });
    expect(await readBillTable(text)).toMatchObject({ sumsMissing: true });
  });
});

describe('抖店 结算账单', () => {
  const sub = ' , , ,收入+支出, , , , , , , , ';
  const settlement = (rows: readonly Readonly<Record<string, string>>[]) => {
    const [head = '', ...lines] = madeText('douyinSettlement', rows).split('\r\n');
    return [head, sub, ...lines].join('\r\n');
  };

  it('takes apart what went out, below a second line of headings', async () => {
    const refund = { ...SETTLEMENT, 结算金额: '-8', 结算单类型: '结算后退款-非原路退回', 收入合计: '0', 支出合计: '8' };
    const read = await readBillTable(settlement([SETTLEMENT, { ...refund, 平台服务费: '0', 达人佣金: '0' }]));
    expect(read.layout.id).toBe('douyin.settlement');
    expect(read.rows).toMatchObject([
      {
        row: 3,
        link: { order: '6950000000000000020' },
        subOrder: '6950000000000000021',
        amount: 8_125_000,
        entries: [
          { class: 'sale', name: '收入合计', amount: 9_300_000 },
          { class: 'platform-fee', name: '平台服务费', amount: -440_000 },
          { class: 'commission', name: '达人佣金', amount: -735_000 },
        ],
      },
      { row: 4, amount: -800_000, entries: [{ class: 'refund', name: '支出合计', amount: -800_000 }] },
    ]);
  });

  it('has income below 0 for money given back, whatever the row is called', async () => {
    const back = {
      ...SETTLEMENT,
      结算金额: '-81.25',
      收入合计: '-93',
      支出合计: '-11.75',
      平台服务费: '-4.40',
      达人佣金: '-7.35',
    };
    const read = await readBillTable(
      settlement(['结算后退款', '已结算', '违约扣罚'].map((scene) => ({ ...back, 结算单类型: scene }))),
    );
    expect(read.rows.map(({ entries }) => entries.map((one) => [one.class, one.amount])[0])).toEqual([
      ['refund', -9_300_000],
      ['refund', -9_300_000],
      ['compensation', -9_300_000],
    ]);
    expect(read.rows[0]?.entries.slice(1)).toMatchObject([{ amount: 440_000 }, { amount: 735_000 }]);
  });

  it('is the same with fees below 0, and keeps what no column names', async () => {
    const minus = { ...SETTLEMENT, 支出合计: '-11.75', 平台服务费: '-4.40', 达人佣金: '-7.00' };
    const read = await readBillTable(settlement([minus]));
    expect(read.rows).toMatchObject([
      {
        amount: 8_125_000,
        entries: [{ class: 'sale' }, { amount: -440_000 }, { amount: -700_000 }, { class: 'other', amount: -35_000 }],
      },
    ]);
  });

  it('is refused where the amount does not follow, by row', async () => {
    const wrong = { ...SETTLEMENT, 结算金额: '81.24' };
    expect(await refusalOf(settlement([SETTLEMENT, wrong]))).toMatchObject({
      code: 'bill-parts',
      row: 4,
      column: '结算金额',
    });
  });

  it('holds no row that says neither time nor order', async () => {
    const sum = { ...SETTLEMENT, 结算时间: '', 订单号: '', 子订单号: '' };
    expect((await readBillTable(settlement([sum, SETTLEMENT]))).rows).toHaveLength(1);
    const timeless = { ...SETTLEMENT, 结算时间: '' };
    expect(await refusalOf(settlement([timeless]))).toMatchObject({ code: 'bill-time', row: 3 });
  });
});

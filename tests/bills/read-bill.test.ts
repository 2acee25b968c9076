import { describe, expect, it } from 'vitest';
import { gb18030, zipBytes } from '../files/make-files.ts';
import type { BillTable } from './held-rows.ts';
import { madeText, readMade, readTable, refusalOf } from './made-bills.ts';
import { ALIPAY, ALIPAY_ORDER, alipay, DOUYIN, JD } from './made-rows.ts';

describe('抖店 动账', () => {
  it('takes each amount apart, and the parts come to it', async () => {
    const { layout, rows } = await readTable(madeText('douyinFund', DOUYIN));
    expect(layout.id).toBe('douyin.fund');
    expect(rows).toMatchObject([
      {
        row: 2,
        flow: '7600000000000000011',
        at: '2026-10-20 08:00:00',
        link: { order: '6950000000000000020', by: 'order' },
        subOrder: '6950000000000000021',
        product: '3650000000000000005',
        amount: 8_125_000,
        entries: [
          { class: 'sale', name: '订单实付应结', amount: 8_800_000 },
          { class: 'subsidy', name: '实际达人补贴', amount: 500_000 },
          { class: 'platform-fee', name: '平台服务费', amount: -440_000 },
          { class: 'commission', name: '佣金', amount: -735_000 },
        ],
      },
      {
        amount: -30_000_000,
        link: { order: null, by: 'no-order' },
        entries: [{ class: 'withdrawal', name: '余额提现', amount: -30_000_000 }],
      },
    ]);
  });

  it('knows the number of a movement by either way of writing it', async () => {
    const { rows } = await readTable(madeText('douyinFund', DOUYIN).replace('动帐流水号', '动账流水号'));
    expect(rows[0]).toMatchObject({ flow: '7600000000000000011' });
  });

  it('knows the day its order was placed, and stops at no time that is none', async () => {
    const on = async (下单时间: string) =>
      ((await readTable(madeText('douyinFund', [{ ...DOUYIN[0], 下单时间 }]))) as BillTable).rows[0]?.orderedOn;
    expect(await on('2026-10-11 20:00:00')).toBe('2026-10-11');
    expect(await on('1970-01-01 08:00:00')).toBeUndefined();
    expect(await on('2026/10/11 20:00')).toBeUndefined();
  });

  it('refuses parts that do not come to the amount, by row', async () => {
    const [first = {}] = DOUYIN;
    const text = madeText('douyinFund', [first, { ...first, 佣金: '-7.34' }]);
    expect(await refusalOf(text)).toMatchObject({ code: 'bill-parts', row: 3, column: '动账金额' });
  });

  it('refuses a direction it does not know', async () => {
    const [first = {}] = DOUYIN;
    expect(await refusalOf(madeText('douyinFund', [{ ...first, 动账方向: '冻结' }]))).toMatchObject({
      code: 'bill-sides',
      row: 2,
      column: '动账方向',
    });
  });
});

describe('支付宝 账务明细', () => {
  it('finds the order wherever it hides, and none in a withdrawal', async () => {
    const { rows } = await readTable(gb18030(alipay()));
    expect(rows.map((row) => ('link' in row ? row.link : null))).toEqual([
      { order: ALIPAY_ORDER, by: 'T200P' },
      { order: ALIPAY_ORDER, by: 'CAE_POINT' },
      { order: ALIPAY_ORDER, by: 'bracket' },
      { order: null, by: 'no-order' },
    ]);
    expect(rows.flatMap((row) => ('entries' in row ? row.entries.map((entry) => entry.class) : []))).toEqual([
      'sale',
      'points',
      'commission',
      'withdrawal',
    ]);
  });

  it('takes a transfer that comes in for the own money only where the bill says so', async () => {
    const came = { ...ALIPAY[0], 商户订单号: '\t', '账户余额（元）': '' };
    const { rows } = await readTable(
      alipay(
        [
          { ...came, 账务流水号: '1', 业务类型: '转账', 备注: '' },
          { ...came, 账务流水号: '2', 业务类型: '转账', 备注: '自有资金转入' },
          { ...came, 账务流水号: '3', 业务类型: '资金划转', 备注: '' },
        ] as typeof ALIPAY,
        [],
      ),
    );
    expect(rows.flatMap((row) => ('entries' in row ? row.entries.map((entry) => entry.class) : []))).toEqual([
      'other',
      'transfer',
      'transfer',
    ]);
  });

  it('comes out of an archive whose first file is the summary', async () => {
    const summary =
      '类型,收入笔数,收入金额（+元）,支出笔数,支出金额（-元）,总金额（元）\r\n合计,1,120.00,3,-506.60,-386.60\r\n';
    const archive = await zipBytes([
      { name: '汇总.csv', bytes: gb18030(summary) },
      { name: '明细.csv', bytes: gb18030(alipay()) },
    ]);
    const read = await readMade(archive);
    expect(read.ok && read.tables.map(({ layout, rows }) => [layout.id, rows.length])).toEqual([['alipay.ledger', 4]]);
  });

  it('is refused where rows are missing from its sums', async () => {
    expect(await refusalOf(alipay(ALIPAY.slice(0, 3)))).toMatchObject({ code: 'bill-sums', row: 9 });
  });

  it('says where balances do not follow', async () => {
    const filtered = await readTable(alipay([ALIPAY[0] ?? {}, ALIPAY[2] ?? {}] as typeof ALIPAY, []));
    expect(filtered).toMatchObject({ balanceBreaks: [6] });
    const backwards = await readTable(alipay(ALIPAY.toReversed()));
    expect(backwards).toMatchObject({ balanceBreaks: [] });
  });

  it('of the merchant account writes expenses without a minus', async () => {
    const row = { 入账时间: '2026-10-01 12:00:00', 支付宝流水号: '920000000000001', 备注: '', '余额（元）': '' };
    const { rows } = await readTable(
      madeText('alipayAccount', [
        { ...row, 商户订单号: 'SO20261001000001', 账务类型: '在线支付', '收入（+元）': '50.50', '支出（-元）': '' },
        { ...row, 商户订单号: 'SO20261001000001', 账务类型: '退款', '收入（+元）': '', '支出（-元）': '20.00' },
      ]),
    );
    expect(rows).toMatchObject([
      { amount: 5_050_000, link: { order: 'SO20261001000001', by: 'own-number' } },
      { amount: -2_000_000, entries: [{ class: 'refund' }] },
    ]);
  });

  it('is refused where expenses stand with a minus and without', async () => {
    const [sale, points, commission, withdrawn] = ALIPAY;
    const mixed = [sale, points, { ...commission, '支出金额（-元）': '6.00' }, withdrawn] as typeof ALIPAY;
    expect(await refusalOf(alipay(mixed, []))).toMatchObject({ code: 'bill-signs', row: 7 });
  });
});

describe('拼多多 账务明细', () => {
  it('tells classes by its words and its dictionary', async () => {
    const row = { 发生时间: '2026-10-20 23:30:43', 备注: '-', '收入金额（+元）': '0', '支出金额（-元）': '0' };
    const order = '261010-000000000000077';
    const text = madeText(
      'pddLedger',
      [
        {
          ...row,
          商户订单号: order,
          '收入金额（+元）': '59.90',
          账务类型: '交易收入',
          业务描述: '0010002|交易收入-订单收入',
        },
        {
          ...row,
          商户订单号: order,
          '支出金额（-元）': '-0.36',
          账务类型: '技术服务费',
          业务描述: '0030002|技术服务费-基础技术服务费',
        },
        {
          ...row,
          商户订单号: '',
          '支出金额（-元）': '-5.00',
          账务类型: '其他支出',
          业务描述: '0040004|消费者赔付-延迟发货',
        },
      ],
      [
        '拼多多店铺账务明细查询',
        '',
        '起始时间：2026-10-01 00:00:00  终止时间：2026-10-31 23:59:59',
        '-----明细列表-----',
      ],
    );
    const { rows } = await readTable(gb18030(text));
    expect(rows).toMatchObject([
      { row: 6, link: { order }, entries: [{ class: 'sale', amount: 5_990_000 }] },
      { link: { order }, entries: [{ class: 'platform-fee', amount: -36_000 }] },
      { link: { order: null, by: null }, entries: [{ class: 'compensation', amount: -500_000 }] },
    ]);
  });
});

describe('京东 结算', () => {
  it('tells money that goes back from negative sales, and what was not settled', async () => {
    const { rows } = await readTable(
      gb18030(
        madeText('jdSettlement', [
          JD,
          { ...JD, 费用项: '佣金', 金额: '-14.95', 收支方向: '支出' },
          { ...JD, 单据类型: '售后服务单', 金额: '-299.00', 收支方向: '支出' },
          { ...JD, 结算状态: '待结算', 费用项: '价保扣款', 金额: '-10.00', 收支方向: '支出' },
        ]),
      ),
    );
    expect(rows).toMatchObject([
      { link: { order: '310000000077' }, product: '100077', entries: [{ class: 'sale' }], pending: false },
      { entries: [{ class: 'platform-fee', amount: -1_495_000 }] },
      { entries: [{ class: 'refund', amount: -29_900_000 }] },
      { entries: [{ class: 'price-protection' }], pending: true },
    ]);
  });

  it('reads the same from amounts without signs: the direction tells', async () => {
    const rows = [JD, { ...JD, 费用项: '佣金', 金额: '14.95', 收支方向: '支出' }];
    const read = await readTable(madeText('jdSettlement', rows));
    expect(read.rows).toMatchObject([{ amount: 29_900_000 }, { amount: -1_495_000 }]);
  });
});

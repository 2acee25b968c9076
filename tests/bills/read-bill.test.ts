import { describe, expect, it } from 'vitest';
import type { ReadTable } from '../../utils/bills/read-bill.ts';
import { gb18030, zipBytes } from '../files/make-files.ts';
import { HEADERS, type MadeKind, madeRow, madeText, readMade, TOKEN } from './made-bills.ts';

async function table(bytes: BlobPart): Promise<ReadTable> {
  const read = await readMade(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const [first] = read.tables;
  if (!first) throw new Error('no table');
  return first;
}

const refusal = async (bytes: BlobPart) => {
  const read = await readMade(bytes);
  return read.ok ? 'read' : read.refusal;
};

const DOUYIN = [
  {
    动账时间: '2026-10-20 08:00:00',
    动帐流水号: "'7600000000000000011",
    动账方向: '入账',
    动账金额: '81.25',
    动账场景: '货款结算入账',
    子订单号: "'6950000000000000021",
    订单号: "'6950000000000000020",
    商品ID: '3650000000000000005',
    订单实付应结: '88.00',
    实际达人补贴: '5.00',
    平台服务费: '-4.40',
    佣金: '-7.35',
  },
  {
    动账时间: '2026-10-21 09:30:00',
    动帐流水号: "'7600000000000000012",
    动账方向: '出账',
    动账金额: '300.00',
    动账场景: '余额提现',
    子订单号: '',
    订单号: '',
    商品ID: '',
  },
];

describe('抖店 动账', () => {
  it('takes each amount apart, and the parts come to it', async () => {
    const { layout, rows } = await table(madeText('douyinFund', DOUYIN));
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
    const { rows } = await table(madeText('douyinFund', DOUYIN).replace('动帐流水号', '动账流水号'));
    expect(rows[0]).toMatchObject({ flow: '7600000000000000011' });
  });

  it('refuses parts that do not come to the amount, by row', async () => {
    const [first = {}] = DOUYIN;
    const text = madeText('douyinFund', [first, { ...first, 佣金: '-7.34' }]);
    expect(await refusal(text)).toMatchObject({ code: 'bill-parts', row: 3, column: '动账金额' });
  });

  it('refuses a direction it does not know', async () => {
    const [first = {}] = DOUYIN;
    expect(await refusal(madeText('douyinFund', [{ ...first, 动账方向: '冻结' }]))).toMatchObject({
      code: 'bill-sides',
      row: 2,
      column: '动账方向',
    });
  });
});

const ORDER = '4116032541422000777';
const ALIPAY = [
  {
    账务流水号: '910000000000001\t',
    商户订单号: `T200P${ORDER}\t`,
    发生时间: '2026-10-02 10:00:00',
    '收入金额（+元）': '120.00',
    '支出金额（-元）': '0.00',
    '账户余额（元）': '620.00',
    业务类型: '在线支付',
    备注: '',
  },
  {
    账务流水号: '910000000000002\t',
    商户订单号: `CAE_POINT_${ORDER}_GIVE\t`,
    发生时间: '2026-10-02 10:00:01',
    '收入金额（+元）': '0.00',
    '支出金额（-元）': '-0.60',
    '账户余额（元）': '619.40',
    业务类型: '其它',
    备注: `代扣返点积分${ORDER}`,
  },
  {
    账务流水号: '910000000000003\t',
    商户订单号: '\t',
    发生时间: '2026-10-03 10:00:00',
    '收入金额（+元）': '0.00',
    '支出金额（-元）': '-6.00',
    '账户余额（元）': '613.40',
    业务类型: '转账',
    备注: `淘宝客佣金代扣款[${ORDER}]`,
  },
  {
    账务流水号: '910000000000004\t',
    商户订单号: '\t',
    发生时间: '2026-10-31 23:59:59',
    '收入金额（+元）': '0.00',
    '支出金额（-元）': '-500.00',
    '账户余额（元）': '113.40',
    业务类型: '提现',
    备注: `提现[${ORDER}]`,
  },
];
const ABOVE = ['#支付宝账务明细查询', '#账号：[20880000000000000999]', '#------账务明细列表------'];
const BELOW = ['#------账务明细列表结束------', '#支出合计：3笔，共-506.60元', '#收入合计：1笔，共120.00元'];
const alipay = (rows = ALIPAY, below = BELOW) => `${madeText('alipayLedger', rows, ABOVE)}${below.join('\r\n')}\r\n`;

describe('支付宝 账务明细', () => {
  it('finds the order wherever it hides, and none in a withdrawal', async () => {
    const { rows } = await table(gb18030(alipay()));
    expect(rows.map((row) => ('link' in row ? row.link : null))).toEqual([
      { order: ORDER, by: 'T200P' },
      { order: ORDER, by: 'CAE_POINT' },
      { order: ORDER, by: 'bracket' },
      { order: null, by: 'no-order' },
    ]);
    expect(rows.flatMap((row) => ('entries' in row ? row.entries.map((entry) => entry.class) : []))).toEqual([
      'sale',
      'points',
      'commission',
      'withdrawal',
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
    expect(await refusal(alipay(ALIPAY.slice(0, 3)))).toMatchObject({ code: 'bill-sums', row: 9 });
  });

  it('says where balances do not follow', async () => {
    const filtered = await table(alipay([ALIPAY[0] ?? {}, ALIPAY[2] ?? {}] as typeof ALIPAY, []));
    expect(filtered).toMatchObject({ balanceBreaks: [6] });
    const backwards = await table(alipay(ALIPAY.toReversed()));
    expect(backwards).toMatchObject({ balanceBreaks: [] });
  });

  it('of the merchant account writes expenses without a minus', async () => {
    const row = { 入账时间: '2026-10-01 12:00:00', 支付宝流水号: '920000000000001', 备注: '', '余额（元）': '' };
    const { rows } = await table(
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
    expect(await refusal(alipay(mixed, []))).toMatchObject({ code: 'bill-signs', row: 7 });
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
    const { rows } = await table(gb18030(text));
    expect(rows).toMatchObject([
      { row: 6, link: { order }, entries: [{ class: 'sale', amount: 5_990_000 }] },
      { link: { order }, entries: [{ class: 'platform-fee', amount: -36_000 }] },
      { link: { order: null, by: null }, entries: [{ class: 'compensation', amount: -500_000 }] },
    ]);
  });
});

const JD = {
  订单编号: '="310000000077"',
  单据编号: '="91000000000007"',
  单据类型: '订单',
  商品编号: '="100077"',
  结算状态: '结算完成',
  费用结算时间: '2026-10-12 03:00:00',
  费用项: '货款',
  金额: '299.00',
  收支方向: '收入',
};

describe('京东 结算', () => {
  it('tells money that goes back from negative sales, and what was not settled', async () => {
    const { rows } = await table(
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
    const read = await table(madeText('jdSettlement', rows));
    expect(read.rows).toMatchObject([{ amount: 29_900_000 }, { amount: -1_495_000 }]);
  });
});

describe('whatever the bill', () => {
  it('a time a spreadsheet wrote anew stops the file, with its row', async () => {
    for (const time of ['2026/10/12 3:00', '10/12/2026 03:00', '2026/10/12']) {
      expect(await refusal(madeText('jdSettlement', [JD, { ...JD, 费用结算时间: time }]))).toMatchObject({
        code: 'bill-dates',
        row: 3,
        column: '费用结算时间',
      });
    }
    expect(await refusal(madeText('jdSettlement', [{ ...JD, 费用结算时间: '2026-02-30 03:00:00' }]))).toMatchObject({
      code: 'bill-time',
    });
  });

  it('a number a spreadsheet cut is flagged and never guessed', async () => {
    for (const cut of ['3.10001E+18', '310000000077000000', '="3.1E+17"']) {
      const { rows } = await table(madeText('jdSettlement', [{ ...JD, 订单编号: cut }]));
      expect(rows[0]).toMatchObject({ link: { order: null, by: null, lost: true }, amount: 29_900_000 });
    }
  });

  it('an amount that is none is refused, by row and column', async () => {
    for (const amount of ['', '1e3', '12.3456789']) {
      expect(await refusal(madeText('jdSettlement', [{ ...JD, 金额: amount }]))).toMatchObject({
        code: 'bill-amount',
        row: 2,
        column: '金额',
      });
    }
  });

  it('a header that stands twice is not guessed', async () => {
    const text = madeText('jdSettlement', [JD]).replace('对账日期', '金额');
    expect(await refusal(text)).toMatchObject({ code: 'fields-changed', column: '金额' });
  });

  it('a file cut in the middle of a row is refused', async () => {
    const text = madeText('jdSettlement', [JD, JD]);
    expect(await refusal(text.slice(0, -40))).toMatchObject({ code: 'file-cut' });
  });

  it('an unknown table is no bill, an empty one holds nothing', async () => {
    expect(await refusal('甲,乙\r\n1,2\r\n')).toMatchObject({ code: 'layout-unknown' });
    expect(await refusal(madeText('jdSettlement', []))).toMatchObject({ code: 'file-empty' });
  });

  it.each([
    ['alipay.personal', '交易时间 ,交易分类 ,交易对方 ,对方账号,商品说明,收/支 ,金额,收/付款方式 ,交易状态'],
    ['wechat.personal', '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号'],
  ])("a buyer's own bill is refused: %s", async (layout, header) => {
    const preamble = Array.from({ length: 18 }, (_, n) => `说明 ${n}`).join('\r\n');
    expect(await refusal(`${preamble}\r\n${header}\r\n2026-10-01 10:00:00,商户消费\r\n`)).toMatchObject({
      code: 'bill-personal',
      layout,
    });
  });
});

const ORDERS: Readonly<Partial<Record<MadeKind, Readonly<Record<string, string>>>>> = {
  douyinFund: DOUYIN[0] ?? {},
  alipayLedger: ALIPAY[0] ?? {},
  jdSettlement: JD,
  taobaoOrders: {
    订单编号: '="4116032541422000777"',
    买家实际支付金额: '120.00',
    天猫卡券抵扣: '8.00',
    订单状态: '交易成功',
    订单付款时间: '2026-10-01 10:00:00',
    确认收货时间: '',
    宝贝总数量: '2',
    退款金额: '30.00',
  },
  pddOrders: {
    订单号: '\t261010-000000000000077',
    订单状态: '已发货，待收货',
    '用户实付金额(元)': '54.90',
    '商家实收金额(元)': '59.90',
    '商品数量(件)': '1',
    支付时间: '2026-10-10 20:00:00',
    确认收货时间: '',
    商品id: '\t700000000077',
    '商家编码-商品维度': 'A-77',
  },
  douyinOrders: {
    主订单编号: '\t6950000000000000020',
    子订单编号: '\t6950000000000000021',
    商品数量: '1',
    商品ID: '\t3650000000000000005',
    商家编码: 'B-5',
    订单应付金额: '83.00',
    平台实际承担优惠金额: '0.00',
    达人实际承担优惠金额: '5.00',
    支付完成时间: '2026-10-11 20:00:05',
    订单完成时间: '2026-10-19 10:00:00',
    订单状态: '已完成',
    达人ID: '\t70000077',
  },
  jdOrders: {
    订单号: '310000000077',
    商品ID: '100077',
    订购数量: '1',
    订单金额: '320.00',
    结算金额: '299.00',
    订单状态: '完成',
    付款确认时间: '2026-10-09 10:00:00',
    货号: 'C-7',
    订单完成时间: '2026-10-15 10:00:00',
  },
};

describe('orders', () => {
  const of = async (kind: MadeKind) => (await table(madeText(kind, [ORDERS[kind] ?? {}]))).rows[0];

  it('say what the shop is to get, whoever paid it', async () => {
    expect(await of('taobaoOrders')).toMatchObject({
      order: '4116032541422000777',
      quantity: 2,
      paidAt: '2026-10-01 10:00:00',
      doneAt: null,
      state: 'done',
      paid: 12_000_000,
      receivable: 12_800_000,
      refunded: 3_000_000,
    });
    expect(await of('pddOrders')).toMatchObject({
      state: 'shipped',
      paid: 5_490_000,
      receivable: 5_990_000,
      refunded: null,
    });
    expect(await of('douyinOrders')).toMatchObject({ receivable: 8_800_000, streamer: '70000077', article: 'B-5' });
    expect(await of('jdOrders')).toMatchObject({ receivable: 29_900_000, state: 'done', product: '100077' });
  });

  it('flag a number a spreadsheet cut, and refuse what is none', async () => {
    const lost = await table(madeText('jdOrders', [{ ...ORDERS.jdOrders, 订单号: '3.1E+11' }]));
    expect(lost.rows[0]).toMatchObject({ order: null, receivable: 29_900_000 });
    expect(await refusal(madeText('jdOrders', [{ ...ORDERS.jdOrders, 订单号: '合计' }]))).toMatchObject({
      code: 'bill-order',
      row: 2,
    });
  });
});

describe('people', () => {
  it.each(Object.keys(ORDERS) as MadeKind[])('nothing of a column nobody declared is read: %s', async (kind) => {
    const given = ORDERS[kind] ?? {};
    expect(madeRow(kind, given).some((cell) => cell.startsWith(TOKEN))).toBe(true);
    const read = await table(madeText(kind, [given]));
    expect(JSON.stringify(read.rows)).not.toContain(TOKEN);
    expect(read.leftOut.every((header) => (HEADERS[kind] as readonly string[]).includes(header))).toBe(true);
  });

  it('nothing of a remark is kept, though it tells the order', async () => {
    const [, , third = {}] = ALIPAY;
    const read = await table(alipay([{ ...third, 备注: `张三13812345678 [${ORDER}]` } as (typeof ALIPAY)[number]], []));
    expect(read.rows[0]).toMatchObject({ link: { order: ORDER } });
    expect(JSON.stringify(read.rows)).not.toMatch(/张三|138/);
  });

  it('a name of a scene is kept without numbers of people', async () => {
    const [first = {}] = DOUYIN;
    const scene = { ...first, 动账场景: '退款给13812345678', 动账方向: '入账', 订单实付应结: '0', 实际达人补贴: '0' };
    const read = await table(madeText('douyinFund', [{ ...scene, 平台服务费: '0', 佣金: '0' }]));
    expect(read.rows[0]).toMatchObject({ entries: [{ name: '退款给***' }] });
  });
});

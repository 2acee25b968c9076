import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BillTable } from './held-rows.ts';
import { backquotedText, madeText, readTable, refusalOf } from './made-bills.ts';
import { FUND, SPLIT, TRADE, TRADE_REFUND } from './more-rows.ts';

const TRADE_SUMS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';
const FUND_SUMS = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额';
const SUMS = '`2,`80.00,`30.00,`0.00,`0.29999,`95.00,`30.00';
const trade = (rows = [TRADE, TRADE_REFUND], sums = SUMS) => backquotedText('wechatTrade', rows, [TRADE_SUMS, sums]);
const readBillTable = async (text: string) => (await readTable(text)) as BillTable;

describe('微信支付 交易账单', () => {
  it('has a payment and its fee to the thousandth of a fen, and a refund with the fee that comes back', async () => {
    const { layout, rows, sumsMissing } = await readBillTable(trade());
    expect(layout.id).toBe('wechat.trade');
    expect(sumsMissing).toBe(false);
    expect(rows).toMatchObject([
      {
        row: 2,
        flow: '4200000000202610100000000077',
        payment: '4200000000202610100000000077',
        link: { order: 'SO20261010000077', by: 'own-number' },
        amount: 7_952_001,
        ordered: 9_500_000,
        entries: [
          { class: 'sale', amount: 8_000_000 },
          { class: 'payment-fee', amount: -47_999 },
        ],
        pending: false,
      },
      {
        flow: '50300000000000000000000000077',
        payment: '50300000000000000000000000077',
        link: { order: 'SO20261010000077' },
        amount: -2_982_000,
        entries: [
          { class: 'refund', amount: -3_000_000 },
          { class: 'payment-fee', amount: 18_000 },
        ],
      },
    ]);
    expect(rows[1]).not.toHaveProperty('ordered');
  });

  it('holds commas within values, and no row of another width', async () => {
    const named = [{ ...TRADE, 商品名称: '棉被,"加厚",白' }, TRADE_REFUND];
    expect((await readBillTable(trade(named))).rows).toMatchObject([{ amount: 7_952_001 }, { amount: -2_982_000 }]);
    expect(await refusalOf(trade([TRADE, { ...TRADE_REFUND, 商品名称: '棉被,`白' }]))).toMatchObject({
      code: 'bill-cells',
      row: 3,
    });
  });

  it('takes a refund that is under way for no money yet', async () => {
    for (const state of ['PROCESSING', 'FAIL']) {
      const { rows } = await readBillTable(trade([TRADE, { ...TRADE_REFUND, 退款状态: state }]));
      expect(rows.map(({ pending }) => pending)).toEqual([false, true]);
    }
  });

  it.each([
    ['总交易单数', '`3,`80.00,`30.00,`0.00,`0.29999,`95.00,`30.00'],
    ['应结订单总金额', '`2,`80.01,`30.00,`0.00,`0.29999,`95.00,`30.00'],
    ['退款总金额', '`2,`80.00,`29.00,`0.00,`0.29999,`95.00,`30.00'],
    ['手续费总金额', '`2,`80.00,`30.00,`0.00,`0.30000,`95.00,`30.00'],
    ['订单总金额', '`2,`80.00,`30.00,`0.00,`0.29999,`125.00,`30.00'],
  ])('is refused where its rows do not come to %s', async (column, sums) => {
    expect(await refusalOf(trade([TRADE, TRADE_REFUND], sums))).toMatchObject({ code: 'bill-sums', row: 5, column });
  });

  it('says where it does not state its sums, and is refused where they were cut off', async () => {
    expect(await readBillTable(backquotedText('wechatTrade', [TRADE]))).toMatchObject({ sumsMissing: true });
    expect(await refusalOf(backquotedText('wechatTrade', [TRADE], [TRADE_SUMS]))).toMatchObject({
      code: 'bill-sums',
      row: 3,
    });
  });

  it('may end without a line end, and is refused wherever it was cut', async () => {
    const text = trade().trimEnd();
    expect((await readBillTable(text)).rows).toHaveLength(2);
    const last = text.lastIndexOf('\n');
    for (const cut of [last + 12, last - 200, last - 500]) expect(await refusalOf(text.slice(0, cut))).not.toBe('read');
  });

  it('of another currency is refused', async () => {
    expect(await refusalOf(trade([TRADE, { ...TRADE_REFUND, 货币种类: 'HKD' }]))).toMatchObject({
      code: 'bill-currency',
      row: 3,
      column: '货币种类',
    });
  });

  it('is the same without backquotes, as a spreadsheet keeps it', async () => {
    const { rows } = await readBillTable(madeText('wechatTrade', [TRADE, TRADE_REFUND]));
    expect(rows).toMatchObject([{ amount: 7_952_001 }, { amount: -2_982_000 }]);
  });

  it('comes to what it states, whatever its rows are', async () => {
    const yuan = (fen: number) => (fen / 100).toFixed(2);
    const row = fc.record({
      sale: fc.nat(1_000_000),
      fee: fc.nat(1_000_000),
      name: fc.stringMatching(/^[a-z,"]{0,9}$/),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (made) => {
        const sum = (of: 'sale' | 'fee') => made.reduce((all, one) => all + one[of], 0);
        const rows = made.map(({ sale, fee, name }) => ({
          ...TRADE,
          应结订单金额: yuan(sale),
          订单金额: yuan(sale),
          手续费: (fee / 100_000).toFixed(5),
          商品名称: name,
        }));
        const fees = (sum('fee') / 100_000).toFixed(5);
        const sums = `\`${made.length},\`${yuan(sum('sale'))},\`0.00,\`0.00,\`${fees},\`${yuan(sum('sale'))},\`0.00`;
        const read = await readBillTable(trade(rows, sums));
        expect(read.rows.reduce((all, { amount }) => all + amount, 0)).toBe(sum('sale') * 1000 - sum('fee'));
      }),
      { numRuns: 60 },
    );
  });
});

describe('微信支付 资金账单', () => {
  const fee = { ...FUND, 资金流水单号: '1900000000000000078', 业务类型: '扣除交易手续费', 收支类型: '支出' };
  const rows = [
    FUND,
    { ...fee, '收支金额(元)': '0.48', '账户结余(元)': '1079.52' },
    {
      ...fee,
      资金流水单号: '1900000000000000079',
      业务类型: '提现',
      '收支金额(元)': '500.00',
      '账户结余(元)': '579.52',
    },
  ];
  const sums = (line: string) => backquotedText('wechatFund', rows, [FUND_SUMS, line]);

  it('tells what went which way, and what is own money', async () => {
    const read = await readBillTable(sums('`3.0,`1.0,`80.00,`2.0,`500.48'));
    expect(read).toMatchObject({ layout: { id: 'wechat.fund' }, balanceBreaks: [], sumsMissing: false });
    expect(read.rows).toMatchObject([
      { amount: 8_000_000, entries: [{ class: 'sale', name: '交易' }], link: { order: 'SO20261010000077' } },
      { amount: -48_000, entries: [{ class: 'payment-fee' }], link: { order: null, by: 'no-order' } },
      { amount: -50_000_000, entries: [{ class: 'withdrawal' }], link: { order: null } },
    ]);
  });

  it.each(['`4.0,`1.0,`80.00,`2.0,`500.48', '`3.0,`2.0,`80.00,`2.0,`500.48', '`3.0,`1.0,`80.00,`2.0,`500.49'])(
    'is refused where its rows do not come to %s',
    async (line) => {
      expect(await refusalOf(sums(line))).toMatchObject({ code: 'bill-sums', row: 6 });
    },
  );

  it('says where its balance does not follow', async () => {
    const gap = await readBillTable(backquotedText('wechatFund', [rows[0] ?? {}, rows[2] ?? {}]));
    expect(gap.balanceBreaks).toEqual([3]);
  });
});

describe('微信支付 分账账单', () => {
  it.each(['-2.34', '2.34'])('knows what came back by its kind, however it is signed: %s', async (back) => {
    const rows = [SPLIT, { ...SPLIT, detail_id: '36000000000000000000000078', business_type: 'RETURN', amount: back }];
    const read = await readBillTable(backquotedText('wechatSplit', rows));
    expect(read.layout.id).toBe('wechat.split');
    expect(read.rows).toMatchObject([
      { amount: -1_234_000, payment: '4200000000202610100000000077', entries: [{ class: 'channel-fee' }] },
      { amount: 234_000, link: { order: null } },
    ]);
  });

  it('keeps nothing of what is written beside it, and takes what is not done for no money', async () => {
    const [first] = (
      await readBillTable(
        backquotedText('wechatSplit', [{ ...SPLIT, description: '主播张三13812345678佣金', status: 'PENDING' }]),
      )
    ).rows;
    expect(first).toMatchObject({ pending: true, entries: [{ class: 'commission', name: 'PROFITSHARING' }] });
    expect(JSON.stringify(first)).not.toMatch(/张三|138/);
  });

  it('may end with sums under headers nobody knows', async () => {
    const { rows } = await readBillTable(backquotedText('wechatSplit', [SPLIT], ['total_count,total', '`1,`12.34']));
    expect(rows).toHaveLength(1);
  });

  it('of kinds it does not know is refused', async () => {
    expect(await refusalOf(backquotedText('wechatSplit', [{ ...SPLIT, business_type: 'UNFREEZE' }]))).toMatchObject({
      code: 'bill-sides',
      row: 2,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { madeText, readTable, refusalOf } from './made-bills.ts';
import { JD } from './made-rows.ts';

describe('whatever the bill', () => {
  it('a time a spreadsheet wrote anew stops the file, with its row', async () => {
    for (const time of ['2026/10/12 3:00', '10/12/2026 03:00', '2026/10/12']) {
      expect(await refusalOf(madeText('jdSettlement', [JD, { ...JD, 费用结算时间: time }]))).toMatchObject({
        code: 'bill-dates',
        row: 3,
        column: '费用结算时间',
      });
    }
    expect(await refusalOf(madeText('jdSettlement', [{ ...JD, 费用结算时间: '2026-02-30 03:00:00' }]))).toMatchObject({
      code: 'bill-time',
    });
  });

  it('a number a spreadsheet cut is flagged and never guessed', async () => {
    for (const cut of ['3.10001E+18', '310000000077000000', '="3.1E+17"']) {
      const { rows } = await readTable(madeText('jdSettlement', [{ ...JD, 订单编号: cut }]));
      expect(rows[0]).toMatchObject({ link: { order: null, by: null, lost: true }, amount: 29_900_000 });
    }
  });

  it('an amount that is none is refused, by row and column', async () => {
    for (const amount of ['', '1e3', '12.3456789']) {
      expect(await refusalOf(madeText('jdSettlement', [{ ...JD, 金额: amount }]))).toMatchObject({
        code: 'bill-amount',
        row: 2,
        column: '金额',
      });
    }
  });

  it('a header that stands twice is not guessed', async () => {
    const text = madeText('jdSettlement', [JD]).replace('对账日期', '金额');
    expect(await refusalOf(text)).toMatchObject({ code: 'fields-changed', column: '金额' });
  });

  it('a file cut in the middle of a row is refused', async () => {
    const text = madeText('jdSettlement', [JD, JD]);
    expect(await refusalOf(text.slice(0, -40))).toMatchObject({ code: 'file-cut' });
  });

  it('an unknown table is no bill, an empty one holds nothing', async () => {
    expect(await refusalOf('甲,乙\r\n1,2\r\n')).toMatchObject({ code: 'layout-unknown' });
    expect(await refusalOf(madeText('jdSettlement', []))).toMatchObject({ code: 'file-empty' });
  });

  it.each([
    ['alipay.personal', '交易时间 ,交易分类 ,交易对方 ,对方账号,商品说明,收/支 ,金额,收/付款方式 ,交易状态'],
    ['wechat.personal', '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号'],
  ])("a buyer's own bill is refused: %s", async (layout, header) => {
    const preamble = Array.from({ length: 18 }, (_, n) => `说明 ${n}`).join('\r\n');
    expect(await refusalOf(`${preamble}\r\n${header}\r\n2026-10-01 10:00:00,商户消费\r\n`)).toMatchObject({
      code: 'bill-personal',
      layout,
    });
  });
});

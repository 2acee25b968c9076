import { describe, expect, it } from 'vitest';
import { firstLine, reconciliationWorkbook } from '../../utils/files/reconciliation-workbook.ts';
import { reconcile } from '../../utils/settlement/reconcile.ts';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, order, upToTheEnd } from '../settlement/made-books.ts';
import { opened } from './opened.ts';

const items = reconcile(
  {
    orders: [
      order('good', 100),
      order('short', 66),
      order('shut', 5, { paidAt: '2026-10-20 10:00:00', state: 'closed', doneAt: null }),
    ],
    bills: [
      bill('good', [entry('sale', 100), { class: 'payment-fee', name: '手续费', amount: -179_400 }]),
      bill('stranger', [entry('sale', 33)]),
      bill(null, [{ class: 'withdrawal', name: '提现', amount: -50_000_000 }], {
        flow: '0009',
        at: '2026-10-31 23:00:00',
      }),
    ],
    settleDays: 7,
  },
  '2026-10-31' as Day,
);
const files = [
  { id: 'bill', sheet: '资金表', name: '=坏名字.csv', hash: 'ab12', rows: 3, first: '2026-10-01', last: null },
];

describe('the statement', () => {
  it('tells the first line, and never nets what is missing', () => {
    expect(firstLine(items, 'zh')).toBe('自动核平 33%，剩 2 笔要看，平台少结 ¥66.00，在 1 单里');
    expect(firstLine(items, 'en')).toBe(
      '33% matched by themselves, 2 left to look at, the platform settled ¥66.00 too little, in 1 orders',
    );
    expect(firstLine([], 'zh')).toBe('还没有能核对的订单，剩 0 笔要看');
  });

  it('says of each order what it came to, to the thousandth of a fen', async () => {
    const sheets = await opened(reconciliationWorkbook({ language: 'zh', book: '我的店', items, files }));
    const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows;
    expect(sheets.map(({ name }) => name)).toEqual(['总览', '每单净额', '差异清单', '人工处理', '非订单收支', '来源']);
    expect(rowsOf('每单净额')).toEqual([
      ['订单号', '状态', '账单收入', '退款', '支付手续费', '净额'],
      ['good', '已核平', '100', '0', '-1.794', '98.206'],
      ['short', '有单未回款', '0', '0', '0', '0'],
      ['shut', '无需结算', '0', '0', '0', '0'],
      ['stranger', '有款无单', '33', '0', '0', '33'],
    ]);
    expect(rowsOf('差异清单')?.map((row) => row.slice(0, 5))).toEqual([
      ['订单号', '状态', '差额（实收－应收）', '净额', '逾期天数'],
      ['short', '有单未回款', '-66', '0', '9'],
      ['stranger', '有款无单', '33', '33', null],
    ]);
    expect(rowsOf('非订单收支')?.[1]).toEqual(['2026-10-31 23:00:00', '0009', '提现', '提现', '-500']);
    expect(rowsOf('来源')?.[1]).toEqual(['=坏名字.csv', '3', '2026-10-01', null, 'ab12']);
  });

  it('shows amounts with the digits they have', () => {
    expect([0, -88_000, 179_400, 114_692_000_000, -1].map(showAmount)).toEqual([
      '¥0.00',
      '-¥0.88',
      '¥1.794',
      '¥1,146,920.00',
      '-¥0.00001',
    ]);
  });

  it('names file, sheet and rows of each difference, what was not compared, and what another bill counts', async () => {
    const told = { file: 'bill', difference: null };
    const made = reconcile(
      {
        orders: [order('a', 100), order('b', 50, { row: 8 })],
        bills: [
          bill('a', [entry('sale', 100), entry('refund', -30)], { flow: 'A' }),
          bill('b', [entry('sale', 49)], { row: 5 }),
          bill('b', [entry('platform-fee', -1)], { row: 9 }),
          upToTheEnd(),
          { ...bill('b', [entry('sale', 49)], { flow: 'T', at: '2026-10-16 08:00:00' }), file: 'orders', told },
        ],
        settleDays: 7,
      },
      '2026-10-31' as Day,
    );
    const both = [...files, { id: 'orders', sheet: '', name: '订单.csv', hash: '', rows: 2, first: null, last: null }];
    for (const language of ['zh', 'en'] as const) {
      const sheets = await opened(reconciliationWorkbook({ language, book: '店', items: made, files: both }));
      const rowsOf = (at: number) => sheets[at]?.rows.slice(1);
      const zh = language === 'zh';
      expect(rowsOf(1)?.map((row) => row.slice(0, 2))).toEqual([
        ['a', zh ? '已核平，退款未核对' : 'Matched, refunds not compared'],
        ['b', zh ? '金额不符' : 'Amount differs'],
      ]);
      const place = zh
        ? '订单.csv 第 8 行; =坏名字.csv · 资金表 第 5, 9 行'
        : '订单.csv row 8; =坏名字.csv · 资金表 row 5, 9';
      expect(rowsOf(2)?.map((row) => row.at(-1))).toEqual([place]);
      expect(sheets[5]?.name).toBe(zh ? '另一账单已计' : 'Counted by another bill');
      expect(rowsOf(5)).toEqual([['2026-10-16 08:00:00', 'T', '49', '订单.csv', '=坏名字.csv']]);
    }
  });
});

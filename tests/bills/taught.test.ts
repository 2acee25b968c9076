/** A bill nobody declared, read as the operator taught it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBills } from '../../utils/settlement/join-files.ts';
import type { TaughtDraft } from '../../utils/settlement/taught-bill.ts';
import { workbookBytes } from '../files/make-files.ts';
import type { BillTable } from './held-rows.ts';
import { HEADERS, madeText } from './made-bills.ts';
import { DOUYIN } from './made-rows.ts';
import { type Given, KUAI, KUAI_DRAFT, KUAI_FEE, KUAI_HEADERS, kuaiText, taughtBill } from './made-taught.ts';
import { bill, readTaughtFile } from './read-taught.ts';

async function refusal(rows: readonly Given[], draft: TaughtDraft = KUAI_DRAFT) {
  const result = await readTaughtFile(kuaiText(rows, draft.headers), [taughtBill(draft)]);
  return result.ok ? 'read' : result.refusal;
}

/** One column of amounts instead of two. */
const one = (sides: TaughtDraft['sides'], ...more: TaughtDraft['columns']): TaughtDraft => ({
  ...KUAI_DRAFT,
  headers: ['结算完成时间', '金额', '方向', '资金类型'],
  columns: [{ role: 'at', header: '结算完成时间' }, { role: 'amount', header: '金额' }, ...more],
  sides,
});
const DIRECTED = one('direction', { role: 'direction', header: '方向' });
const moved = (金额: string, 方向 = '') => ({ 结算完成时间: '2026-10-11 08:00:00', 金额, 方向, 资金类型: '' });

describe('a taught bill', () => {
  it('is unknown without it, and read with it as a declared one is', async () => {
    const text = kuaiText([KUAI, KUAI_FEE]);
    expect(await readTaughtFile(text, [])).toMatchObject({ ok: false, refusal: { code: 'layout-unknown' } });
    const table = await bill(text);
    expect(table).toMatchObject({ balanceBreaks: [], sumsMissing: false, leftOut: ['收货人姓名', '买家留言'] });
    expect(table.rows).toMatchObject([
      {
        row: 2,
        flow: 'KS2610110001',
        at: '2026-10-11 08:00:00',
        link: { order: '2628400000000077', by: 'order' },
        amount: 8_800_000,
        entries: [{ class: 'sale', name: '货款' }],
        balance: 18_800_000,
        pending: false,
      },
      { amount: -440_000, entries: [{ class: 'platform-fee' }] },
    ]);
    expect(JSON.stringify(table.rows)).not.toMatch(/私密|138/);
  });

  it('is known by its headers in any order, and by no more and no fewer', async () => {
    expect((await bill(kuaiText([KUAI], KUAI_HEADERS.toReversed()))).rows).toHaveLength(1);
    // Among others an amount may mean something else, and of one that stands twice nobody knows which is meant.
    for (const headers of [['收支方向', ...KUAI_HEADERS], KUAI_HEADERS.slice(1), [...KUAI_HEADERS, '收入金额']]) {
      expect(await readTaughtFile(kuaiText([KUAI], headers))).toMatchObject({
        ok: false,
        refusal: { code: 'layout-unknown' },
      });
    }
  });

  it('never takes the place of a declared one', async () => {
    const headers = [...HEADERS.douyinFund];
    const over = taughtBill({
      ...KUAI_DRAFT,
      headers,
      columns: [
        { role: 'at', header: '动账时间' },
        { role: 'amount', header: '动账金额' },
      ],
      sides: 'plus-out',
    });
    expect((await bill(madeText('douyinFund', [...DOUYIN]), [over])).layout.id).toBe('douyin.fund');
  });

  it('of two, the one with the headers of the table is taken, else the newer one', async () => {
    const wider = { ...KUAI_DRAFT, name: '宽', headers: [...KUAI_HEADERS, '新增列'] };
    const both = [taughtBill(), taughtBill(wider)];
    expect((await bill(kuaiText([KUAI], wider.headers), both)).layout.name.zh).toBe('宽');
    expect((await bill(kuaiText([KUAI]), both)).layout.name.zh).toBe(KUAI_DRAFT.name);
    const [newer, older] = [
      taughtBill({ ...KUAI_DRAFT, name: '新' }, { taughtAt: 2 }),
      taughtBill(KUAI_DRAFT, { taughtAt: 1 }),
    ];
    expect((await bill(kuaiText([KUAI]), [older, newer])).layout.name.zh).toBe('新');
  });

  it('counts a movement once, from however many files', async () => {
    const [first, second] = [await bill(kuaiText([KUAI, KUAI_FEE])), await bill(kuaiText([KUAI_FEE, KUAI]))];
    const file = (name: string, { layout, rows }: BillTable) => ({
      ...{ file: name, layout: layout.id, ledger: layout.ledger ?? null, rows },
    });
    expect(joinBills([file('a', first), file('b', second)])).toHaveLength(2);
  });

  it('two fees of one payment and amount are two movements, in one file or two', async () => {
    const other = { ...KUAI_FEE, 资金类型: '达人佣金' };
    const [first, second] = [await bill(kuaiText([KUAI_FEE])), await bill(kuaiText([other]))];
    const file = (name: string, { layout, rows }: BillTable) => ({
      ...{ file: name, layout: layout.id, ledger: layout.ledger ?? null, rows },
    });
    expect(joinBills([file('a', first), file('b', second)])).toHaveLength(2);
  });

  it('says where balances do not follow, and flags numbers a spreadsheet cut', async () => {
    const gap = await bill(kuaiText([KUAI, { ...KUAI_FEE, 可用余额: '180.00' }]));
    expect(gap.balanceBreaks).toEqual([3]);
    const cut = await bill(kuaiText([{ ...KUAI, 订单编号: '2.6284E+15', 资金流水号: '2.61E+11' }]));
    expect(cut.rows).toMatchObject([{ flow: null, link: { order: null, lost: true } }]);
  });

  it('never takes a telephone number for an order', async () => {
    const { rows } = await bill(kuaiText([{ ...KUAI, 订单编号: '13812345678' }]));
    expect(rows[0]?.link).toEqual({ order: null, by: null });
  });
});

describe('the side of an amount', () => {
  it('is told by its sign, either way', async () => {
    const rows = [moved('-3.00'), moved('10.00'), moved('0.00')];
    const amounts = async (draft: TaughtDraft) =>
      (await bill(kuaiText(rows, draft.headers), [taughtBill(draft)])).rows.map(({ amount }) => amount);
    expect(await amounts(one('minus-out'))).toEqual([-300_000, 1_000_000, 0]);
    expect(await amounts(one('plus-out'))).toEqual([300_000, -1_000_000, 0]);
  });

  it('is told by a word, whichever way the file writes what goes out', async () => {
    for (const out of ['3.00', '-3.00']) {
      const text = kuaiText([moved(out, '支出'), moved('10.00', '收入')], DIRECTED.headers);
      expect((await bill(text, [taughtBill(DIRECTED)])).rows.map(({ amount }) => amount)).toEqual([
        -300_000, 1_000_000,
      ]);
    }
    for (const word of ['冻结', '贷', '']) {
      expect(await refusal([moved('3.00', word)], DIRECTED)).toMatchObject({ code: 'bill-sides', row: 2 });
    }
    expect(await refusal([moved('3.00', '支出'), moved('-3.00', '支出')], DIRECTED)).toMatchObject({
      code: 'bill-signs',
    });
  });

  it('is told by 借 and 贷 as the operator says they are meant', async () => {
    const rows = [moved('3.00', '借'), moved('10.00', '贷')];
    const amounts = async (sides: TaughtDraft['sides']) => {
      const draft = { ...DIRECTED, sides };
      return (await bill(kuaiText(rows, draft.headers), [taughtBill(draft)])).rows.map(({ amount }) => amount);
    };
    expect(await amounts('credit-in')).toEqual([-300_000, 1_000_000]);
    expect(await amounts('debit-in')).toEqual([300_000, -1_000_000]);
  });

  it('is the same, whichever way the same money is written', async () => {
    const fen = fc.integer({ min: -99_999_999, max: 99_999_999 });
    const text = (value: number) =>
      `${value < 0 ? '-' : ''}${Math.trunc(Math.abs(value) / 100)}.${`${Math.abs(value) % 100}`.padStart(2, '0')}`;
    const row = (value: number, n: number) => ({
      ...{ ...KUAI, 资金流水号: `K${n}`, 可用余额: '' },
      ...{ 收入金额: value > 0 ? text(value) : '0', 支出金额: value > 0 ? '' : text(-value) },
    });
    const amounts = async (rows: readonly Given[], draft: TaughtDraft) =>
      (await bill(kuaiText(rows, draft.headers), [taughtBill(draft)])).rows.map(({ amount }) => amount);
    await fc.assert(
      fc.asyncProperty(fc.array(fen, { minLength: 1, maxLength: 20 }), async (values) => {
        const expected = values.map((value) => value * 1000);
        expect(await amounts(values.map(row), KUAI_DRAFT)).toEqual(expected);
        expect(
          await amounts(
            values.map((value) => moved(text(value))),
            one('minus-out'),
          ),
        ).toEqual(expected);
        expect(
          await amounts(
            values.map((value) => moved(text(-value))),
            one('plus-out'),
          ),
        ).toEqual(expected);
        const told = values.map((value) => moved(text(Math.abs(value)), value < 0 ? '支出' : '收入'));
        expect(await amounts(told, DIRECTED)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('is never guessed', async () => {
    expect(await refusal([{ ...KUAI, 支出金额: '1.00' }])).toMatchObject({ code: 'bill-sides', row: 2 });
  });
});

describe('what cannot be understood', () => {
  it.each([
    ['bill-amount', { 收入金额: '1.234,56' }, '收入金额'],
    ['bill-amount', { 收入金额: '1,23' }, '收入金额'],
    ['bill-amount', { 收入金额: '=1+1' }, '收入金额'],
    ['bill-dates', { 结算完成时间: '2026/9/10 8:00' }, '结算完成时间'],
    ['bill-dates', { 结算完成时间: '10/9/2026' }, '结算完成时间'],
    ['bill-time', { 结算完成时间: '2026/02/30 08:00:00' }, '结算完成时间'],
    ['bill-time', { 结算完成时间: '2026年9月10日' }, '结算完成时间'],
    ['bill-time', { 结算完成时间: '10-09-26' }, '结算完成时间'],
    ['bill-time', { 结算完成时间: '2026-02-30 08:00:00' }, '结算完成时间'],
    ['bill-time', { 结算完成时间: '' }, '结算完成时间'],
  ] as const)('stops the file: %s %o', async (code, given, column) => {
    expect(await refusal([KUAI, { ...KUAI_FEE, ...given }])).toMatchObject({ code, row: 3, column });
  });

  it('a formula is text, and nothing is computed', async () => {
    const rows = [KUAI_HEADERS, KUAI_HEADERS.map((header) => (KUAI as Given)[header] ?? '')];
    const bytes = workbookBytes('xlsx', {
      流水: rows.map((row) => row.map((cell) => (cell === '货款' ? '=HYPERLINK("a")' : cell))),
    });
    expect((await bill(bytes)).rows[0]).toMatchObject({ entries: [{ name: '=HYPERLINK("a")' }], amount: 8_800_000 });
  });

  it('a file cut within a row is not read: what is missing there is no 0', async () => {
    expect(await readTaughtFile(`${kuaiText([KUAI])}2026-10-11 08:00:00,K3\r\n`)).toMatchObject({
      ok: false,
      refusal: { code: 'bill-sides', row: 3 },
    });
  });
});

describe('a line of sums below', () => {
  const ending = { ...KUAI_DRAFT, total: true };
  const total = (收入金额: string, 支出金额: string) => ({ 结算完成时间: '合计', 收入金额, 支出金额 });

  it('holds the rows to it', async () => {
    const text = kuaiText([KUAI, KUAI_FEE, total('88.00', '4.40')]);
    expect((await bill(text, [taughtBill(ending)])).rows).toHaveLength(2);
    expect(await refusal([KUAI, total('88.00', '4.40')], ending)).toMatchObject({ code: 'bill-sums', row: 3 });
    expect(await refusal([KUAI, total('', '')], ending)).toMatchObject({ code: 'bill-sums' });
  });

  it('that is missing may mean a cut file', async () => {
    expect(await bill(kuaiText([KUAI]), [taughtBill(ending)])).toMatchObject({ sumsMissing: true });
    expect(await bill(kuaiText([KUAI]))).toMatchObject({ sumsMissing: false });
    expect((await bill(kuaiText([KUAI, total('88.00', '0')]))).rows).toHaveLength(1);
  });
});

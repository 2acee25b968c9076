/** What the words and moments of a taught bill say. */
import { describe, expect, it } from 'vitest';
import { KUAI, KUAI_DRAFT, KUAI_FEE, kuaiText, taughtBill } from './made-taught.ts';
import { bill } from './read-taught.ts';

describe('a moment', () => {
  it.each([
    ['2026/09/10 08:00:00', '2026-09-10 08:00:00'],
    ['2026/09/10', '2026-09-10 00:00:00'],
    ['2026年09月10日 08:00', '2026-09-10 08:00:00'],
    ['2026.09.10 08:00', '2026-09-10 08:00:00'],
    ['2026-09-10T08:00:00', '2026-09-10 08:00:00'],
    ['2026-09-10 08:00:00.0', '2026-09-10 08:00:00'],
  ])('that begins with the year and leaves no figure out is read: %s', async (written, at) => {
    expect((await bill(kuaiText([{ ...KUAI, 结算完成时间: written }]))).rows[0]?.at).toBe(at);
  });
});

describe('what a movement was', () => {
  it('follows the words, side by side; what a word nobody taught means is not guessed', async () => {
    const table = await bill(
      kuaiText([
        KUAI,
        { ...KUAI_FEE, 资金流水号: 'K3', 资金类型: '货款' },
        { ...KUAI_FEE, 资金流水号: 'K4', 资金类型: '余额提现' },
        { ...KUAI_FEE, 资金流水号: 'K5', 资金类型: '余额提现' },
        KUAI_FEE,
      ]),
    );
    expect(table.rows.map(({ entries }) => entries[0]?.class)).toEqual([
      'sale',
      'other',
      'other',
      'other',
      'platform-fee',
    ]);
    expect(table.untaught).toEqual({ rows: 3, words: ['余额提现', '货款'] });
  });

  it('a column of which no word was taught is what somebody typed: it tells nothing and is not kept', async () => {
    const classes = [{ word: '', side: 'income', class: 'sale' }] as const;
    const rows = [
      { ...KUAI, 资金类型: '王小明的货' },
      { ...KUAI_FEE, 资金类型: '退给王小明' },
    ];
    const table = await bill(kuaiText(rows), [taughtBill({ ...KUAI_DRAFT, classes })]);
    expect(table.rows.map(({ entries }) => entries[0]?.class)).toEqual(['sale', 'other']);
    expect(JSON.stringify(table.rows)).not.toContain('王小明');
    expect(table.untaught).toEqual({ rows: 1, words: [] });
  });

  it('what the operator calls a sale keeps its order, whatever words stand in it; own money has none', async () => {
    const classes = [
      { word: '话费充值货款', side: 'income', class: 'sale' },
      { word: '保证金', side: 'expense', class: 'compensation' },
      { word: '保证金', side: 'income', class: 'deposit' },
    ] as const;
    const rows = [
      { ...KUAI, 资金类型: '话费充值货款' },
      { ...KUAI_FEE, 资金类型: '保证金' },
      { ...KUAI, 资金流水号: 'K3', 资金类型: '保证金' },
    ];
    const read = await bill(kuaiText(rows), [taughtBill({ ...KUAI_DRAFT, classes })]);
    expect(read.rows.map(({ link }) => link.by)).toEqual(['order', 'order', 'no-order']);
  });

  it('a word is the word itself, whatever signs stand in it', async () => {
    const classes = [{ word: '货.*(款)', side: 'income', class: 'freight' }] as const;
    const draft = { ...KUAI_DRAFT, classes };
    const is = async (资金类型: string) =>
      (await bill(kuaiText([{ ...KUAI, 资金类型 }]), [taughtBill(draft)])).rows[0]?.entries[0]?.class;
    expect(await is('货.*(款)')).toBe('freight');
    expect(await is('货到付款')).not.toBe('freight');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinaInstant } from '../../utils/promotions/china-time.ts';
import { accountIn, judgeBalances, typedCheck } from '../../utils/settlement/judge-balance.ts';
import type { FileFacts } from '../../utils/settlement/month-checks.ts';
import { type Books, reconcile } from '../../utils/settlement/reconcile.ts';
import { balanceFen, momentOf, type TypedBalance } from '../../utils/settlement/typed-balance.ts';
import { balanceText } from '../../utils/texts/typed-balance.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, yuan } from './made-books.ts';

const TODAY = '2026-11-20' as Day;
const fileOf = (id: string): FileFacts => ({
  ...{ id, kind: 'bill', layout: id, ledger: null, balanceBreaks: [], first: '2026-10-01', last: '2026-10-31' },
});
const FILES = [fileOf('bill')];
const typed = (moment: string, fen: number, who = ''): TypedBalance => ({ moment, fen, who, at: 1 });
const items = (bills: Books['bills']) => reconcile({ orders: [], bills, settleDays: 7 }, TODAY);
const account = (bills: Books['bills'], files = FILES) => accountIn({ items: items(bills), files });
const moved = (at: string, value: number, balance: number | null = null) =>
  bill(null, [entry('withdrawal', value)], { at, balance: balance === null ? null : yuan(balance) });
const END = '2026-10-31 23:59:59';

describe('what is typed', () => {
  it.each([
    ['2026-10-31', '2026-10-31 23:59:59'],
    [' 2026-10-31 18:05 ', '2026-10-31 18:05:59'],
    ['2026-11-20', null],
    ['2026-11-20 11:00', '2026-11-20 11:00:59'],
    ['2026-11-20 11:30', '2026-11-20 11:30:59'],
    ['2026-11-20 11:31', null],
    ['2026-11-20 23:59', null],
    ['2026-11-21', null],
    ['2026-02-30', null],
    ['1026-10-31', null],
    ['2026-10-31 24:00', null],
    ['10/31', null],
  ])('moment %j is %j', (text, moment) => {
    expect(momentOf(text, chinaInstant(TODAY, '11:30'))).toBe(moment);
  });

  it.each([
    ['1,234.50', 123_450],
    ['-0.01', -1],
    ['0', 0],
    ['1.234', null],
    ['', null],
    ['很多', null],
  ])('amount %j is %j fen', (text, fen) => {
    expect(balanceFen(text)).toBe(fen);
  });
});

describe('a balance somebody looked up', () => {
  const printed = [
    moved('2026-10-20 08:00:00', 5, 105),
    moved('2026-10-31 10:00:00', -5, 100),
    moved('2026-11-02 08:00:00', 20, 120),
  ];

  it('agrees with the last one the bills print by then, or is off by so much since the last that agreed', () => {
    const all = [typed(END, 9990, '小王'), typed('2026-10-20 23:59:59', 10_500), typed('2026-11-02 23:59:59', 12_000)];
    const judged = judgeBalances(all, account(printed));
    expect(judged.map(({ state, expected, since }) => [state, expected, since])).toEqual([
      ['same', yuan(105), null],
      ['differs', yuan(100), '2026-10-20 23:59:59'],
      ['same', yuan(120), '2026-10-20 23:59:59'],
    ]);
    expect(judged[1] && balanceText(judged[1], 'zh')).toBe(
      '2026-10-31 23:59 后台余额 ¥99.90 · 账单余额 ¥100.00（最后一笔 2026-10-31 10:00:00） · 差 -¥0.10 · 2026-10-20 23:59 还对得上，差在这之后 · 小王',
    );
  });

  it('is counted from the one before where bills print none', () => {
    const rows = printed.map((row) => ({ ...row, balance: null }));
    const all = [typed('2026-09-30 23:59:59', 10_000), typed(END, 10_000), typed('2026-11-19 23:59:59', 12_100)];
    const judged = judgeBalances(all, account(rows));
    expect(judged.map(({ state, expected, since }) => [state, expected, since])).toEqual([
      ['first', null, null],
      ['same', yuan(100), null],
      ['differs', yuan(120), END],
    ]);
    expect(judged.map((one) => balanceText(one, 'zh'))).toEqual([
      '2026-09-30 23:59 后台余额 ¥100.00 · 账单在这之前没有写余额，之前也没有核对过：先记下，下次从这里算起',
      '2026-10-31 23:59 后台余额 ¥100.00 · 2026-09-30 23:59 的余额 ¥100.00，加上到这时的进出 ¥0.00，应是 ¥100.00',
      '2026-11-19 23:59 后台余额 ¥121.00 · 2026-10-31 23:59 的余额 ¥100.00，加上到这时的进出 ¥20.00，应是 ¥120.00 · 差 ¥1.00 · 差在 2026-10-31 23:59 之后 · 账单只导到 2026-11-02 08:00:00，之后的可能还没导入',
    ]);
  });

  it('agrees to the fen with bills that print finer, and takes rows of one second in any order', () => {
    const fine = [moved('2026-10-20 08:00:00', 1, 100.004), moved('2026-10-20 08:00:00', -1, 99)];
    const state = (fen: number) => judgeBalances([typed(END, fen)], account(fine))[0]?.state;
    expect([10_000, 9900, 10_002, 9902].map(state)).toEqual(['same', 'same', 'differs', 'differs']);
  });

  it('cannot be compared where the account or the time of day is not told', () => {
    const other = { ...moved('2026-10-21 08:00:00', 1), file: 'other' };
    const files = [...FILES, fileOf('other')];
    const states = (rows: Books['bills'], of = FILES, moment = END) =>
      judgeBalances([typed('2026-09-30 23:59:59', 0), typed(moment, 100)], account(rows, of))[1]?.state;
    const plain = moved('2026-10-21 08:00:00', 1);
    expect(states([plain])).toBe('same');
    expect(states([plain, other], files)).toBe('several');
    expect(states([{ ...plain, balance: yuan(1) }, other], files)).toBe('same');
    expect(
      states(
        [
          { ...plain, balance: yuan(1) },
          { ...other, balance: yuan(1) },
        ],
        files,
      ),
    ).toBe('several');
    // A bill of advertising is no account money of orders comes in on.
    const sale = bill('a', [entry('sale', 1)], { at: '2026-10-21 08:00:00' });
    expect(states([sale, other], files)).toBe('same');
    // As the reader writes the rows of a bill that names days alone.
    const day = moved('2026-10-31 00:00:00', 1);
    const chain = [moved('2026-10-31 00:00:00', 1, 100), moved('2026-10-31 00:00:00', 50, 150)];
    const end = (fen: number) => judgeBalances([typed(END, fen)], account(chain))[0]?.state;
    expect([end(15_000), end(10_000)]).toEqual(['same', 'differs']);
    expect([states([day]), states([day], FILES, '2026-10-31 12:00:59')]).toEqual(['same', 'vague']);
  });

  it('counted from any before agrees with what moved between, and with nothing else', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 10, max: 28 }), fc.integer({ min: -50_000, max: 50_000 })));
    fc.assert(
      fc.property(days, fc.integer({ min: 9, max: 28 }), fc.integer({ min: -3, max: 3 }), (some, from, off) => {
        const rows = some.map(([day, fen]) => moved(`2026-10-${day} 08:00:00`, fen / 100));
        const between = some.reduce((sum, [day, fen]) => sum + (day > from ? fen : 0), 0);
        const first = typed(`2026-10-${String(from).padStart(2, '0')} 23:59:59`, 700);
        const last = judgeBalances([first, typed(END, 700 + between + off)], account(rows)).at(-1);
        expect(last?.state).toBe(off === 0 ? 'same' : 'differs');
        expect(last?.expected).toBe((700 + between) * 1000);
      }),
    );
  });
});

describe('as a condition of closing a month', () => {
  const rows = (balance: number | null) => [moved('2026-10-20 08:00:00', 5, balance)];
  const check = (balance: number | null, ...all: readonly TypedBalance[]) => {
    const of = account(rows(balance));
    return typedCheck(judgeBalances(all, of), of, '2026-10');
  };

  it('is asked where bills print no balance and nobody looked', () => {
    expect(check(null)).toEqual({ what: 'typed', state: 'unsure' });
    expect(check(105)).toBeNull();
  });

  it('does not hold for a month before the first one that was counted from', () => {
    const of = account([moved('2026-10-20 08:00:00', 5), moved('2026-12-20 08:00:00', 7)]);
    const later = [typed('2026-11-30 23:59:59', 500), typed('2026-12-31 23:59:59', 1200)];
    const states = (...all: readonly TypedBalance[]) =>
      ['2026-10', '2026-11', '2026-12'].map((month) => typedCheck(judgeBalances(all, of), of, month)?.state);
    expect(states(...later)).toEqual(['unsure', 'unsure', 'ok']);
    expect(states(typed('2026-09-30 23:59:59', 0), ...later)).toEqual(['ok', 'ok', 'ok']);
  });

  it('holds where one agrees that was looked up after the last movement, and where none of the month differs', () => {
    const start = typed('2026-09-30 23:59:59', 0);
    expect(check(null, start, typed(END, 500))).toEqual({ what: 'typed', state: 'ok' });
    expect(check(null, start, typed('2026-11-05 23:59:59', 500))).toEqual({ what: 'typed', state: 'ok' });
    expect(check(null, start, typed('2026-10-19 23:59:59', 0))).toEqual({ what: 'typed', state: 'unsure' });
    expect(check(null, start)).toEqual({ what: 'typed', state: 'unsure' });
    expect(check(105, typed(END, 10_400))).toEqual({ what: 'typed', state: 'unsure', count: 1 });
  });
});

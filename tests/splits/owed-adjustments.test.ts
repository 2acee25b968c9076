import { describe, expect, it } from 'vitest';
import { owedAdjustments, takesUp } from '../../utils/splits/owed-adjustments.ts';
import { owedRows } from '../../utils/splits/owed-rows.ts';
import type { OwedAdjustment, Payables } from '../../utils/splits/payables.ts';
import { periodOf } from '../../utils/splits/period-steps.ts';
import { agreed, input, terms } from './made-terms.ts';

const listOf = (month: string, added: number, adjusted: readonly OwedAdjustment[] = []): Payables => ({
  month,
  parties: [{ party: 'p', added, reversed: 0, withheld: 0, orders: 1 }],
  adjusted,
  notShared: { none: 0, several: 0, unclear: 0, unknown: 0 },
  short: { 'cut-short': 0, 'shop-pays': 0 },
  findings: [],
});
const lost = { month: '2026-10', party: 'p', fen: -20 };

it('what is withheld of a month’s sums is not known while one of them is not', () => {
  const lines = [agreed('f', { kind: 'slot', per: 'session', fen: 700 }, { settle: 'withheld' })];
  const row = (sessions: number | null) => {
    const list = listOf('2026-10', 100);
    return owedRows({ ...list, periods: [periodOf(terms(lines, { party: 'p' }), input({ sessions }))] })[0];
  };
  expect(row(null)).toMatchObject({ withheld: null, owed: 100 });
  expect(row(2)).toMatchObject({ withheld: 1400, owed: 100 });
});

describe('what late bills change of closed months', () => {
  const october = listOf('2026-10', 100);

  it('is nothing while nothing changed', () => {
    expect(owedAdjustments([october], () => listOf('2026-10', 100))).toEqual([]);
  });

  it('is taken up once, and again only where it changes again', () => {
    expect(owedAdjustments([october], () => listOf('2026-10', 80))).toEqual([lost]);
    const november = listOf('2026-11', 50, [lost]);
    const now = (value: number) => (month: string) => listOf(month, month === '2026-10' ? value : 50);
    expect(owedAdjustments([october, november], now(80))).toEqual([]);
    expect(owedAdjustments([october, november], now(100))).toEqual([{ ...lost, fen: 20 }]);
  });

  it('is taken up by one month alone: the first open one after the closed ones', () => {
    const taken = ['2026-08', '2026-10', '2026-11', '2026-12'].filter((month) =>
      takesUp(month, ['2026-08', '2026-12', '2026-11'], ['2026-09', '2026-10']),
    );
    expect(taken).toEqual(['2026-11']);
    expect(takesUp('2026-11', ['2026-11'], [])).toBe(false);
  });

  it('stands beside what the month itself adds, and for who has nothing else in it', () => {
    const other = { month: '2026-10', party: 'q', fen: 7 };
    expect(owedRows(listOf('2026-11', 50, [lost, other]))).toMatchObject([
      { party: 'p', added: 50, reversed: 0, withheld: 0, orders: 1, adjusted: -20, owed: 30 },
      { party: 'q', added: 0, reversed: 0, withheld: 0, orders: 0, adjusted: 7, owed: 7 },
    ]);
  });
});

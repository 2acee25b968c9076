import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDay } from '../../utils/splits/due-day.ts';
import { ledgerOf } from '../../utils/splits/ledger.ts';
import { monthsFrom } from '../../utils/splits/months.ts';
import { type OwedMonths, owedChain } from '../../utils/splits/owed-chain.ts';
import { owedRows } from '../../utils/splits/owed-rows.ts';
import { paidTwiceIn } from '../../utils/splits/paid-twice-in.ts';
import type { Party } from '../../utils/splits/party.ts';
import type { Payment } from '../../utils/splits/party-entry.ts';
import type { Payables } from '../../utils/splits/payables.ts';
import { periodOf } from '../../utils/splits/period-steps.ts';
import { type PeriodLine, termsIn, termsInTime } from '../../utils/splits/period-terms.ts';
import type { Day } from '../../utils/time/day.ts';
import { agreed, input, terms } from './made-terms.ts';

const TODAY = '2027-01-20' as Day;
const PREPAID = agreed('v', { kind: 'balance', of: 'prepaid', fen: 1000 });
const SESSION = agreed('f', { kind: 'slot', per: 'session', fen: 500 });

const listOf = (month: string, added: number): Payables => ({
  month,
  parties: [{ party: 'x', added, reversed: 0, withheld: 0, orders: 1 }],
  adjusted: [],
  notShared: { none: 0, several: 0, unclear: 0, unknown: 0 },
  short: { 'cut-short': 0, 'shop-pays': 0 },
  findings: [],
});

const agreedIn = (lines: readonly PeriodLine[], month: string, payable: number): Payables => ({
  ...listOf(month, payable),
  periods: [periodOf(terms(lines), input({ payable }))],
});

/** Months from October on, each with what shares of it come to. */
function chain(lines: readonly PeriodLine[], added: readonly number[], more: Partial<OwedMonths> = {}) {
  const months = monthsFrom('2026-10', '2027-09').slice(0, added.length);
  const earned = (month: string) => agreedIn(lines, month, added[months.indexOf(month)] ?? 0);
  const none = { closed: [], kept: new Map(), termsOf: () => [terms(lines)] };
  return owedChain({ months, open: months, earned, ...none, ...more });
}

const payment = (day: string, fen: number): Payment => ({
  ...{ id: day, book: 'b', party: 'x', kind: 'payment', day: day as Day, fen, note: '', takenBack: null },
});
const party = (more: Partial<Party> = {}): Party => ({ id: 'x', name: 'X', role: 'supplier', person: false, ...more });

describe('months one after another', () => {
  it('carry what is left of a balance', () => {
    const owed = chain([PREPAID], [400, 900, 300]).map(({ now }) => owedRows(now)[0]);
    expect(owed.map((row) => row?.owed)).toEqual([0, 300, 300]);
    expect(owed.map((row) => row?.period?.steps[0]?.left)).toEqual([600, 0, 0]);
  });

  it('of which one is closed keep what was set off in it', () => {
    const [october] = chain([PREPAID], [400]);
    if (!october) throw new Error('no month');
    const kept = new Map([['2026-10', october.now]]);
    const months = chain([PREPAID], [700, 900], { closed: ['2026-10'], open: ['2026-11'], kept });
    expect(owedRows(months[0]?.kept ?? october.now)[0]?.owed).toBe(0);
    // 900 of its own and 300 more of October, less the 600 that are left.
    expect(owedRows(months[1]?.now ?? october.now)[0]).toMatchObject({ adjusted: 300, agreed: -600, owed: 600 });
  });

  it('set off nothing a later closed month has set off, though their own bills come late', () => {
    const [, november] = chain([PREPAID], [0, 1200]);
    if (!november) throw new Error('no month');
    const kept = new Map([['2026-11', november.now]]);
    const months = chain([PREPAID], [800, 1200], { closed: ['2026-11'], open: ['2026-10'], kept });
    expect(owedRows(months[0]?.now ?? november.now)[0]).toMatchObject({ agreed: 0, owed: 800 });
    // Asked for by itself it says what it would come to now, its own set-off included.
    expect(owedRows(months[1]?.now ?? november.now)[0]).toMatchObject({ agreed: -1000, owed: 200 });
  });

  it('set off no more of a balance whose line was dropped and added again', () => {
    const again = agreed('w', { kind: 'balance', of: 'prepaid', fen: 1000 });
    const lines = (month: string) => [terms([month === '2026-10' ? PREPAID : again])];
    const months = chain([PREPAID], [400, 900], { termsOf: lines });
    expect(months.map(({ now }) => owedRows(now)[0]?.owed)).toEqual([0, 300]);
  });
});

describe('what is agreed', () => {
  it('names who gets a share from the platform and one from the shop; a fee beside it is ordinary', () => {
    const tiers = { kind: 'tiers', base: 'paid', way: 'whole', tiers: [{ from: 0, bp: 1 }] } as const;
    const withheld = agreed('t', tiers, { settle: 'withheld' });
    const twice = (lines: readonly PeriodLine[], added: number) => paidTwiceIn(agreedIn(lines, '2026-10', added));
    expect(twice([withheld], 5)).toEqual([{ kind: 'paid-twice', party: 'x' }]);
    expect(twice([withheld, agreed('u', tiers)], 0)).toEqual([{ kind: 'paid-twice', party: 'x' }]);
    expect(twice([withheld, SESSION], 0)).toEqual([]);
    expect(twice([agreed('u', tiers)], 5)).toEqual([]);
  });

  it('holds by its version of the month, and ends with one without lines', () => {
    const all = [
      terms([PREPAID]),
      terms([SESSION], { version: 2, from: '2026-12' }),
      terms([], { version: 3, from: '2027-02' }),
    ];
    const held = ['2026-09', '2026-10', '2026-11', '2026-12', '2027-02'].map(
      (month) => termsIn(all, month)[0]?.version,
    );
    expect(held).toEqual([undefined, 1, 1, 2, undefined]);
    expect(termsInTime(terms([], { from: '2026-09' }), terms([]))).toBe(false);
  });
});

describe('opening, paid, closing', () => {
  const month = (lines: readonly PeriodLine[], added: readonly number[], payments: readonly Payment[], of = party()) =>
    ledgerOf(chain(lines, added), payments, [of], TODAY)[0];

  it('come to each other, and a payment counts in the month it was made in', () => {
    const paid = [payment('2026-11-10', 400), payment('2026-12-10', 250)];
    expect(month([], [400], paid)).toMatchObject({ opening: 0, owed: 400, paid: 0, closing: 400, left: 0 });
    expect(month([], [400, 300], paid)).toMatchObject({ opening: 400, owed: 300, paid: 400, closing: 300, left: 50 });
    expect(month([], [400, 300, 0], paid)).toMatchObject({ opening: 300, owed: 0, paid: 250, closing: 50, left: 50 });
  });

  it('are not known after a month that is not', () => {
    expect(month([SESSION], [400], [])).toMatchObject({ owed: null, closing: null, left: null, state: 'unknown' });
    expect(month([SESSION], [400, 1], [])).toMatchObject({ opening: null, state: 'unknown' });
  });

  it('are not known after a month that was closed so, until a later one has taken it up', () => {
    const [october] = chain([SESSION], [400]);
    if (!october) throw new Error('no month');
    const closed = { closed: ['2026-10'], open: ['2026-11'], kept: new Map([['2026-10', october.now]]) };
    const own = ledgerOf(chain([SESSION], [400], closed), [payment('2026-10-10', 400)], [party()], TODAY);
    expect(own[0]).toMatchObject({ owed: null, closing: null, state: 'unknown' });
    const said = (sessions: number | null) => {
      const earned = (month: string): Payables => {
        const [payable, held] = month === '2026-10' ? [400, sessions] : [0, 0];
        return { ...listOf(month, payable), periods: [periodOf(terms([SESSION]), input({ payable, sessions: held }))] };
      };
      return ledgerOf(
        chain([SESSION], [400, 0], { ...closed, earned }),
        [payment('2026-11-10', 400)],
        [party()],
        TODAY,
      )[0];
    };
    expect(said(null)).toMatchObject({ opening: null, closing: null, state: 'unknown' });
    expect(said(3)).toMatchObject({ opening: 400, owed: 1500, closing: 1500, state: 'no-term' });
    expect(said(0)).toMatchObject({ opening: 400, owed: 0, closing: 0, state: 'settled' });
  });

  it('leave nothing to be paid of what a later month took back', () => {
    const months = chain([], [800, -300, 100]);
    const october = (some: readonly Payment[]) =>
      ledgerOf(months.slice(0, 1), some, [party()], TODAY, months.slice(1))[0];
    expect(october([])).toMatchObject({ closing: 800, left: 500, state: 'no-term' });
    expect(october([payment('2026-11-10', 500)])).toMatchObject({ closing: 800, left: 0, state: 'settled' });
  });

  it('say when it is due, and what is overdue', () => {
    const by = (days: number) => party({ due: { kind: 'days', days } });
    expect(month([], [400], [], party())).toMatchObject({ due: null, state: 'no-term' });
    expect(month([], [400], [], by(81))).toMatchObject({ due: '2027-01-20', state: 'due' });
    expect(month([], [400], [], by(80))).toMatchObject({ due: '2027-01-19', state: 'overdue' });
    expect(month([], [400], [payment('2026-11-10', 400)], by(80))).toMatchObject({ state: 'settled' });
    expect(dueDay('2027-01', { kind: 'day', day: 31 })).toBe('2027-02-28');
    expect(dueDay('2026-12', { kind: 'day', day: 5 })).toBe('2027-01-05');
  });

  it('call overdue what an older month left unpaid, though the last one is not due', () => {
    const by = party({ due: { kind: 'days', days: 15 } });
    const at = (added: readonly number[], some: readonly Payment[], today: string) =>
      ledgerOf(chain([], added), some, [by], today as Day)[0];
    expect(at([400, 300], [], '2026-11-20')).toMatchObject({ left: 700, due: '2026-11-15', state: 'overdue' });
    expect(at([400, 300], [payment('2026-11-10', 400)], '2026-11-20')).toMatchObject({
      due: '2026-12-15',
      state: 'due',
    });
    expect(at([400, -400, 300], [], '2026-12-01')).toMatchObject({ left: 300, due: '2027-01-15', state: 'due' });
  });

  it('are, over any months, all that was owed less all that was paid', () => {
    const fens = fc.array(fc.integer({ min: -1000, max: 3000 }), { minLength: 1, maxLength: 6 });
    const paid = fc.array(fc.tuple(fc.integer({ min: 10, max: 12 }), fc.integer({ min: 1, max: 2000 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(fens, paid, (added, some) => {
        const payments = some.map(([of, fen]) => payment(`2026-${of}-15`, fen));
        let closing = 0;
        for (let count = 1; count <= added.length; count++) {
          const row = month([PREPAID], added.slice(0, count), payments);
          expect(row?.opening).toBe(closing);
          expect(row?.closing).toBe((row?.opening ?? 0) + (row?.owed ?? 0) - (row?.paid ?? 0));
          closing = row?.closing ?? 0;
        }
        const owed = chain([PREPAID], added).reduce((sum, { now }) => sum + (owedRows(now)[0]?.owed ?? 0), 0);
        const last = `2026-${9 + added.length}`;
        const gone = payments.reduce(
          (sum, { day, fen }) => sum + (added.length > 2 || day <= `${last}-31` ? fen : 0),
          0,
        );
        expect(closing).toBe(owed - gone);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duesOf } from '../../utils/splits/dues.ts';
import { ledgerOf } from '../../utils/splits/ledger.ts';
import { monthsFrom } from '../../utils/splits/months.ts';
import type { OwedMonth } from '../../utils/splits/owed-chain.ts';
import type { Party } from '../../utils/splits/party.ts';
import type { Payment } from '../../utils/splits/party-entry.ts';
import type { Day } from '../../utils/time/day.ts';

const PARTY: Party = { id: 'x', name: 'X', role: 'supplier', person: false, due: { kind: 'day', day: 15 } };

/** Months from October on, each with what it adds or takes back. */
const months = (added: readonly number[], party = 'x'): readonly OwedMonth[] =>
  monthsFrom('2026-10', '2027-09')
    .slice(0, added.length)
    .map((month, at) => ({
      month,
      kept: null,
      now: {
        month,
        parties: [
          { party, added: Math.max(0, added[at] ?? 0), reversed: Math.min(0, added[at] ?? 0), withheld: 0, orders: 1 },
        ],
        adjusted: [],
        notShared: { none: 0, several: 0, unclear: 0, unknown: 0 },
        short: { 'cut-short': 0, 'shop-pays': 0 },
        findings: [],
      },
    }));

const paid = (fen: number): readonly Payment[] => [
  { id: 'p', book: 'b', party: 'x', kind: 'payment', day: '2026-11-20' as Day, fen, note: '', takenBack: null },
];
const NONE: ReadonlySet<string> = new Set();

describe('what is to be paid', () => {
  it('stands by month, on the day it is due, less what was paid of the oldest', () => {
    const { dues } = duesOf(months([400, 300, 200]), paid(450), [PARTY], new Set(['2026-11']));
    expect(dues).toEqual([
      { party: 'x', name: 'X', month: '2026-11', fen: 250, day: '2026-12-15', closed: true },
      { party: 'x', name: 'X', month: '2026-12', fen: 200, day: '2027-01-15', closed: false },
    ]);
  });

  it('has no day where nobody said one, and stands last', () => {
    const both = months([400]).map((one) => {
      const [x] = one.now.parties;
      return { ...one, now: { ...one.now, parties: [...(x ? [{ ...x, party: 'a' }] : []), ...one.now.parties] } };
    });
    expect(duesOf(both, [], [PARTY], NONE).dues.map(({ party, day }) => [party, day])).toEqual([
      ['x', '2026-11-15'],
      ['a', null],
    ]);
  });

  it('is of nobody who was paid or of whom as much was taken back', () => {
    expect(duesOf(months([400, -100]), paid(300), [PARTY], NONE)).toEqual({ dues: [], unknown: [] });
  });

  it('is not told of a party of whom a month is not known', () => {
    const [one] = months([400]);
    if (!one) throw new Error('no month');
    const facts = { bases: { gross: 0, paid: 0, 'net-of-fee': 0, settled: 0 }, sold: 0, refunded: 0 };
    const line = { id: 's', settle: 'payable', kind: 'slot', per: 'session', fen: 5 } as const;
    const step = { line, base: null, bp: null, count: null, exact: null, fen: null, left: null };
    const periods = [{ party: 'x', version: 1, from: '2026-10', facts, steps: [step] }];
    expect(duesOf([{ ...one, now: { ...one.now, periods } }], [], [PARTY], NONE)).toEqual({ dues: [], unknown: ['X'] });
  });

  it('comes, over all months, to what the ledger says is left', () => {
    const fens = fc.array(fc.integer({ min: -1000, max: 3000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fens, fc.integer({ min: 1, max: 9000 }), (added, fen) => {
        const all = months(added);
        const { dues } = duesOf(all, paid(fen), [PARTY], NONE);
        const [row] = ledgerOf(all, paid(fen), [PARTY], '2027-10-01' as Day);
        expect(dues.reduce((sum, one) => sum + one.fen, 0)).toBe(row?.left);
        expect(dues.length === 0 || dues[0]?.day === row?.due).toBe(true);
      }),
    );
  });
});

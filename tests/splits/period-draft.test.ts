import { describe, expect, it } from 'vitest';
import { checkPeriod } from '../../utils/splits/check-period.ts';
import { changeOfTerms, newPeriodLine, type PeriodLineDraft, typedTerms } from '../../utils/splits/period-draft.ts';
import { parseTerms } from '../../utils/splits/period-schema.ts';
import { agreed, terms } from './made-terms.ts';

const ALL = [
  agreed(
    'a',
    { kind: 'tiers', base: 'gross', way: 'marginal', tiers: [{ from: 100_000, bp: 550 }] },
    { settle: 'withheld' },
  ),
  agreed('b', { kind: 'refund-rate', base: 'settled', bp: 1000, above: 2050, bpAbove: 600 }),
  agreed('c', { kind: 'guarantee', fen: 500_000, counts: 'all' }),
  agreed('d', { kind: 'slot', per: 'session', fen: 30_000 }),
  agreed('e', { kind: 'tax', stated: 'with', bp: 600 }),
  agreed('f', { kind: 'no-invoice', bp: 650 }),
  agreed('g', { kind: 'balance', of: 'retention', fen: 200_000 }),
];

const typed = (line: Partial<PeriodLineDraft>, from = '2026-11') =>
  parseTerms(typedTerms({ party: 'x', from, lines: [{ ...newPeriodLine('a'), ...line }] }, 'b'));

describe('what is agreed, in its form', () => {
  it('is the same again, in its month to put it right or later', () => {
    const kept = terms(ALL);
    expect(parseTerms(typedTerms(changeOfTerms(kept, '2026-10'), 'b'))).toEqual({
      ok: true,
      value: kept,
    });
    expect(changeOfTerms(kept, '2027-03').from).toBe('2027-03');
    expect(changeOfTerms(kept, '2026-08').from).toBe('2026-10');
  });

  it('says what is wrong, line by line', () => {
    const faults = [
      typed({ figure: '1000 5%' }, '2026-13'),
      typed({ figure: '2000 5%\n1000 6%' }),
      typed({ kind: 'slot', figure: '3.456' }),
      typed({ kind: 'refund-rate', figure: '10', above: '20', bpAbove: '101' }),
      typed({ kind: 'tax', figure: '' }),
    ].map((one) => (one.ok ? null : one.faults.map(({ fault, line }) => `${fault} ${line}`)));
    expect(faults).toEqual([
      ['month-wrong null'],
      ['tiers-wrong 0'],
      ['amount-wrong 0'],
      ['rate-wrong 0'],
      ['rate-wrong 0'],
    ]);
  });

  it('takes no platform’s withholding where nothing is added to a share', () => {
    expect(typed({ kind: 'tax', figure: '6', settle: 'withheld' })).toMatchObject({
      ok: true,
      value: { lines: [{ settle: 'payable' }] },
    });
    const odd = { ...terms([agreed('e', { kind: 'tax', stated: 'with', bp: 1 }, { settle: 'withheld' })]) };
    expect(parseTerms(odd)).toMatchObject({ ok: false, faults: [{ fault: 'withheld-not-here', line: 0 }] });
  });

  it('is told of what can hardly be meant', () => {
    expect(checkPeriod(terms(ALL))).toEqual([]);
    const two = [ALL[2], ALL[2]].flatMap((one) => one ?? []);
    expect(checkPeriod(terms(two))).toEqual(['several-guarantees']);
    const onTop = agreed('e', { kind: 'tax', stated: 'without', bp: 600 });
    expect(checkPeriod(terms([onTop, ...ALL.slice(5, 6)]))).toEqual(['tax-without-invoice']);
    const more = agreed('b', { kind: 'refund-rate', base: 'paid', bp: 500, above: 2000, bpAbove: 600 });
    expect(checkPeriod(terms([more]))).toEqual(['refund-rate-not-lower']);
  });
});

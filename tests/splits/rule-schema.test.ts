import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseParty, parseRule } from '../../utils/splits/rule-schema.ts';
import { bpOf, fenOf, rateText, tiersOf, tiersText, yuanText } from '../../utils/splits/typed-figures.ts';
import { fixed, line, rate, rule } from './made-rules.ts';

const faults = (input: unknown) => {
  const parsed = parseRule(input);
  return parsed.ok ? [] : parsed.faults.map(({ fault, line: at }) => (at === null ? fault : `${fault} ${at}`));
};
const RULE = rule([rate('a', 500), fixed('b', 100)]);

describe('a rule as it is typed', () => {
  it('comes back as it is, without anything nobody knows', () => {
    expect(parseRule({ ...RULE, account: '6222000000000000' })).toEqual({ ok: true, value: RULE });
  });

  it.each([
    [{ ...RULE, name: '  ' }, ['name-missing']],
    [{ ...RULE, from: '2026-02-30' }, ['day-wrong']],
    [{ ...RULE, to: '2026-09-30' }, ['days-swapped']],
    [{ ...RULE, lines: [] }, ['lines-missing']],
    [{ ...RULE, lines: [rate('a', 1), rate('b', 10_001)] }, ['rate-wrong 1']],
    [{ ...RULE, lines: [rate('a', -1)] }, ['rate-wrong 0']],
    [{ ...RULE, lines: [{ ...rate('a', 1), bp: null }] }, ['rate-wrong 0']],
    [{ ...RULE, lines: [fixed('a', 1.5)] }, ['amount-wrong 0']],
    [{ ...RULE, lines: [rate('a', 1, { min: 2, max: 1 })] }, ['bounds-swapped 0']],
    [{ ...RULE, lines: [rate('a', 1, { party: '' })] }, ['party-missing 0']],
    [{ ...RULE, lines: [rate('a', 1, { base: { line: 'gone' } })] }, ['base-missing']],
    [{ ...RULE, lines: [line('a', { kind: 'tiered', tiers: [] })] }, ['tiers-wrong 0']],
    [
      {
        ...RULE,
        lines: [
          line('a', {
            kind: 'tiered',
            tiers: [
              { from: 2, bp: 1 },
              { from: 2, bp: 2 },
            ],
          }),
        ],
      },
      ['tiers-wrong 0'],
    ],
    [{ ...RULE, mode: 'all' }, ['rates-only']],
    [
      { ...RULE, mode: 'all', base: 'settled', lines: [rate('a', 2000, { settle: 'withheld' }), rate('b', 8000)] },
      ['withheld-of-settled'],
    ],
    [{ ...RULE, id: '' }, ['other']],
  ])('%#: %j', (input, expected) => expect(faults(input)).toEqual(expected));

  it('throws at nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(parseRule(input).ok).toBe(false);
      }),
    );
  });
});

it('a party is a name and a role, and never a bank account', () => {
  const party = { id: 'p', name: ' 供货商甲 ', role: 'supplier', person: false };
  const parsed = parseParty({ ...party, bankCard: '6222', idNumber: '11' });
  expect(parsed).toEqual({ ok: true, value: { ...party, name: '供货商甲' } });
  expect(parseParty({ ...party, role: 'bank' }).ok).toBe(false);
  // A change of its name forgets nothing of the months it was away.
  const back = { ...party, ended: null, away: [{ ended: '2026-09-30', resumed: '2026-11-02' }] };
  expect(parseParty(back)).toEqual({ ok: true, value: { ...back, name: '供货商甲' } });
  expect(parseParty({ ...back, away: [{ ended: '2026-09-31', resumed: '2026-11-02' }] }).ok).toBe(false);
});

describe('figures as they are typed', () => {
  it.each([
    ['5', 500],
    ['5%', 500],
    ['12.5%', 1250],
    ['０．１％', 10],
    ['0.01', 1],
    ['0.001', null],
    ['五', null],
    ['', null],
    ['-5', null],
  ])('%s is a rate of %s', (text, bp) => expect(bpOf(text)).toBe(bp));

  it.each([
    ['3.5', 350],
    ['¥1,000', 100_000],
    ['0.001', null],
    ['x', null],
  ])('%s yuan are %s fen', (text, fen) => expect(fenOf(text)).toBe(fen));

  it('come back as they are written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), (bp) => bpOf(rateText(bp)) === bp));
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (fen) => fenOf(yuanText(fen)) === fen));
    const tiers = [
      { from: 0, bp: 500 },
      { from: 100_050, bp: 1250 },
    ];
    expect(tiersOf(tiersText(tiers))).toEqual(tiers);
    expect(tiersOf('1000')).toBeNull();
    expect(tiersOf('1000 5% 3')).toBeNull();
    expect(tiersOf('')).toEqual([]);
  });
});

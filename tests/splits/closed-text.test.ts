import { expect, it } from 'vitest';
import { isClosedText } from '../../utils/splits/closed-text.ts';
import type { RuleFinding } from '../../utils/splits/finding.ts';
import { payablesOf } from '../../utils/splits/payables.ts';

const PAYABLES = payablesOf({ items: [], book: { id: 'b', source: 'douyin' }, rules: [], parties: [] }, '2026-10');
const text = (payables: object): string =>
  JSON.stringify({
    ...{ version: 1, book: '店', month: '2026-10', lines: [], open: [], adjustments: [], files: [], reason: '' },
    payables: { ...PAYABLES, ...payables },
  });
const FINDINGS: readonly RuleFinding[] = [
  { kind: 'over-whole', base: null, bp: 12_000 },
  { kind: 'over-whole', base: 'gross', bp: 12_000 },
  { kind: 'not-whole', bp: 9000 },
  { kind: 'cyclic', lines: ['a', 'b'] },
  { kind: 'fee-taken', party: 'p' },
  { kind: 'paid-twice', party: 'p' },
];

it('holds what was owed for the month it is of, and for no other', () => {
  expect(isClosedText(text({}), '2026-10')).toBe(true);
  expect(isClosedText(text({ month: '2026-09' }), '2026-10')).toBe(false);
});

it('holds balances as they were judged, and no others', () => {
  const one = { moment: '2026-10-31 23:59:59', fen: 5, who: '', at: 1, state: 'same', expected: 5000 };
  const held = (more: object) =>
    isClosedText(JSON.stringify({ ...JSON.parse(text({})), balances: [{ ...one, ...more }] }), '2026-10');
  expect(held({ through: null, from: null, since: null })).toBe(true);
  expect(held({ through: null, from: { moment: '2026-09-30 23:59:59', fen: 1 }, since: '2026-09-30' })).toBe(true);
  expect(held({ through: null, from: null, since: null, state: 'fine' })).toBe(false);
  expect(held({ through: null, since: null })).toBe(false);
});

it('holds what was taken otherwise than rules say', () => {
  const taken = (kind: string) =>
    isClosedText(text({ taken: [{ kind, orders: 1, again: 1, amount: 5, first: ['o'] }] }), '2026-10');
  expect([taken('more'), taken('other')]).toEqual([true, false]);
});

it('holds every finding of a rule whole, and nothing that is none', () => {
  expect(isClosedText(text({ findings: FINDINGS }), '2026-10')).toBe(true);
  const wrong = [{ kind: 'paid-twice' }, { kind: 'cyclic', lines: 'a' }, { kind: 'not-whole', bp: '1' }, { kind: 'x' }];
  for (const one of wrong) expect(isClosedText(text({ findings: [one] }), '2026-10')).toBe(false);
});

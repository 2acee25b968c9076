/** A product the operator keeps out is, for all others, not there. */
import { expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import { inputOf } from './practice.ts';
import { ordinary, product } from './shops.ts';

it.each([
  ['a seller like no other', product('x', { visitors: 4_000, payBuyers: 900, cartAdders: 1_500 })],
  ['one nobody buys', product('x', { visitors: 9_000, payBuyers: 0, cartAdders: 3 }, { inTest: true })],
])('kept out by hand leaves lines, chances and ranks of the others: %s', (_, own) => {
  const counted = suggest(inputOf([...ordinary(), own]));
  const { lines, suggestions } = suggest(inputOf([...ordinary(), { ...own, excluded: true }]));
  const without = suggest(inputOf(ordinary()));
  expect(lines).toEqual(without.lines);
  expect(suggestions.filter((s) => s.product !== 'x')).toEqual(without.suggestions);
  expect(counted.lines).not.toEqual(without.lines);
  expect(suggestions.find((s) => s.product === 'x')).toMatchObject({
    verdict: { kind: 'excluded', why: 'by-hand' },
    certainty: null,
    worth: 0,
    changes: [],
  });
});

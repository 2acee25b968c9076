/** No code adds up people over products: whoever looked at two of them would count twice. */
import { expect, it } from 'vitest';
import { METRICS } from '../../utils/metrics/vocabulary.ts';
import { productSources } from './sources.ts';

const PEOPLE = METRICS.filter(({ kind }) => kind === 'people').map(({ id }) => id);
const APART: readonly string[] = [
  // Days of one product of the practice shop.
  'utils/demo/range.ts',
  // What a visit to any product brings on average, to weigh one product against another: visits are counted
  // product by product on purpose there, and their number is shown nowhere.
  'utils/tiers/engine.ts',
];

const SUM = new RegExp(
  [
    String.raw`\.reduce[^;]*?\b(?:${PEOPLE.join('|')})\b`,
    String.raw`\bsum\w*\s*\+=[^;\n]*\b(?:${PEOPLE.join('|')})\b`,
  ].join('|'),
);

it('would notice a sum of people', () => {
  expect(SUM.test('const all = rows.reduce((sum, row) => sum + row.counts.visitors, 0);')).toBe(true);
  expect(SUM.test('sum += row.payBuyers;')).toBe(true);
  expect(SUM.test('const fen = rows.reduce((sum, row) => sum + row.counts.payAmount, 0);')).toBe(false);
});

it('nothing but these is a sum of people', () => {
  const found = productSources().filter(({ code }) => SUM.test(code));
  expect(found.map(({ path }) => path).sort()).toEqual(APART);
});

import { expect, it } from 'vitest';
import { cheapLines } from '../../utils/tiers/cheap-lines.ts';

const priced = (category: string | null, ...prices: (number | null)[]) => prices.map((price) => ({ category, price }));

it('the cheap part of a category ends with its cheapest two fifths', () => {
  const lines = cheapLines([
    ...priced('a', 9, 8, 7, 6, 5, 4, 3, 2, 1, 10),
    ...priced('b', 1, 2, 3, 4, 5, 6, 7),
    ...priced('c', 1, 2, 3, 3, 3, 3, 3, 3, null, null),
    ...priced('d', 3, 3, 3, 3, 3, 3, 3, 3),
  ]);
  expect(lines('a')).toEqual({ to: 4, of: 10 });
  // Too few prices.
  expect(lines('b')).toBeNull();
  // Of equal prices none is cheaper than the rest.
  expect(lines('c')).toEqual({ to: 2, of: 8 });
  expect(lines('d')).toBeNull();
  expect(lines('e')).toBeNull();
});

import { expect, it } from 'vitest';
import { expectedMistakes } from '../../utils/tiers/expected-mistakes.ts';

const sure = (...all: readonly (number | null)[]) => expectedMistakes(all.map((certainty) => ({ certainty })));

it('are what the certainties fall short, of those that claim any', () => {
  expect(sure(0.8, null, 0.7)).toEqual({ of: 2, mistakes: expect.closeTo(0.5, 12) });
  expect(sure(1)).toEqual({ of: 1, mistakes: 0 });
  expect([sure(null), sure()]).toEqual([null, null]);
});

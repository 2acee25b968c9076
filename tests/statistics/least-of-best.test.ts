import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastOfBest } from '../../utils/statistics/least-of-best.ts';

describe('the least of the best', () => {
  it.each([
    [[5, 4, 3, 2, 1], 2, 4],
    [[5, 4, 4, 4, 1], 2, 5],
    [[4, 4, 4, 4], 2, null],
    [[7], 1, 7],
    [[], 1, null],
  ])('%j, %i', (values, count, least) => {
    expect(leastOfBest(values, count)).toBe(least);
  });

  it('is never reached by more than were asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 8 }),
        (values, count) => {
          const least = leastOfBest(values, count);
          expect(least === null ? 0 : values.filter((value) => value >= least).length).toBeLessThanOrEqual(count);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceOf, type Span, weightsOf } from '../../../utils/tiers/sales/pace.ts';

const NOW = 20_000;
const daily = (count: number): Span[] => Array.from({ length: count }, (_, at) => ({ from: NOW - at, to: NOW - at }));
const pace = (spans: readonly Span[], track: readonly (number | null)[], halfLife = 4) =>
  paceOf(spans, track, weightsOf(spans, NOW, halfLife));

describe('the pace of a product', () => {
  it('is the figure itself where all days are alike, and null without known days', () => {
    expect(pace(daily(3), [3, 3, 3])).toBeCloseTo(3, 12);
    expect(pace([], [])).toBeNull();
    expect(pace(daily(2), [null, null])).toBeNull();
  });

  it('weighs a day four days back half, and a day not known not at all', () => {
    const spans = [...daily(2), { from: NOW - 4, to: NOW - 4 }];
    expect(pace(spans, [1, null, 10])).toBeCloseTo((10 * 0.5 + 1) / 1.5, 12);
  });

  it('a stretch told as one is its days told one by one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        fc.nat(1000),
        (days, back, value) => {
          const to = NOW - back;
          const single = Array.from({ length: days }, (_, at) => ({ from: to - at, to: to - at }));
          const [own] = daily(1);
          const whole = pace([{ from: to + 1 - days, to }, own!], [value * days, 5]);
          expect(whole).toBeCloseTo(pace([...single, own!], [...single.map(() => value), 5]) ?? Number.NaN, 9);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceOf } from '../../../utils/tiers/sales/pace.ts';
import { addDays } from '../../../utils/time/day.ts';
import { TO } from '../practice.ts';

const daily = (values: readonly number[]) =>
  values.map((value, at) => ({
    from: addDays(TO, at + 1 - values.length),
    to: addDays(TO, at + 1 - values.length),
    value,
  }));

describe('the pace of a product', () => {
  it('is the figure itself where all days are alike, and null without days', () => {
    expect(paceOf(daily([3, 3, 3]), TO, 4)).toBeCloseTo(3, 12);
    expect(paceOf([], TO, 4)).toBeNull();
  });

  it('weighs a day four days back half', () => {
    const old = { from: addDays(TO, -4), to: addDays(TO, -4), value: 10 };
    expect(paceOf([old, ...daily([1])], TO, 4)).toBeCloseTo((10 * 0.5 + 1) / 1.5, 12);
  });

  it('a stretch told as one is its days told one by one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        fc.nat(1000),
        (days, back, value) => {
          const to = addDays(TO, -back);
          const whole = { from: addDays(to, 1 - days), to, value: value * days };
          const single = Array.from({ length: days }, (_, at) => ({
            from: addDays(to, -at),
            to: addDays(to, -at),
            value,
          }));
          const beside = daily([5]);
          expect(paceOf([whole, ...beside], TO, 4)).toBeCloseTo(paceOf([...single, ...beside], TO, 4) ?? Number.NaN, 9);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureArray, figureIn } from '../../utils/history/figure-array.ts';

const LEAST = -(2 ** 31);
const whole = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: LEAST + 1, max: -LEAST - 1 }));
const any = fc.oneof(whole, fc.double(), fc.constantFrom(-0, LEAST, -LEAST, 0.5, 2 ** 53));

const readBack = (values: readonly number[]) => {
  const figures = figureArray(Float64Array.from(values));
  return { figures, values: values.map((_, at) => figureIn(figures, at)) };
};

describe('figures of a packed record', () => {
  it('come back as they were, unknown as unknown', () => {
    fc.assert(
      fc.property(fc.array(any), (values) => {
        expect(readBack(values).values).toEqual(values);
      }),
    );
  });

  it('take four bytes while all are whole', () => {
    fc.assert(
      fc.property(fc.array(whole), (values) => {
        expect(readBack(values).figures).toBeInstanceOf(Int32Array);
      }),
    );
  });

  it.each([0.5, LEAST, -LEAST, -0])('take eight bytes when %d is among them', (value) => {
    expect(readBack([1, value]).figures).toBeInstanceOf(Float64Array);
  });

  it('are unknown beyond the end', () => {
    expect(figureIn(Int32Array.of(1), 1)).toBeNaN();
    expect(figureIn(Float64Array.of(1), 1)).toBeNaN();
  });

  it('keep the least whole number where they take eight bytes', () => {
    expect(figureIn(Float64Array.of(LEAST), 0)).toBe(LEAST);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMetricId } from '../../../utils/metrics/vocabulary.ts';
import { compassPeriod } from '../../../utils/sites/compass/period.ts';
import { CARDS, DAY, day, fixture, read } from './answers.ts';

test('any text is answered with a draft or a refusal', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.constantFrom(DAY, CARDS), (text, at) => {
      expect(typeof read(text, at).ok).toBe('boolean');
    }),
    { numRuns: 2_000 },
  );
});

test('a good answer cut or changed anywhere never throws', () => {
  const good = fixture('product-list.json');
  let taken = 0;
  fc.assert(
    fc.property(fc.nat(good.length), fc.nat(40), fc.string({ maxLength: 8 }), (at, length, text) => {
      const { ok } = read(good.slice(0, at) + text + good.slice(at + length));
      expect(typeof ok).toBe('boolean');
      if (ok) taken += 1;
    }),
    { numRuns: 2_000 },
  );
  // Else only refusals were looked at.
  expect(taken).toBeGreaterThan(0);
});

test('whatever stands in a metric, only its own short text or null is taken', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('trans_amt', 'pay_cnt', 'product_info'), (found, code) => {
      const answer = day();
      answer.data[0]!.cell_info[code] = found;
      const result = read(JSON.stringify(answer));
      if (!result.ok) return;
      taken += 1;
      for (const { product, cells } of result.value.rows) {
        expect(product).toMatch(/^\d{1,20}$/);
        cells.forEach((cell, at) => {
          if (cell !== null && isMetricId(result.value.columns[at]!.as)) expect(cell.length).toBeLessThanOrEqual(64);
        });
      }
    }),
    { numRuns: 2_000 },
  );
  // Else only refusals were looked at.
  expect(taken).toBeGreaterThan(0);
});

test('any texts of a period give a period or null', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (type, begin, end) => {
      expect(() => compassPeriod(type, begin, end)).not.toThrow();
    }),
  );
});

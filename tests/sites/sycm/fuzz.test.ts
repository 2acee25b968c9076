import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMetricId } from '../../../utils/metrics/vocabulary.ts';
import { takesAnyAnswer } from '../any-answer.ts';
import { day, fixture, read } from './answers.ts';

takesAnyAnswer(read, () => fixture('finished-day.json'));

test('whatever stands in a metric, only its own text or null is taken', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('payAmt', 'itmUv', 'itemId', 'item', 'sellerId'), (value, key) => {
      const answer = day();
      answer.data.data[0]![key] = value;
      const result = read(JSON.stringify(answer));
      if (!result.ok) return;
      taken += 1;
      for (const { product, cells } of result.value.rows) {
        expect(product).toMatch(/^\d{1,20}$/);
        expect(cells).toHaveLength(result.value.columns.length);
        cells.forEach((cell, n) => {
          if (cell !== null && isMetricId(result.value.columns[n]!.as)) expect(cell.length).toBeLessThanOrEqual(64);
        });
      }
    }),
    { numRuns: 2_000 },
  );
  // Else only refusals were looked at.
  expect(taken).toBeGreaterThan(0);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMetricId } from '../../../utils/metrics/vocabulary.ts';
import { day, fixture, read } from './answers.ts';

test('any text is answered with a draft or a refusal', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
      expect(typeof read(text).ok).toBe('boolean');
    }),
    { numRuns: 2_000 },
  );
});

test('a good answer cut or changed anywhere never throws', () => {
  const good = fixture('finished-day.json');
  fc.assert(
    fc.property(fc.nat(good.length), fc.nat(40), fc.string({ maxLength: 8 }), (at, length, text) => {
      expect(typeof read(good.slice(0, at) + text + good.slice(at + length)).ok).toBe('boolean');
    }),
    { numRuns: 2_000 },
  );
});

test('whatever stands in a metric, only its own text or null is taken', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('payAmt', 'itmUv', 'itemId', 'item', 'sellerId'), (value, key) => {
      const answer = day();
      answer.data.data[0]![key] = value;
      const result = read(JSON.stringify(answer));
      if (!result.ok) return;
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
});

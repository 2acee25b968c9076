import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMetricId } from '../../../utils/metrics/vocabulary.ts';
import { jdListFacts } from '../../../utils/sites/jd/request.ts';
import { takesAnyAnswer } from '../any-answer.ts';
import { body, CHOSEN, fixture, read, TABLE } from './answers.ts';

takesAnyAnswer(read, () => fixture('product-table-day'));

test('any body gives facts with a period, or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), fc.jsonValue(), (text, value) => {
      for (const sent of [text, body({ channel: value }), body({ startDate: value }), body({ indicators: value })]) {
        const facts = jdListFacts({ method: 'POST', url: new URL(TABLE), body: sent });
        if (facts === null) continue;
        expect(['day', 'range', 'live']).toContain(facts.period.kind);
        for (const [name, kept] of Object.entries(facts.scope.filters)) {
          expect(name).toMatch(/^[\w.-]{0,40}$/);
          expect(kept.length).toBeLessThanOrEqual(40);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});

test('whatever stands in a figure, only its own text or null is taken', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(CHOSEN[0]!, CHOSEN[2]!, 'spu_id', 'name', '$summary'), (value, key) => {
      const answer: { body: { data: Record<string, unknown>[] } } = JSON.parse(fixture('product-table-day'));
      answer.body.data[1]![key] = value;
      const result = read(JSON.stringify(answer));
      if (!result.ok) return;
      taken += 1;
      for (const { product, cells } of result.value.rows) {
        expect(product).toMatch(/^\d{1,20}$/);
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMetricId } from '../../../utils/metrics/vocabulary.ts';
import { body, day, fixture, read } from './answers.ts';

test('any text after any body is answered with a draft or a refusal', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.oneof(fc.string(), fc.json()), (text, asked) => {
      expect(typeof read(text, asked).ok).toBe('boolean');
      expect(typeof read(fixture('finished-day.json'), asked).ok).toBe('boolean');
    }),
    { numRuns: 2_000 },
  );
});

test('a good answer cut or changed anywhere never throws', () => {
  const good = fixture('finished-day.json');
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

test('no code point of a private font ever stands in a figure', () => {
  const digits = fc.array(fc.integer({ min: 0xe000, max: 0xf8ff }), { minLength: 1, maxLength: 6 });
  const keys = fc.constantFrom('goodsUv', 'payOrdrAmt', 'payOrdrCnt', 'goodsName', 'goodsId', 'imprUsrCnt');
  let taken = 0;
  fc.assert(
    fc.property(digits, keys, fc.string({ maxLength: 3 }), (codes, key, rest) => {
      const answer = day();
      answer.result.goodsDetailList[0]![key] = String.fromCodePoint(...codes) + rest;
      const result = read(JSON.stringify(answer), body());
      if (!result.ok) return;
      taken += 1;
      for (const { product, cells } of result.value.rows) {
        expect(product).toMatch(/^\d{1,20}$/);
        cells.forEach((cell, at) => {
          if (isMetricId(result.value.columns[at]!.as)) expect(cell ?? '').not.toMatch(/[\ue000-\uf8ff]/);
        });
      }
    }),
    { numRuns: 2_000 },
  );
  // Else only refusals were looked at.
  expect(taken).toBeGreaterThan(0);
});

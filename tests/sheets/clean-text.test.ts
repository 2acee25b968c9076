/** Texts of pages and files as they may be kept. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanText } from '../../utils/sheets/clean-text.ts';

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const STEERING =
  /[\p{Cc}\p{Bidi_Control}\u00ad\u200b\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

it('nothing of it steers, however plain it looks', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      ' ',
      '　',
      '店',
      '，',
      '～',
      '\u200b',
      '\u202e',
      '\ufeff',
      '\ud83d',
      '😀',
      '\t',
      '\u0085',
      '\u3000',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
      const text = units.join('');
      expect(cleanText(text)).toBe(text.toWellFormed().replace(BREAKS, ' ').replace(STEERING, '').trim());
    }),
    { numRuns: 2000 },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Utf8Check } from '../../utils/files/utf8-check.ts';

/** The verdict on bytes that come in pieces of this length. */
function verdict(bytes: Uint8Array, length: number): 'whole' | 'cut' | 'not' {
  const check = new Utf8Check();
  for (let at = 0; at < bytes.length; at += length) if (!check.push(bytes.slice(at, at + length))) return 'not';
  return check.whole() ? 'whole' : 'cut';
}

/** What a decoder says of the bytes, and of them with every end that a character may have. */
function decoded(bytes: Uint8Array): 'whole' | 'cut' | 'not' {
  const decodes = (more: readonly number[]) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from([...bytes, ...more]));
      return true;
    } catch {
      return false;
    }
  };
  if (decodes([])) return 'whole';
  const ends = [0x80, 0x90, 0xa0].flatMap((next) => [[next], [next, 0x80], [next, 0x80, 0x80]]);
  return ends.some(decodes) ? 'cut' : 'not';
}

/** The bytes at which what may follow changes. */
const edge = fc.constantFrom(
  ...[0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf],
  ...[0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff],
);
const length = fc.integer({ min: 1, max: 5 });

it('says of any few bytes what a decoder says, however they are cut into pieces', () => {
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 6 }), length, (some, pieces) => {
      const bytes = Uint8Array.from(some);
      expect(verdict(bytes, pieces)).toBe(decoded(bytes));
    }),
    { numRuns: 3000 },
  );
});

it('says the same of texts that are whole, cut or damaged', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '款', '￥', '🧥', '\ufeff', '\u0000') });
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(40), edge, length, (written, end, at, byte, pieces) => {
      const bytes = new TextEncoder().encode(written);
      expect(verdict(bytes, pieces)).toBe('whole');
      const cut = bytes.slice(0, end);
      expect(verdict(cut, pieces)).toBe(decoded(cut));
      const damaged = Uint8Array.from([...bytes.slice(0, at), byte, ...bytes.slice(at + 1)]);
      expect(verdict(damaged, pieces)).toBe(decoded(damaged));
    }),
    { numRuns: 2000 },
  );
});

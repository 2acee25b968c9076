/** What no reader of answers may do, whatever it is given. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

type Read = (text: string) => { readonly ok: boolean };

/** @param good an answer that is read */
export function takesAnyAnswer(read: Read, good: () => string): void {
  test('any text is answered with a draft or a refusal', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
        expect(typeof read(text).ok).toBe('boolean');
      }),
      { numRuns: 2_000 },
    );
  });

  test('a good answer cut or changed anywhere never throws', () => {
    const whole = good();
    let taken = 0;
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 8 }), (at, length, text) => {
        const { ok } = read(whole.slice(0, at) + text + whole.slice(at + length));
        expect(typeof ok).toBe('boolean');
        if (ok) taken += 1;
      }),
      { numRuns: 2_000 },
    );
    // Else only refusals were looked at.
    expect(taken).toBeGreaterThan(0);
  });
}

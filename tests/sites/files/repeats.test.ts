import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Repeats } from '../../../utils/sites/repeats.ts';

it('gives for every text what is made of it, in whatever order they come again', () => {
  const text = fc.oneof(fc.constantFrom('', 'a', 'b', 'c', '__proto__'), fc.string());
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
      const repeats = new Repeats((one) => `<${one}>`);
      expect(texts.map((one) => repeats.of(one))).toEqual(texts.map((one) => `<${one}>`));
    }),
    { numRuns: 2000 },
  );
});

it('makes it once, and of more texts than it remembers still the right one', () => {
  let made = 0;
  const repeats = new Repeats((text) => {
    made += 1;
    return text.length;
  });
  for (let day = 0; day < 3; day++)
    for (const text of ['a', 'bb', 'ccc', 'bb']) expect(repeats.of(text)).toBe(text.length);
  expect(made).toBe(3);
  for (let n = 0; n < 120_000; n++) if (repeats.of(String(n)) !== String(n).length) throw new Error(String(n));
  expect(repeats.of('bb')).toBe(2);
});

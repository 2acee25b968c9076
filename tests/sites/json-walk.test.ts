import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, TOO_DEEP } from '../../utils/sites/json-walk.ts';

/** So much white space that the depth is looked for before parsing. */
const LONG = ' '.repeat(300 * 1024);

const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const mixed = (depth: number) => `${'[{"a":'.repeat(depth / 2)}"]}"${'}]'.repeat(depth / 2)}`;

describe.each([
  ['a short text', ''],
  ['a long one', LONG],
])('%s', (_, padding) => {
  it.each([lists, objects, mixed])('may nest 64 deep and no deeper', (nested) => {
    expect(parseJson(padding + nested(64))).toEqual(JSON.parse(nested(64)));
    expect(parseJson(padding + nested(66))).toBe(TOO_DEEP);
    expect(parseJson(`${padding}[1, ${nested(64)}]`)).toBe(TOO_DEEP);
    expect(parseJson(`${padding}{"x": [${nested(62)}, ${nested(62)}]}`)).not.toBe(TOO_DEEP);
  });

  it('is nothing where it is no JSON', () => {
    expect(parseJson(`${padding}{"a": 1`)).toBeUndefined();
    expect(parseJson(`${padding}<html>`)).toBeUndefined();
  });

  it('says what JSON says, however it is written', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        expect(parseJson(padding + text)).toEqual(JSON.parse(text));
      }),
      { numRuns: padding ? 30 : 300 },
    );
  });
});

it('ends soon with brackets alone, at the length where it parses first', () => {
  expect(parseJson(lists(128 * 1024))).toBe(TOO_DEEP);
});

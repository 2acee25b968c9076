/** Every declared envelope with anything at its declared places: rows that are objects, or a refusal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openEnvelope } from '../../../utils/sites/envelope.ts';
import { SITES } from '../../../utils/sites/registry.ts';
import type { AnswerDeclaration } from '../../../utils/sites/site.ts';

const ANSWERS: readonly AnswerDeclaration[] = SITES.flatMap(({ pages }) => pages.flatMap(({ answers }) => answers));

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<fc.JsonValue>(
    null,
    0,
    -1,
    '0',
    1e308,
    [],
    {},
    [[]],
    [{}],
    [{}, null],
    [{ $summary: true }],
    'AB'.repeat(80),
    Array(1001).fill({}),
    '9'.repeat(400),
    '{"a":1}',
    // An object that cannot be made into text.
    { toString: 1 },
    [{ toString: null }],
    '[',
  ),
);

/** Puts a value at `a.b.c`; keys as own ones, whatever they are called. */
function put(root: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('.');
  let at = root;
  for (const step of steps.slice(0, -1)) {
    const next = Object.hasOwn(at, step) ? at[step] : null;
    const inner: Record<string, unknown> =
      typeof next === 'object' && next !== null && !Array.isArray(next) ? (next as Record<string, unknown>) : {};
    Object.defineProperty(at, step, { value: inner, enumerable: true, configurable: true, writable: true });
    at = inner;
  }
  Object.defineProperty(at, steps.at(-1) ?? '', { value, enumerable: true, configurable: true, writable: true });
}

const OTHER = ['__proto__', 'constructor.prototype', 'rgv587_flag', '__proto__.polluted', 'data', 'x'];

test('any value at any declared place', () => {
  const rows = { opened: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...ANSWERS),
      fc.record({ code: fc.option(hostile, { freq: 3 }), rows: hostile, total: hostile, other: hostile }),
      fc.constantFrom(...OTHER),
      fc.boolean(),
      (answer, values, other, text) => {
        const outer: Record<string, unknown> = {};
        const inner: Record<string, unknown> = answer.innerAt === undefined ? outer : {};
        put(inner, answer.rowsAt, values.rows);
        if (answer.totalAt !== null) put(inner, answer.totalAt, values.total);
        if (answer.innerAt !== undefined) put(outer, answer.innerAt, text ? JSON.stringify(inner) : values.other);
        put(outer, answer.codeAt, values.code ?? answer.okCode);
        if (!answer.codeAt.startsWith(other)) put(outer, other, values.other);
        const opened = openEnvelope(answer, JSON.stringify(outer));
        if (!opened.ok) {
          expect(opened.shape.length).toBeLessThanOrEqual(400);
          return;
        }
        rows.opened += 1;
        expect(opened.rows.length).toBeLessThanOrEqual(1000);
        for (const row of opened.rows)
          expect(typeof row === 'object' && row !== null && !Array.isArray(row)).toBe(true);
        expect(opened.total === null || (Number.isSafeInteger(opened.total) && opened.total >= 0)).toBe(true);
      },
    ),
    { numRuns: 20_000 },
  );
  // Else only refusals were looked at.
  expect(rows.opened).toBeGreaterThan(200);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('texts that nest, break off or repeat keys', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    ',',
    ':',
    '"data":',
    '"code":0',
    'null',
    '1e999',
    '<',
    '\u2028',
  );
  fc.assert(
    fc.property(fc.constantFrom(...ANSWERS), fc.array(piece, { maxLength: 120 }), (answer, pieces) => {
      expect(typeof openEnvelope(answer, pieces.join('')).ok).toBe('boolean');
    }),
    { numRuns: 20_000 },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shapeOf } from '../../utils/recipes/value-shape.ts';

it.each([
  [['2026-11-21', '2026-11-22'], 'day'],
  [['2026年07月06日'], 'day'],
  [['2026-11-15 至 2026-11-21'], 'day'],
  [['612345678901', '712345678901'], 'id'],
  [['B0ABCDEFG1'], 'id'],
  [['77.48%', '-'], 'percent'],
  [['¥34,895.00', '￥1.00'], 'money'],
  [['¥3.00', '12'], 'money'],
  [['1,391', '0'], 'whole'],
  [['1.2万'], 'whole'],
  [['0.031', '1'], 'decimal'],
  [['碎花裙', '12'], 'text'],
  [['12', '3%'], 'text'],
  [['', '-', '—'], 'empty'],
  [[], 'empty'],
] as const)('%j looks like %s', (values, shape) => {
  expect(shapeOf(values)).toBe(shape);
});

it('never throws, and the order of values does not matter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('1', '2%', '¥3', '0.5', '2026-11-21', '-'))),
      (values) => {
        expect(shapeOf(values)).toBe(shapeOf(values.toReversed()));
      },
    ),
    { numRuns: 2000 },
  );
});

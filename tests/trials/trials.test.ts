import { describe, expect, it } from 'vitest';
import { gateOf, visitorsShort } from '../../utils/trials/sample-gate.ts';

describe('sample gate', () => {
  it.each([
    [100, 100],
    [50.2, 51],
    [0, 100],
    [-5, 100],
    [Number.NaN, 100],
    [Number.POSITIVE_INFINITY, 100],
  ])('a setting of %f is a gate of %i', (setting, gate) => expect(gateOf(setting)).toBe(gate));

  it.each([
    [0, 100],
    [99, 1],
    [100, 0],
    [5_000, 0],
  ])('%i visitors are %i short of 100', (visitors, short) => expect(visitorsShort(visitors, 100)).toBe(short));
});

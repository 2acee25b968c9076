import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { VerdictSchema } from '../../utils/notes/verdict-schema.ts';
import type { Verdict } from '../../utils/tiers/verdict-kinds.ts';

/** With everything that may stand in each. */
const FULL: { readonly [Kind in Verdict['kind']]: Required<Extract<Verdict, { kind: Kind }>> } = {
  role: { kind: 'role', role: 'traffic', candidate: true, held: true, via: 'old-hit' },
  stop: { kind: 'stop', unsold: true, rateOnly: true, refunds: true, by: 'cost', held: true },
  test: { kind: 'test', visitors: 200, chance: 0.5, leaning: 'stop', base: 'clickUsers' },
  insufficient: { kind: 'insufficient', visitors: 40, base: 'clickUsers' },
  regular: { kind: 'regular' },
  excluded: { kind: 'excluded', why: 'traffic-mix' },
  unread: { kind: 'unread', bySales: true },
};

describe('a verdict that comes back from a file', () => {
  it.each(Object.values(FULL))('is the one that was written: $kind', (verdict) => {
    expect(v.parse(VerdictSchema, JSON.parse(JSON.stringify({ ...verdict, more: 1 })))).toEqual(verdict);
  });

  it.each([
    { kind: 'role', role: 'boss', candidate: false },
    { kind: 'stop', refunds: 'yes' },
    { kind: 'test', visitors: -1 },
    { kind: 'test', visitors: 1, chance: 2 },
    { kind: 'other' },
  ])('is refused where it cannot be one: %j', (verdict) => {
    expect(v.safeParse(VerdictSchema, verdict).success).toBe(false);
  });
});

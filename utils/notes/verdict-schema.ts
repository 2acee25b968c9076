/** Verdicts as they come back from a file: all that is known of them, and nothing else. */
import * as v from 'valibot';
import type { Pinned, Role, Verdict } from '../tiers/verdict-kinds.ts';

export const ROLES = ['main', 'second', 'traffic', 'promo', 'profit', 'image'] as const satisfies readonly Role[];

export const PINNED = [...ROLES, 'stop', 'test', 'regular'] as const satisfies readonly Pinned[];

export const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const ProbabilitySchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const Yes = v.exactOptional(v.literal(true));
const Base = v.exactOptional(v.literal('clickUsers'));

export const VerdictSchema = v.variant('kind', [
  v.object({
    kind: v.literal('role'),
    role: v.picklist(ROLES),
    candidate: v.boolean(),
    held: Yes,
    via: v.exactOptional(v.picklist(['newcomer', 'old-hit'])),
  }),
  v.object({
    kind: v.literal('stop'),
    unsold: Yes,
    rateOnly: Yes,
    refunds: Yes,
    by: v.exactOptional(v.literal('cost')),
    held: Yes,
  }),
  v.object({
    kind: v.literal('test'),
    visitors: v.nullable(CountSchema),
    chance: v.exactOptional(ProbabilitySchema),
    leaning: v.exactOptional(v.picklist(['up', 'down', 'stop'])),
    base: Base,
  }),
  v.object({ kind: v.literal('insufficient'), visitors: v.nullable(CountSchema), base: Base }),
  v.object({ kind: v.literal('regular') }),
  v.object({
    kind: v.literal('excluded'),
    why: v.picklist(['price-link', 'traffic-limit', 'by-hand', 'traffic-mix']),
  }),
  v.object({ kind: v.literal('unread'), bySales: Yes }),
]) satisfies v.GenericSchema<unknown, Verdict>;

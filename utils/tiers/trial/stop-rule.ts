/**
 * When test traffic is no longer spent on a product: it converts below the middle product of its set, and brings less
 * per visitor too. Conversion alone would stop half of what brings most, for dear products convert less.
 */
import { type Beta, chanceBelow } from '../rates/posterior.ts';
import type { Lines } from '../rates/shop-lines.ts';

export const STOP = {
  /** P(below the rate line) from which on it is stopped. */
  rate: 0.9,
  /** The same where nothing is known of carts, or of what an order brings. */
  rateUnsure: 0.95,
  /** P(below the value line) from which on it is stopped. */
  value: 0.7,
  /** Fewer visitors stop nothing. */
  visitors: 50,
} as const;

export interface StopChances {
  readonly rate: number;
  /** null where what an order brings is not known: then the rate decides, held to the stricter bar. */
  readonly value: number | null;
}

/** @param belief of the weeks to come (capped) @param orderValue fen an order brings; ≤ 0 = it brings nothing */
export function stopChances(belief: Beta, orderValue: number | null, lines: Lines): StopChances {
  const rate = chanceBelow(lines.rate, belief);
  if (orderValue === null || lines.value === null) return { rate, value: null };
  return { rate, value: orderValue <= 0 ? 1 : chanceBelow(lines.value / orderValue, belief) };
}

export interface StopFacts {
  readonly visitors: number;
  readonly cartsKnown: boolean;
  /** What an order brings is assumed: nobody bought anything. */
  readonly isAssumed: boolean;
  /** The operator's word for `STOP.rate`; absent or null = none. Where less is known the stricter bar stays. */
  readonly at?: number | null;
}

/** P(below the rate line) from which on it is stopped. */
export function stopBar(value: number | null, { cartsKnown, isAssumed, at }: Omit<StopFacts, 'visitors'>): number {
  const bar = at ?? STOP.rate;
  return cartsKnown && value !== null && !isAssumed ? bar : Math.max(bar, STOP.rateUnsure);
}

export function isStopped({ rate, value }: StopChances, facts: StopFacts): boolean {
  if (facts.visitors < STOP.visitors) return false;
  return rate >= stopBar(value, facts) && (value === null || value >= STOP.value);
}

/** What the chance of another role is worked out of. */
import type { RateView } from './assessment.ts';
import type { Beta } from './rates/posterior.ts';
import type { ChanceHow } from './role-evidence-kinds.ts';

type OfBeta = Extract<ChanceHow, { kind: 'beta' }>;

export function ofRate(of: OfBeta['of'], line: number, { a, b }: Beta, below = false): OfBeta {
  return { kind: 'beta', of, line, a, b, ...(below && { below: true as const }) };
}

export function ofView({ metric, line, mean, worth }: RateView): OfBeta {
  return ofRate(metric === 'payRate' ? 'pay' : 'cart', line, { a: mean * worth, b: (1 - mean) * worth });
}

/** 继续测: how many visitors a product in test still needs until something can be said. */
import { STAGES } from './rates/stages.ts';
import type { ProductSet } from './sets.ts';
import type { PayBelief } from './shop-model.ts';
import { type LookAhead, lookAhead, STEPS } from './trial/look-ahead.ts';
import type { Verdict } from './verdict-kinds.ts';

/** null where nothing is believed of its rate. */
export function lookAheadOf(belief: PayBelief | null, set: ProductSet): LookAhead | null {
  return belief && set.trial && lookAhead(belief.now, set.trial, STAGES.pay.cap);
}

/** The fewest visitors with an even chance, else the longest look, else 拉不开差距. */
export function keepTesting(ahead: LookAhead | null): Extract<Verdict, { kind: 'test' }> {
  if (!ahead || ahead.tie) return { kind: 'test', visitors: null };
  const visitors = ahead.visitors ?? Math.max(...STEPS);
  const chance = ahead.chances.find((step) => step.visitors === visitors)?.chance;
  return { kind: 'test', visitors, ...(chance !== undefined && { chance }) };
}

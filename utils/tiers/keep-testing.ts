/** 继续测: how many visitors a product in test still needs until something can be said. */

import { chanceAbove } from './rates/posterior.ts';
import { STAGES } from './rates/stages.ts';
import type { ProductSet } from './sets.ts';
import type { PayBelief } from './shop-model.ts';
import { type LookAhead, lookAhead, STEPS, type StopBars } from './trial/look-ahead.ts';
import type { StopChances } from './trial/stop-rule.ts';
import type { Verdict } from './verdict-kinds.ts';

/** From here on a side is named though nothing is decided. */
const LEANING = 0.6;

/** @param bars a stop is held to @returns null where nothing is believed of its rate */
export function lookAheadOf(belief: PayBelief | null, set: ProductSet, bars: StopBars): LookAhead | null {
  return belief && set.trial && lookAhead(belief.now, set.trial, STAGES.pay.cap, bars);
}

type Test = Extract<Verdict, { kind: 'test' }>;

/** What it rests on. */
interface Tested {
  readonly belief: PayBelief | null;
  readonly set: ProductSet;
  readonly below: StopChances | null;
}

function leaningOf({ belief, set, below }: Tested): Test['leaning'] {
  if (belief && set.trial && chanceAbove(set.trial.up, belief.ahead) >= LEANING) return 'up';
  return below && Math.min(below.rate, below.value ?? 1) >= LEANING ? 'down' : undefined;
}

/** The fewest visitors with an even chance, else the longest look, else 拉不开差距. */
export function keepTesting(own: Tested, ahead: LookAhead | null): Test {
  if (!ahead || ahead.tie) return { kind: 'test', visitors: null };
  const visitors = ahead.visitors ?? Math.max(...STEPS);
  const chance = ahead.chances.find((step) => step.visitors === visitors)?.chance;
  const leaning = leaningOf(own);
  return { kind: 'test', visitors, ...(chance !== undefined && { chance }), ...(leaning && { leaning }) };
}

/** One that is stopped once enough of its days agree. */
export function waitsToStop(ahead: LookAhead | null): Test {
  return { kind: 'test', visitors: ahead?.visitors ?? Math.max(...STEPS), leaning: 'stop' };
}

/**
 * How many more visitors until something can be said. What will be seen is drawn from what is believed now; what will
 * be believed then is held to the evidence cap. Textbook sample sizes were off by more than two in four of five cases.
 */
import { betaBinomialAtLeast, betaBinomialAtMost } from '../../statistics/beta-binomial.ts';
import { firstOf } from '../first-of.ts';
import { type Beta, capped, chanceAbove, chanceBelow } from '../rates/posterior.ts';
import { PROMOTE, type TrialLines } from './promote-rule.ts';
import { STOP } from './stop-rule.ts';

/** Further visitors that are looked at. */
export const STEPS = [50, 100, 200, 400, 800] as const;
/** From this chance on a number of visitors is named. */
const LIKELY = 0.5;
/** Below it even the longest step will hardly settle it. */
const HARDLY = 0.25;

/** How many buyers among so many more visitors settle it, and how likely they are. */
interface Settled {
  /** P(settled, one way or the other). */
  readonly chance: number;
  /** From so many buyers on it is above the upper line; null = no number would do. */
  readonly atLeast: number | null;
  /** Up to so many it is below the lower one; null = not even none. */
  readonly atMost: number | null;
}

/** How sure that it lies below the lower line settles it. */
export interface StopBars {
  /** While nobody bought it. */
  readonly unsold: number;
  /** Once somebody has: then what an order brings is known. Never more than `unsold`. */
  readonly sold: number;
}

const USUAL: StopBars = { unsold: STOP.rate, sold: STOP.rate };

/**
 * One more than the most buyers with which it is settled below; 0 = not even without any. Where none would not do and
 * one would, for which the lower bar holds, it claims neither.
 */
function firstNotBelow(more: number, below: (buyers: number) => number, { unsold, sold }: StopBars): number {
  return below(0) < unsold ? 0 : firstOf(more, (buyers) => below(buyers) < (buyers === 0 ? unsold : sold));
}

/** @param now uncapped @param cap of the stage */
export function chanceSettled(
  now: Beta,
  more: number,
  lines: TrialLines,
  cap: number,
  bars: StopBars = USUAL,
): Settled {
  const then = (buyers: number) => capped({ a: now.a + buyers, b: now.b + more - buyers }, cap);
  const up = firstOf(more, (buyers) => chanceAbove(lines.up, then(buyers)) >= PROMOTE);
  const notDown = firstNotBelow(more, (buyers) => chanceBelow(lines.down, then(buyers)), bars);
  const { a, b } = now;
  return {
    chance: Math.min(1, betaBinomialAtLeast(up, more, a, b) + betaBinomialAtMost(notDown - 1, more, a, b)),
    atLeast: up > more ? null : up,
    atMost: notDown === 0 ? null : notDown - 1,
  };
}

export interface LookAhead {
  /** By further visitors. */
  readonly chances: readonly (Settled & { readonly visitors: number })[];
  /** The fewest of the steps with an even chance; null when none has one. */
  readonly visitors: number | null;
  /** More visitors will hardly settle it: margin or taste decides. */
  readonly tie: boolean;
}

export function lookAhead(now: Beta, lines: TrialLines, cap: number, bars: StopBars = USUAL): LookAhead {
  const chances = STEPS.map((visitors) => ({ visitors, ...chanceSettled(now, visitors, lines, cap, bars) }));
  const likely = chances.find(({ chance }) => chance >= LIKELY);
  return { chances, visitors: likely?.visitors ?? null, tie: (chances.at(-1)?.chance ?? 0) < HARDLY };
}

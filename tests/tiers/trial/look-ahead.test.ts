/** The look ahead against the rule itself: every number of buyers, and whether it would be settled with it. */
import { expect, it } from 'vitest';
import { betaBinomialAtMost } from '../../../utils/statistics/beta-binomial.ts';
import { capped, chanceAbove, chanceBelow } from '../../../utils/tiers/rates/posterior.ts';
import { STAGES } from '../../../utils/tiers/rates/stages.ts';
import { chanceSettled } from '../../../utils/tiers/trial/look-ahead.ts';
import { PROMOTE, trialLines } from '../../../utils/tiers/trial/promote-rule.ts';

const LINES = trialLines({ mean: 0.02, strength: 120 }, 0.019);
const BARS = { unsold: 0.95, sold: 0.9 };
const { cap } = STAGES.pay;

/** P(settled), number by number. */
function byHand(now: { a: number; b: number }, more: number): number {
  let sum = 0;
  for (let buyers = 0; buyers <= more; buyers += 1) {
    const then = capped({ a: now.a + buyers, b: now.b + more - buyers }, cap);
    const isBelow = chanceBelow(LINES.down, then) >= (buyers === 0 ? BARS.unsold : BARS.sold);
    const before = buyers === 0 ? 0 : betaBinomialAtMost(buyers - 1, more, now.a, now.b);
    if (isBelow || chanceAbove(LINES.up, then) >= PROMOTE) {
      sum += betaBinomialAtMost(buyers, more, now.a, now.b) - before;
    }
  }
  return sum;
}

it('of what nobody bought asks for more certainty only as long as nobody does', () => {
  let lower = 0;
  for (const visitors of [50, 100, 150, 250, 400]) {
    const now = { a: 2.4, b: 117.6 + visitors };
    for (const more of [50, 100, 200, 400, 800]) {
      const told = chanceSettled(now, more, LINES, cap, BARS);
      expect(told.chance).toBeCloseTo(byHand(now, more), 9);
      const always = chanceSettled(now, more, LINES, cap, { unsold: BARS.unsold, sold: BARS.unsold });
      if (told.chance > always.chance + 0.01) lower += 1;
    }
  }
  expect(lower).toBeGreaterThan(0);
});

it('claims nothing where none would not do and one would', () => {
  let holes = 0;
  for (const rate of [0.008, 0.01, 0.012, 0.014]) {
    for (let strength = 100; strength < 40_000; strength *= 1.05) {
      const now = { a: rate * strength, b: (1 - rate) * strength };
      const below = (buyers: number) =>
        chanceBelow(LINES.down, capped({ a: now.a + buyers, b: now.b + 50 - buyers }, 1e9));
      if (below(0) >= BARS.unsold || below(1) < BARS.sold) continue;
      holes += 1;
      expect(chanceSettled(now, 50, LINES, 1e9, BARS).atMost).toBeNull();
    }
  }
  expect(holes).toBeGreaterThan(0);
});

/** Negative control: items that all convert alike must not be told apart. */
import { drawBinomial } from '../../../utils/statistics/count-draws.ts';
import { randomOf } from '../../../utils/statistics/random.ts';
import { buyerRates, type Decision, decide, dropped, testLines } from '../engine-seam.ts';
import type { Check } from './check.ts';
import type { TwoWeeks } from './two-weeks.ts';

const TIMES = 20;

function decisions({ items }: TwoWeeks, seed: number): readonly (Decision | 'dropped by value too')[] {
  const next = randomOf(seed);
  const seen = items.filter(({ first }) => first.visitors > 0);
  const visitors = seen.reduce((sum, { first }) => sum + first.visitors, 0);
  const rate = Math.min(1, seen.reduce((sum, { first }) => sum + first.buyers, 0) / Math.max(1, visitors));
  const products = seen.map(({ first, price, category }) => {
    const n = Math.round(first.visitors);
    return { visitors: n, buyers: drawBinomial(next, n, rate), carts: null, price, category };
  });
  const lines = testLines(products);
  const drops = dropped(products)
    .filter(Boolean)
    .map(() => 'dropped by value too' as const);
  return [...buyerRates(products).map((found) => decide(found, lines)), ...drops];
}

export function control(weeks: TwoWeeks): readonly Check[] {
  const runs = weeks.known.has('visitors')
    ? Array.from({ length: TIMES }, (_, seed) => decisions(weeks, seed)).flat()
    : null;
  const count = (decision: string) => runs?.filter((found) => found === decision).length ?? null;
  return (['promote', 'drop', 'dropped by value too'] as const).map((decision) => ({
    what: `control, equal rates, ${TIMES} draws: ${decision}`,
    measured: count(decision),
    must: { most: 0 },
    aim: { most: 0 },
  }));
}

/** C: visitors come 50 at a time at the real rates, up to 500 an item; the next week judges what was decided. */
import { drawBinomial } from '../../../utils/statistics/count-draws.ts';
import { type Random, randomOf } from '../../../utils/statistics/random.ts';
import { type Decision, decisions, type ProductCounts } from '../engine-seam.ts';
import { stableOrder } from '../rank-order.ts';
import { type Check, meanOf } from './check.ts';
import { testable } from './equal-exposure.ts';
import type { TwoWeeks } from './two-weeks.ts';

const TIMES = 40;
const STEP = 50;
const MOST_VISITORS = 500;
const LEAST_VISITORS = 1000;

interface Truth {
  readonly rates: readonly number[];
  /** Among the next week's best fifth and best tenth. */
  readonly good: readonly boolean[];
  readonly best: readonly boolean[];
}

function amongBest(values: readonly number[], share: number): readonly boolean[] {
  const top = new Set(stableOrder(values).subarray(0, Math.round(values.length * share)));
  return values.map((_, at) => top.has(at));
}

function truthOf(weeks: TwoWeeks): Truth {
  const items = testable(weeks, LEAST_VISITORS, LEAST_VISITORS);
  const next = items.map(({ second }) => second.buyers / second.visitors);
  const rates = items.map(({ first }) => Math.min(1, first.buyers / first.visitors));
  return { rates, good: amongBest(next, 0.2), best: amongBest(next, 0.1) };
}

interface Tested {
  readonly visitors: number;
  readonly buyers: number;
  readonly decision: Decision;
}

function counts({ visitors, buyers }: Tested): ProductCounts {
  return { visitors, buyers, carts: null, price: null, category: null };
}

/** One batch to everything that is still open, then the decisions, which look at all items. */
function batch(items: readonly Tested[], rates: readonly number[], next: Random): readonly Tested[] {
  const shown = items.map((item, at) =>
    item.decision === 'open'
      ? { ...item, visitors: item.visitors + STEP, buyers: item.buyers + drawBinomial(next, STEP, rates[at] ?? 0) }
      : item,
  );
  const products = shown.map(counts);
  const found = decisions(products);
  return shown.map((item, at) => (item.decision === 'open' ? { ...item, decision: found[at] ?? 'open' } : item));
}

function once({ rates, good, best }: Truth, seed: number) {
  const next = randomOf(seed);
  let items: readonly Tested[] = rates.map(() => ({ visitors: 0, buyers: 0, decision: 'open' }));
  for (let shown = 0; shown < MOST_VISITORS; shown += STEP) items = batch(items, rates, next);
  const are = (decision: Decision, of?: readonly boolean[]) =>
    items.filter((item, at) => item.decision === decision && (of?.[at] ?? true)).length;
  const promoted = are('promote');
  return {
    visitors: items.reduce((sum, item) => sum + item.visitors, 0) / items.length,
    promoted,
    dropped: are('drop'),
    right: promoted > 0 ? are('promote', good) / promoted : null,
    lost: are('drop', best) / Math.max(1, best.filter(Boolean).length),
  };
}

export function stopping(weeks: TwoWeeks): readonly Check[] {
  const truth = truthOf(weeks);
  const runs = Array.from({ length: truth.rates.length < 10 ? 0 : TIMES }, (_, seed) => once(truth, seed));
  const mean = (of: keyof ReturnType<typeof once>) => meanOf(runs.map((run) => run[of]));
  const shown = (what: string, of: keyof ReturnType<typeof once>) => ({
    what: `C, ${truth.rates.length} items: ${what}`,
    measured: mean(of),
    must: null,
    aim: null,
  });
  return [
    { ...shown('promoted truly in the best fifth', 'right'), must: { least: 0.75 }, aim: { least: 0.8 } },
    { ...shown('real best tenth dropped', 'lost'), must: { most: 0.05 }, aim: { most: 0.036 } },
    shown('promoted', 'promoted'),
    shown('dropped', 'dropped'),
    shown('visitors an item', 'visitors'),
  ];
}

/** H: which items 200 visitors each are enough to drop, and which of them were among the next week's best. */
import { dropped } from '../engine-seam.ts';
import { stableOrder } from '../rank-order.ts';
import { type Check, meanOf } from './check.ts';
import { exposed, testable } from './equal-exposure.ts';
import type { TwoWeeks } from './two-weeks.ts';

const TIMES = 40;
const VISITORS = 200;
const TOP = 0.1;

function lostShare(drops: readonly boolean[], truth: readonly number[]): number {
  const top = stableOrder(truth).subarray(0, Math.max(1, Math.round(truth.length * TOP)));
  return top.reduce((lost, at) => lost + (drops[at] ? 1 : 0), 0) / top.length;
}

export function dropping(weeks: TwoWeeks): readonly Check[] {
  const items = testable(weeks, VISITORS);
  const runs = Array.from({ length: items.length < 3 ? 0 : TIMES }, (_, seed) => {
    const { products, conversion, value } = exposed(weeks, items, VISITORS, seed);
    const drops = dropped(products);
    return {
      share: drops.filter(Boolean).length / drops.length,
      conversion: lostShare(drops, conversion),
      value: weeks.known.has('amount') ? lostShare(drops, value) : null,
    };
  });
  const mean = (of: 'share' | 'conversion' | 'value') => meanOf(runs.map((run) => run[of]));
  const at = `H at ${VISITORS} visitors`;
  return [
    { what: `${at}: dropped`, measured: mean('share'), must: { least: 0.1 }, aim: { least: 0.15 } },
    { what: `${at}: best by conversion lost`, measured: mean('conversion'), must: { most: 0.02 }, aim: { most: 0.01 } },
    { what: `${at}: best by value lost`, measured: mean('value'), must: { most: 0.05 }, aim: { most: 0.037 } },
  ];
}

/** Every method at every cut-off of a table. */
import { bordersOf } from './borders.ts';
import { type Cutoff, cutoffsOf } from './cutoffs.ts';
import type { ItemTable } from './item-table.ts';
import { METHODS, type Method, rankBy } from './methods.ts';
import { shuffledOrder, stableOrder } from './rank-order.ts';
import type { Judged } from './rank-scores.ts';
import { Refused } from './refused.ts';
import { splitAt } from './split.ts';

export interface Measured {
  readonly cutoff: Cutoff;
  /** Place of each item among the table's items. */
  readonly places: Int32Array;
  /** How many are picked. */
  readonly k: number;
  readonly methods: Readonly<Record<Method, Judged | null>>;
}

/** By this one raw orders fall as in the research's table, where chance moves its top tenth lost by ±0.005. */
const TIE_SEED = 2;
const FEWEST_ITEMS = 3;
const PICKED_SHARE = 0.052;
const [LEAST_PICKED, MOST_PICKED] = [3, 50];

/** About one in twenty, 3 to 50: 50 of 963 in the research. */
export function pickedOf(items: number): number {
  return Math.min(MOST_PICKED, Math.max(LEAST_PICKED, Math.round(items * PICKED_SHARE)));
}

function measureAt(table: ItemTable, cutoff: Cutoff, k: number | null): Measured | null {
  const { items, places, outcome } = splitAt(table, cutoff);
  if (items.length < FEWEST_ITEMS) return null;
  const byOutcome = stableOrder([...outcome]);
  const judged = (method: Method): Judged | null => {
    const scores = rankBy(method, items, cutoff.trainTo, table.known);
    return scores && { byScore: shuffledOrder(scores, TIE_SEED), byOutcome, outcome };
  };
  const methods = Object.fromEntries(METHODS.map((method) => [method, judged(method)]));
  return { cutoff, places, k: k ?? pickedOf(items.length), methods: methods as Measured['methods'] };
}

/** @param k how many to pick; null for about one in twenty. @throws Refused for too short or too small a table */
export function measure(table: ItemTable, k: number | null): readonly Measured[] {
  if (!table.known.has('orders')) throw new Refused('no orders: their column is empty in every row');
  const cutoffs = cutoffsOf(bordersOf(table), table.from, table.to);
  const measured = cutoffs.map((cutoff) => measureAt(table, cutoff, k)).filter((part) => part !== null);
  if (measured.length > 0) return measured;
  throw new Refused(`too small a table: fewer than ${FEWEST_ITEMS} items by the cut-offs`);
}

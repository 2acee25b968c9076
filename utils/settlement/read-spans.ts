/** Days of which orders were read: what lies between two exports nobody knows. */
import { grouped } from '../statistics/grouped.ts';
import { addDays, parseDay } from '../time/day.ts';
import type { OrderRow } from './order-row.ts';
import type { Sourced } from './sourced.ts';
import { type Span, spanOf } from './span.ts';

/** Whether an export begins no later than the day after the last of another. */
function follows({ last }: Span, { first }: Span): boolean {
  const day = last === null ? null : parseDay(last);
  return day !== null && first !== null && first <= addDays(day, 1);
}

/** Of each run of exports that leave no day between them, first ones first. */
export function readSpans(orders: readonly Sourced<OrderRow>[]): readonly Span[] {
  const files = [...grouped(orders, ({ file }) => file).values()].map((rows) => spanOf({ kind: 'orders', rows }));
  const sorted = files
    .filter(({ first }) => first !== null)
    .sort((a, b) => ((a.first ?? '') < (b.first ?? '') ? -1 : 1));
  const runs: Span[] = [];
  for (const one of sorted) {
    const run = runs.at(-1);
    if (!run || !follows(run, one)) runs.push(one);
    else if ((one.last ?? '') > (run.last ?? '')) runs[runs.length - 1] = { first: run.first, last: one.last };
  }
  return runs;
}

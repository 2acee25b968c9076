/** Whether files reach over a month: what lies before the first row of one and after its last nobody knows. */
import { addDays, type Day, dayOfMonth, parseDay } from '../time/day.ts';
import type { Span } from './span.ts';

export function lastDayOf(month: string): Day {
  const after = addDays(`${month}-28` as Day, 4);
  return addDays(after, -dayOfMonth(after));
}

/** @param month `2026-10` */
export function overlaps({ first, last }: Span, month: string): boolean {
  return first !== null && last !== null && first <= lastDayOf(month) && last >= `${month}-01`;
}

/** The first days of the month that lie within no span; null where there are none. */
export function missingDays(spans: readonly Span[], month: string): { readonly first: Day; readonly last: Day } | null {
  const end = lastDayOf(month);
  const read = spans
    .flatMap(({ first, last }) => {
      const [from, to] = [first === null ? null : parseDay(first), last === null ? null : parseDay(last)];
      return from === null || to === null ? [] : [{ from, to }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let next = `${month}-01` as Day;
  for (const { from, to } of read) {
    if (to < next) continue;
    if (from > next) return { first: next, last: from > end ? end : addDays(from, -1) };
    next = addDays(to, 1);
    if (next > end) return null;
  }
  return { first: next, last: end };
}

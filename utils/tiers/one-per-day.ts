import type { Day } from '../time/day.ts';
import type { Figures } from './figures.ts';

interface Told {
  readonly day: Day;
  readonly figures: Figures;
  readonly sheets: readonly string[];
}

/** Ascending, one entry a day. Of two for one day the one whose sheets sort last, whatever the order given. */
export function onePerDay<T extends Told>(days: readonly T[]): readonly T[] {
  // As history is kept.
  if (days.every(({ day }, i) => i === 0 || (days[i - 1]?.day ?? day) < day)) return days;
  const sorted = days.toSorted((a, b) => (a.day === b.day ? compare(key(a), key(b)) : compare(a.day, b.day)));
  return sorted.filter((d, i) => sorted[i + 1]?.day !== d.day);
}

function key(d: Told): string {
  return `${d.sheets.join()}|${Object.entries(d.figures).toSorted().join()}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

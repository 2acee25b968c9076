/** The past days whose advice is looked back on. */
import { addDays, type Day } from '../time/day.ts';
import type { StoredHistory } from './stored-history.ts';

/** Advice is judged by so many days after it. */
export const LATER_DAYS = 7;
/** Of these so many must have been read. */
const LATER_READ = 5;
/** Before that nothing is advised that could be looked back on. */
const BEFORE_READ = 7;
const MOST = 8;
/** Products × runs: a look back must stay a matter of seconds. */
export const MOST_WORK = 20_000;
/** Roles are kept or given by the last seven days, so each look back begins with the runs of as many days. */
const RUNS = 7;

/** - then: only what had been read by then; - by-day: the history came later, so the days' own dates count */
export type Known = 'then' | 'by-day';

export interface Cutoffs {
  readonly known: Known;
  /** Newest first. */
  readonly days: readonly Day[];
  /** There would be more, but the shop is large. */
  readonly capped: boolean;
  /** Runs a cut-off takes: the last seven days', or, of a very large shop, the one of the day itself, that knows no kept role. */
  readonly runs: number;
  /** Days still to be read before there is anything to look back on; null when there is. */
  readonly more: number | null;
}

/** Finished days of the shop, each with the earliest day on which anything of it was read. */
export function readDaysOf({ products, today }: StoredHistory): ReadonlyMap<Day, Day> {
  const read = new Map<Day, Day>();
  for (const { days } of products) {
    for (const { day, readOn } of days) {
      const known = read.get(day);
      if (day < today && (known === undefined || readOn < known)) read.set(day, readOn);
    }
  }
  return read;
}

/** A run on the morning after a day still takes what is read then. */
export const isKnown = (known: Known, readOn: Day, day: Day): boolean =>
  known === 'by-day' || readOn <= addDays(day, 1);

function candidates(read: ReadonlyMap<Day, Day>, known: Known): Day[] {
  const all = [...read];
  const newest = all.reduce<Day | null>((a, [day]) => (a === null || day > a ? day : a), null);
  if (newest === null) return [];
  const weeks = Array.from({ length: MOST }, (_, i) => addDays(newest, -LATER_DAYS * (i + 1)));
  return weeks.filter((cut) => {
    const before = all.filter(([day, readOn]) => day <= cut && isKnown(known, readOn, cut)).length;
    const after = all.filter(([day]) => day > cut && day <= addDays(cut, LATER_DAYS)).length;
    return before >= BEFORE_READ && after >= LATER_READ;
  });
}

export function cutoffsOf(history: StoredHistory): Cutoffs {
  const runs = RUNS * history.products.length > MOST_WORK ? 1 : RUNS;
  const read = readDaysOf(history);
  const then = candidates(read, 'then');
  const known: Known = then.length > 0 ? 'then' : 'by-day';
  const all = known === 'then' ? then : candidates(read, 'by-day');
  const most = Math.max(1, Math.floor(MOST_WORK / (runs * Math.max(1, history.products.length))));
  const more = all.length > 0 ? null : Math.max(1, BEFORE_READ + LATER_DAYS - read.size);
  return { known, days: all.slice(0, most), capped: all.length > most, runs, more };
}

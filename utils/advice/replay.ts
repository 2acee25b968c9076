/** Past runs over again: the same functions a run of today calls, given only what was known then. */
import { earliestOf } from '../history/earliest.ts';
import { firstSeenOf } from '../history/first-seen.ts';
import { suggest } from '../tiers/engine.ts';
import type { ProductStatistics } from '../tiers/product-statistics.ts';
import { slotsOf } from '../tiers/settings.ts';
import { summariseProduct } from '../tiers/statistics.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import { addDays, type Day } from '../time/day.ts';
import { isKnown, type Known, readDaysOf } from './cutoffs.ts';
import type { StoredHistory, StoredProduct } from './stored-history.ts';

/** Roles are kept or given by the last seven days, so each look back begins with the runs of as many days. */
export const RUNS = 7;

/** What was advised on the morning after a day. */
export interface PastAdvice {
  readonly day: Day;
  readonly suggestions: readonly Suggestion[];
  /** Statistics they rest on. */
  readonly statistics: readonly ProductStatistics[];
  readonly slots: { readonly main: number; readonly second: number };
}

interface Before {
  readonly read: ReadonlyMap<Day, Day>;
  readonly previous: ReadonlyMap<string, Suggestion>;
}

function markOf({ mark }: StoredProduct, day: Day): boolean | null {
  return mark !== null && mark.since <= addDays(day, 1) ? mark.inTest : null;
}

/** null when there was nothing to advise on. */
function runOn(history: StoredHistory, known: Known, day: Day, { read, previous }: Before): PastAdvice | null {
  const today = addDays(day, 1);
  const days = new Set([...read].flatMap(([one, on]) => (one <= day && isKnown(known, on, day) ? [one] : [])));
  const { window, listed, completeDays } = history.windowOn(today, days);
  if (window === null) return null;
  const { from, to } = window;
  const earliest = earliestOf(window);
  const calendar = history.eventDaysOf(window);
  const statistics = history.products.flatMap((own) => {
    const told = own.days.filter((d) => d.day >= earliest && d.day <= to && isKnown(known, d.readOn, day));
    if (told.length === 0) return [];
    const seen = own.firstDay !== null && own.firstDay <= day ? own.firstDay : null;
    const facts = {
      // The page's own tag is known as it was read last only.
      isNew: null,
      firstSeen: firstSeenOf(seen, completeDays),
      category: own.category,
      markedInTest: markOf(own, day),
    };
    const days = { kind: 'days', from, to, days: told } as const;
    return [summariseProduct({ product: own.product, history: days, eventDays: calendar, today, facts })];
  });
  const { settings, lacks, assume } = history;
  const { suggestions, lines } = suggest({ statistics, listed, settings, lacks, assume, previous, calendar, today });
  return { day, suggestions, statistics, slots: slotsOf(settings, lines.part?.listed ?? lines.products) };
}

/**
 * What was advised on each of the cut-offs, oldest first. Stops after every run, so that whoever asks may rest or leave.
 * @param cutoffs in any order
 */
export function* replay(history: StoredHistory, known: Known, cutoffs: readonly Day[]): Generator<PastAdvice | null> {
  const read = readDaysOf(history);
  let previous: ReadonlyMap<string, Suggestion> = new Map();
  for (const cut of cutoffs.toSorted()) {
    for (let back = RUNS - 1; back >= 0; back -= 1) {
      const advice = runOn(history, known, addDays(cut, -back), { read, previous });
      if (advice) previous = new Map(advice.suggestions.map((one) => [one.product, one]));
      yield back === 0 ? advice : null;
    }
  }
}

/** Past runs over again: the same functions a run of today calls, given only what was known then. */
import { earliestOf } from '../history/earliest.ts';
import { firstSeenOf } from '../history/first-seen.ts';
import type { DayWindow } from '../history/window.ts';
import { type RateBase, rateBaseOf } from '../metrics/platform-metrics.ts';
import type { PromotionDays } from '../promotions/promotion-days.ts';
import { adsOf } from '../tiers/ads/ads.ts';
import { suggest } from '../tiers/engine.ts';
import { engineInput } from '../tiers/engine-input.ts';
import type { ProductStatistics } from '../tiers/product-statistics.ts';
import { slotsOf } from '../tiers/settings.ts';
import { summariseProduct } from '../tiers/statistics.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import { addDays, type Day } from '../time/day.ts';
import { type Cutoffs, isKnown, type Known, readDaysOf } from './cutoffs.ts';
import type { PastWindow, StoredHistory, StoredProduct } from './stored-history.ts';

/** Products summarised before whoever asks may rest. */
const CHUNK = 50;

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

interface Moment {
  readonly known: Known;
  readonly day: Day;
  readonly past: PastWindow;
  readonly window: DayWindow;
  readonly calendar: ReadonlySet<Day>;
  readonly promotion: PromotionDays;
  readonly rateBase: RateBase;
  readonly unit?: number;
}

/** null when nothing of it was known then. */
function statisticsOf(
  own: StoredProduct,
  { known, day, past, window, calendar, promotion, rateBase, unit }: Moment,
): ProductStatistics | null {
  const { from, to } = window;
  const earliest = earliestOf(window);
  const days = own.days.filter((d) => d.day >= earliest && d.day <= to && isKnown(known, d.readOn, day));
  if (days.length === 0) return null;
  const seen = own.firstDay !== null && own.firstDay <= day ? own.firstDay : null;
  const marks = own.marks && own.marks.since <= addDays(day, 1) ? own.marks.marks : {};
  const statistics = summariseProduct({
    product: own.product,
    history: { kind: 'days', from, to, days },
    ads: adsOf(
      own.ads.filter(({ readOn }) => isKnown(known, readOn, day)),
      from,
      to,
    ),
    brought: (own.brought ?? []).filter(({ readOn }) => isKnown(known, readOn, day)),
    eventDays: calendar,
    promotion,
    rateBase,
    ...(unit !== undefined && { unit }),
    today: addDays(day, 1),
    uncounted: (own.uncounted ?? []).filter(({ since }) => since <= addDays(day, 1)),
    facts: {
      // The page's own tag is known as it was read last only.
      isNew: null,
      firstSeen: firstSeenOf(seen, past.completeDays),
      category: own.category,
      markedInTest: markOf(own, day),
    },
  });
  return { ...statistics, ...marks };
}

/** Returns null when there was nothing to advise on. */
function* runOn(
  history: StoredHistory,
  { known, day }: Pick<Moment, 'known' | 'day'>,
  { read, previous }: Before,
): Generator<null, PastAdvice | null> {
  const today = addDays(day, 1);
  const days = [...read].flatMap(([one, on]) => (one <= day && isKnown(known, on, day) ? [one] : []));
  const past = history.windowOn(today, new Set(days));
  const { window, listed } = past;
  if (window === null) return null;
  const calendar = history.eventDaysOf(window);
  const promotion = history.promotionDaysOf(window);
  const rateBase = rateBaseOf(history.terms.platform);
  const unit = history.unit === undefined ? {} : { unit: history.unit };
  const statistics: ProductStatistics[] = [];
  for (const [i, own] of history.products.entries()) {
    const made = statisticsOf(own, { known, day, past, window, calendar, promotion, rateBase, ...unit });
    if (made) statistics.push(made);
    if (i % CHUNK === CHUNK - 1) yield null;
  }
  const { terms } = history;
  const withinEvent = window.phase === 'event';
  const { suggestions, lines } = suggest(
    engineInput(terms, {
      statistics,
      listed,
      previous,
      calendar,
      freezes: history.freezesOf(window),
      today,
      withinEvent,
    }),
  );
  return { day, suggestions, statistics, slots: slotsOf(terms.settings, lines.part?.listed ?? lines.products) };
}

/** What a run on the morning after a day says of what had been read by then, knowing no kept role. */
export function* adviceOn(history: StoredHistory, day: Day): Generator<undefined, PastAdvice | null> {
  const running = runOn(history, { known: 'then', day }, { read: readDaysOf(history), previous: new Map() });
  for (;;) {
    const next = running.next();
    if (next.done) return next.value;
    yield;
  }
}

/** What was advised on each of the cut-offs, oldest first, between pauses in which whoever asks may rest or leave. */
export function* replay(history: StoredHistory, { known, days, runs }: Cutoffs): Generator<PastAdvice | null> {
  const read = readDaysOf(history);
  let previous: ReadonlyMap<string, Suggestion> = new Map();
  for (const cut of days.toSorted()) {
    // Single runs a week apart would keep a role for weeks that daily ones let go.
    if (runs === 1) previous = new Map();
    for (let back = runs - 1; back >= 0; back -= 1) {
      const advice = yield* runOn(history, { known, day: addDays(cut, -back) }, { read, previous });
      if (advice) previous = new Map(advice.suggestions.map((one) => [one.product, one]));
      yield back === 0 ? advice : null;
    }
  }
}

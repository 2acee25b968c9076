/** What is stored of a shop, as a replay of its past runs needs it. */
import type { DayWindow } from '../history/window.ts';
import type { Freeze } from '../promotions/freezes.ts';
import type { PromotionDays } from '../promotions/promotion-days.ts';
import type { AdReading } from '../tiers/ads/ads.ts';
import type { BroughtReading } from '../tiers/brought.ts';
import type { ShopTerms } from '../tiers/engine-input.ts';
import type { OwnMarks } from '../tiers/own-marks.ts';
import type { DayFigures } from '../tiers/statistics.ts';
import type { Uncounted } from '../tiers/uncounted.ts';
import type { Day } from '../time/day.ts';

/** A finished day of one product. */
export interface StoredDay extends DayFigures {
  /** The day of the shop on which the last of its sheets was first seen. */
  readonly readOn: Day;
}

/** What was read of one of its advertising plans. */
export interface StoredAd extends AdReading {
  readonly readOn: Day;
}

/** What a live room or promoters brought of it. */
export interface StoredBrought extends BroughtReading {
  readonly readOn: Day;
}

export interface StoredProduct {
  readonly product: string;
  /** As the page names it today: it hardly changes. */
  readonly category: string | null;
  /** First finished day on which it was seen. */
  readonly firstDay: Day | null;
  /** The operator's own mark and the day it was made; null = none. */
  readonly mark: { readonly inTest: boolean; readonly since: Day } | null;
  /** What the operator says it is, and the day that was said last; absent = nothing. */
  readonly marks?: { readonly marks: OwnMarks; readonly since: Day };
  /** What the operator says does not count, and the day that was said; absent = nothing. */
  readonly uncounted?: readonly StoredUncounted[];
  /** Ascending. */
  readonly days: readonly StoredDay[];
  readonly ads: readonly StoredAd[];
  /** Absent = not read. */
  readonly brought?: readonly StoredBrought[];
}

export interface StoredUncounted extends Uncounted {
  readonly since: Day;
}

/** The window of a past run. */
export interface PastWindow {
  readonly window: DayWindow | null;
  readonly listed: number | null;
  readonly completeDays: readonly Day[];
}

export interface StoredHistory {
  readonly products: readonly StoredProduct[];
  /** In the shop's zone. */
  readonly today: Day;
  /** As they stand today: what costs were on a past day is not known. */
  readonly terms: ShopTerms;
  /** Minor units of one whole unit of its currency; absent = 100. */
  readonly unit?: number;
  readonly eventDaysOf: (window: DayWindow) => ReadonlySet<Day>;
  readonly promotionDaysOf: (window: DayWindow) => PromotionDays;
  readonly freezesOf: (window: DayWindow) => readonly Freeze[];
  /** @param known finished days of which anything was known then */
  readonly windowOn: (today: Day, known: ReadonlySet<Day>) => PastWindow;
}

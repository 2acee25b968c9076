/**
 * The suggestion interface: what the engine takes and gives. Badge, popup and panel show what it
 * gives and nothing else, all with the same revision.
 */
import type { MetricId } from '../metrics/vocabulary.ts';
import type { Day } from '../time/day.ts';

/** 主推 次推 引流 活动 利润 形象 */
export type Role = 'main' | 'second' | 'traffic' | 'promo' | 'profit' | 'image';

export type Verdict =
  /** Earned a role; `candidate` = 准主推 and the like: leading, but not yet told apart. */
  | { readonly kind: 'role'; readonly role: Role; readonly candidate: boolean }
  /** Stop spending test traffic. Only for products in test. */
  | { readonly kind: 'stop' }
  /** 继续测: `visitors` still needed, null when more traffic will hardly settle it (拉不开差距). */
  | { readonly kind: 'test'; readonly visitors: number | null }
  /** 数据量不够: below the sample gate, `visitors` short. */
  | { readonly kind: 'insufficient'; readonly visitors: number }
  /** 常规款: enough data, no role earned, not in test. */
  | { readonly kind: 'regular' }
  /** Outside the shop's lines: 补差价, 邮费, 赠品 links and the like; a product whose traffic the platform has cut. */
  | { readonly kind: 'excluded'; readonly why: 'price-link' | 'traffic-limit' }
  /** Nothing usable was read for the window. */
  | { readonly kind: 'unread' };

/** k of n, with the 80 % interval of k/n. */
export interface RateEvidence {
  readonly k: number;
  readonly n: number;
  readonly low: number;
  readonly high: number;
}

export type Evidence =
  /** A rate of the product against the shop's line (also k of n). `p` = probability that it is above. */
  | {
      readonly kind: 'rate';
      readonly metric: 'cartRate' | 'payRate';
      readonly own: RateEvidence;
      readonly line: { readonly k: number; readonly n: number };
      readonly p: number;
      /** Visitors' worth of the shop's line mixed into `p` (a shop of equal products: large); absent = 0. */
      readonly prior?: number;
    }
  /** Shown, never used: favourites hardly carry signal. */
  | { readonly kind: 'shown-only'; readonly metric: 'favoriteRate'; readonly own: RateEvidence }
  /** Rank by paying buyers a day, and against whom the line was drawn. */
  | {
      readonly kind: 'buyers';
      readonly buyers: number;
      /** Days the buyers were counted over; absent in rows of older builds. */
      readonly days?: number;
      readonly rank: number;
      readonly of: number;
      readonly boundary: number | null;
      readonly p: number | null;
    }
  /** Last 7 finished days against the 7 before, as paying buyers; `shop` the same for the shop. */
  | {
      readonly kind: 'trend';
      readonly recent: number;
      readonly before: number;
      readonly shopRecent: number;
      readonly shopBefore: number;
      readonly direction: 'rising' | 'sliding' | 'steady';
    }
  /** No trend can be given; `days` are the event days in its way. */
  | { readonly kind: 'no-trend'; readonly why: 'range-only' | TrendGap['why']; readonly days?: readonly Day[] }
  /** 件单价 in fen against the shop's median. */
  | { readonly kind: 'price'; readonly fen: number; readonly median: number | null }
  /** Only a part of the shop's list was read, and the lines are those of that part. */
  | { readonly kind: 'partial'; readonly read: number; readonly listed: number }
  /** Fewer days were read than a verdict may rest on. */
  | { readonly kind: 'few-days'; readonly days: number; readonly needed: number }
  /** A figure that is missing and therefore not used. */
  /** `none`: the platform has no such metric. */
  | { readonly kind: 'missing'; readonly metric: string; readonly none?: true }
  /** The figures end so long ago that they may no longer hold: `days` from `to` until today. */
  | { readonly kind: 'stale'; readonly to: Day; readonly days: number }
  /** Figures that the page itself had rounded (`1.2万`), not used for rates and prices. */
  | { readonly kind: 'rounded'; readonly metrics: readonly MetricId[] }
  /** The platform has cut the product's traffic, in its own words, by its list of that day. */
  | { readonly kind: 'traffic-limited'; readonly says: string; readonly on: Day }
  /** The range spans event days, which cannot be taken out of its total. */
  | { readonly kind: 'includes-event'; readonly days: readonly Day[] }
  /** Days left out and why. */
  /** `days` empty = the whole range. */
  | { readonly kind: 'left-out'; readonly days: readonly Day[]; readonly why: 'event' | 'more-buyers-than-visitors' };

/** What would change the verdict: the nearest threshold and its direction. */
export type Change =
  | { readonly kind: 'visitors'; readonly more: number }
  | {
      readonly kind: 'rate';
      readonly metric: 'cartRate' | 'payRate';
      readonly to: number;
      readonly direction: 'up' | 'down';
      readonly becomes: 'second' | 'traffic' | 'stop' | 'test' | 'regular';
    }
  | {
      readonly kind: 'buyers';
      readonly to: number;
      readonly direction: 'up' | 'down';
      readonly becomes: Role | 'regular';
    }
  | { readonly kind: 'days'; readonly more: number };

export interface Suggestion {
  readonly product: string;
  readonly verdict: Verdict;
  /** Probability that the verdict holds, 0..1; null where the verdict claims nothing. */
  readonly certainty: number | null;
  /** Which history it rests on. */
  readonly basis: {
    readonly kind: 'days' | 'range';
    readonly from: Day;
    readonly to: Day;
    readonly days: number;
  } | null;
  readonly evidence: readonly Evidence[];
  readonly changes: readonly Change[];
  /**
   * Money at stake × certainty, minor units a day: the order of the lists. null = the money is not
   * known, so it cannot be ranked and stands after all that can.
   */
  readonly worth: number | null;
  /** The sheets this rests on, newest first. */
  readonly sheets: readonly string[];
}

/** Counts of one product over one stretch. null = unknown. */
export interface Counts {
  readonly visitors: number | null;
  readonly favoriters: number | null;
  readonly cartAdders: number | null;
  readonly payBuyers: number | null;
  readonly payItems: number | null;
  /** fen */
  readonly payAmount: number | null;
  /** People who clicked, where the platform gives them: the base of its rates where it knows no visitors. */
  readonly clickUsers?: number;
  /** Visits, where the platform counts these instead of people. */
  readonly sessions?: number;
}

/** k of n over the same days, so that k never exceeds n. */
export interface RateCounts {
  readonly k: number;
  readonly n: number;
}

/**
 * Why there is no trend.
 *
 * - event-days: enough days were read, but event days among them do not count
 * - no-buyers: the paying buyers were read on no day, or rounded by the page
 * - few-days: too few days were read
 */
export interface TrendGap {
  readonly why: 'few-days' | 'event-days' | 'no-buyers';
  /** The event days that stand in the way, ascending. */
  readonly events: readonly Day[];
  /** Days still to be read, earlier ones or to come; null when no number of them is known to be enough. */
  readonly more: number | null;
}

/** Sufficient statistics of one product: all the engine needs, whatever the length of history. */
export interface ProductStatistics {
  readonly product: string;
  /** The window these counts cover; null when the product was not read in it. */
  readonly basis: Suggestion['basis'];
  /** Sums over usable days of the window, or the range's own figures. */
  readonly counts: Counts;
  /** Rates over the days on which both counts are known and possible; null = no such day. */
  readonly rates: {
    readonly favorite: RateCounts | null;
    readonly cart: RateCounts | null;
    readonly pay: RateCounts | null;
  };
  /** Amount (fen) and pieces paid, over the days on which both are known: 件单价 = amount ÷ items. */
  readonly paid: { readonly amount: number; readonly items: number } | null;
  /**
   * Amount paid and visitors over the days on which both are known, and how many days these are: what a
   * day and a visitor bring. null = there is no such day.
   */
  readonly takings: { readonly amount: number; readonly visitors: number; readonly days: number } | null;
  /** Metrics that the page had rounded on some day: not in the rates, the price and the trend. Ascending. */
  readonly rounded: readonly MetricId[];
  /** Usable finished days in the window (1 for a range). */
  readonly usableDays: number;
  /** The newest finished day read, event days too; null for a range. */
  readonly lastDay: Day | null;
  /**
   * Paying buyers of the last 7 finished days and the 7 before, over the weekdays known in both
   * (at least 5 of 7); null when fewer were read.
   */
  readonly trend: { readonly recent: number; readonly before: number } | null;
  /** Why there is no trend of its days; null when there is one, and for a range. */
  readonly trendGap: TrendGap | null;
  readonly leftOut: { readonly event: readonly Day[]; readonly abnormal: readonly Day[] };
  /** In test: 新品 by the page's own tag, listed within 30 days, or marked by the operator. */
  readonly inTest: boolean;
  readonly sheets: readonly string[];
}

export interface EngineSettings {
  /** Sample gate: below this many visitors nothing is judged. */
  readonly minimumVisitors: number;
  /** How many products may be 主推; null = 2 % of the shop's products, at least 1. */
  readonly mainSlots: number | null;
}

export interface EngineInput {
  readonly statistics: readonly ProductStatistics[];
  /**
   * Products the page states for the range or the newest day of the window; null when not stated.
   * While fewer were read there, the shop's lines are those of a part: nothing is stopped, and every
   * role is that of a candidate.
   */
  readonly listed: number | null;
  readonly settings: EngineSettings;
  /** Metrics the shop's platform is known not to have. */
  readonly lacks?: readonly MetricId[];
  /** Absent or null where no list of them is known. */
  readonly limits?: TrafficLimits | null;
  /** What stood before this run; of equal worth, what was worth more then comes first. */
  readonly previous: ReadonlyMap<string, Suggestion>;
  /** Event days within the window and soon after. Days leave them out; a range contains them and says so. */
  readonly calendar: ReadonlySet<Day>;
  /** In the shop's zone. */
  readonly today: Day;
}

/** The products whose traffic the platform has cut, by the newest list of them. */
export interface TrafficLimits {
  /** The day the list speaks of. */
  readonly on: Day;
  /** The sheets that say so. */
  readonly sheets: readonly string[];
  /** By product: the platform's own words. */
  readonly says: ReadonlyMap<string, string>;
}

/** The lines every product was measured against. */
export interface ShopLines {
  readonly products: number;
  readonly cart: { readonly k: number; readonly n: number } | null;
  readonly pay: { readonly k: number; readonly n: number } | null;
  /** Median 件单价, fen. */
  readonly medianPrice: number | null;
  readonly trend: { readonly recent: number; readonly before: number } | null;
  /** Products with a rank: the `of` of every rank; absent in states of older builds. */
  readonly ranked?: number;
  /** Only a part of the stated list was read; null when all of it, or when no total is stated. */
  readonly part?: { readonly read: number; readonly listed: number } | null;
}

export interface EngineOutput {
  readonly lines: ShopLines;
  /** In order of worth, highest first. */
  readonly suggestions: readonly Suggestion[];
}

export type Engine = (input: EngineInput) => EngineOutput;

/** Sufficient statistics of a product: all the engine needs, whatever the length of history. */
import type { MetricId } from '../metrics/vocabulary.ts';
import type { Day } from '../time/day.ts';
import type { Basis } from './basis.ts';
import type { Brought } from './brought.ts';
import type { OwnMarks } from './own-marks.ts';
import type { OnBase } from './rate-base.ts';
import type { RateCounts } from './rate-counts.ts';
import type { Foretold } from './sales/recency.ts';
import type { Trends } from './trend-sides.ts';

/** Counts of one product over one stretch. null = unknown. */
export interface Counts {
  readonly visitors: number | null;
  readonly favoriters: number | null;
  readonly cartAdders: number | null;
  readonly payBuyers: number | null;
  readonly payItems: number | null;
  /** fen */
  readonly payAmount: number | null;
  /** Orders paid, where the platform counts them. */
  readonly orders?: number;
  /** People who clicked, where the platform gives them: the base of its rates where it knows no visitors. */
  readonly clickUsers?: number;
  /** Visits, where the platform counts these instead of people. */
  readonly sessions?: number;
}

/**
 * Why there is no trend.
 *
 * - event-days: enough days were read, but event days among them do not count
 * - no-buyers: the paying buyers were read on no day, or rounded by the page
 * - few-days: too few days were read
 */
/** People who paid a deposit, pieces reserved by one, or now these and now those. */
export type DepositsBy = 'buyers' | 'items' | 'both';

export interface TrendGap {
  readonly why: 'few-days' | 'event-days' | 'no-buyers';
  /** The event days that stand in the way, ascending. */
  readonly events: readonly Day[];
  /** Days still to be read, earlier ones or to come; null when no number of them is known to be enough. */
  readonly more: number | null;
}

/** What a product did a day, late days weighing more; null = not known. */
export interface Pace {
  readonly orders: number | null;
  readonly buyers: number | null;
  readonly carts: number | null;
  readonly visitors: number | null;
}

/** What advertising did for one product within one scene. */
export interface SceneAds {
  readonly scene: string;
  /** Clicks of impressions. */
  readonly click: RateCounts;
  /** Orders of the same readings; null = not known. */
  readonly orders: number | null;
}

/** What advertising cost one product, and what it did. */
export interface Ads {
  /** Minor units over all plans, on the days on which the cost of all that were read is known; null = on none. */
  readonly spent: { readonly cost: number; readonly days: number } | null;
  /** Ascending by name. */
  readonly scenes: readonly SceneAds[];
}

/** What does not count on the days a suggestion rests on. */
export interface UncountedDays {
  /** Ascending. */
  readonly days: readonly Day[];
  readonly orders: number;
  /** Days whose pieces and amount are no longer known. */
  readonly unpriced: number;
  /** Still in the figures: a range cannot take a day out. */
  readonly kept?: true;
}

/** What came back of a product's orders. */
export interface Refunds {
  /** By orders where both are counted, else by money, which orders then weigh: k = n × back ÷ paid, not always whole. */
  readonly by: 'orders' | 'amount';
  readonly k: number;
  readonly n: number;
  /** No order count is known: paying buyers stand in. */
  readonly byBuyers: boolean;
  /** Finished days read. */
  readonly days: number;
  /** More came back than was sold, orders of before among it: k is held to n. */
  readonly beyond?: true;
  /** Minor units; of `amount` alone. */
  readonly amounts?: { readonly back: number; readonly paid: number };
}

/** The newest reading of what is in stock; null = that reading does not say it. */
export interface Stock {
  readonly units: number | null;
  /** Days it lasts, as the platform says. */
  readonly days: number | null;
  readonly on: Day;
  /** 当前价 of the same reading, minor units; absent = not read. */
  readonly price?: number;
}

/** Its days within a promotion: they count by its share of what was sold on them. */
export interface PromotionFigures {
  /** Their numbers (`dayNumber`), ascending. */
  readonly days: readonly number[];
  /** Figure by figure (`PACE_FIGURES`), each along the days; −1 = not known. A shop has many of them. */
  readonly told: Int32Array;
  /** By half-life: what all its days on which a figure is known weigh together, the newest day of the window 1. */
  readonly weights: readonly Readonly<Record<keyof Pace, number>>[];
}

/** Pieces, carts or orders of so many days on which they are known. */
export interface OverDays {
  readonly units: number;
  readonly days: number;
}

/** Paying buyers and those who put it in the cart, over the days on which both are known. */
interface BuyersAndCarts {
  readonly buyers: number;
  readonly carts: number;
  readonly days: number;
}

/** Of the last seven days, and of the four weeks before them. */
export interface Lately {
  readonly late: BuyersAndCarts;
  readonly earlier: BuyersAndCarts;
}

/** Pieces sold in one wave of a promotion, and on the 平销 days before that promotion. */
export interface WaveSum {
  /** Such as `double12-2026-taobao-first-stock`. */
  readonly wave: string;
  readonly during: OverDays;
  readonly usual: OverDays;
}

/** What the order of 活动款 rests on; null = not known of enough days. */
export interface PromoSums {
  /** Of the last 5 to 7 days that were no event and not out of stock. */
  readonly recent: OverDays | null;
  /** Of the days read of the last 90. */
  readonly long: OverDays | null;
  /** Carts less paying buyers of 10 to 14 days read of the last 14, none at least. */
  readonly carts: OverDays | null;
}

/** Sufficient statistics of one product: all the engine needs, whatever the length of history. */
export interface ProductStatistics extends OwnMarks, OnBase {
  readonly product: string;
  /** The window these counts cover; null when the product was not read in it. */
  readonly basis: Basis | null;
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
  /** Pieces and orders, else buyers, over the days on which both are known; absent = on none. */
  readonly pieces?: { readonly items: number; readonly orders: number };
  /**
   * Amount paid and visitors over the days on which both are known, and how many days these are: what a
   * day and a visitor bring. null = there is no such day.
   */
  readonly takings: { readonly amount: number; readonly visitors: number; readonly days: number } | null;
  /** Metrics that the page had rounded on some day: not in the rates, the price and the trend. Ascending. */
  readonly rounded: readonly MetricId[];
  /** The leaf or other category the page names; null = not read. */
  readonly category: string | null;
  /** By half-life (`HALF_LIVES`); null where nothing was read. */
  readonly paces: readonly Pace[] | null;
  /** No order count is known: paying buyers stand in for orders. */
  readonly byBuyers: boolean;
  /** How each half-life would have foretold its last fortnights; null for a range. */
  readonly foretold: Foretold | null;
  /** Usable finished days in the window (1 for a range). */
  readonly usableDays: number;
  /** The newest finished day read, event days too; null for a range. */
  readonly lastDay: Day | null;
  /** Paying buyers of late against before, event days left out; null when too few days were read. */
  readonly trend: Trends | null;
  /** Why there is no trend of its days; null when there is one, and for a range. */
  readonly trendGap: TrendGap | null;
  /** Minor units of one whole unit of the shop's currency; absent = 100, as of the yuan. */
  readonly unit?: number;
  readonly leftOut: {
    readonly event: readonly Day[];
    /** More buyers than visitors: out of all rates. */
    readonly abnormal: readonly Day[];
    /** More cart adders than visitors, and no more buyers: only out of the cart rate; absent = none. */
    readonly moreCarts?: readonly Day[];
    /** 定金期: only out of the rate of buyers, deposits standing in for orders; absent = none. */
    readonly deposit?: readonly Day[];
    /** 尾款 of a product sold by deposit; absent = none. */
    readonly balance?: readonly Day[];
    /** Nothing was in stock, and nothing was sold; absent = no such day is known. */
    readonly soldOut?: readonly Day[];
  };
  /** What stands in for the orders of 定金期; `only`: all days are of it, or a range. Absent = none. */
  readonly deposits?: { readonly by: DepositsBy; readonly only: boolean };
  /** Absent = none was read. */
  readonly promotion?: PromotionFigures;
  /** What the operator says does not count; absent = nothing. */
  readonly uncounted?: UncountedDays;
  /** In test: 新品 by the page's own tag, listed within 30 days, with money spent on advertising, or marked by the operator. */
  readonly inTest: boolean;
  /** 新品 by the page's own tag, or listed within 30 days. */
  readonly isNew?: true;
  /** It is so by the tag alone: when it was first listed is not known. */
  readonly newByTag?: true;
  /** Listed less than a week ago, by what was read. */
  readonly justListed?: true;
  /** Orders in stretches of four weeks before the last four, each a week earlier, latest first; absent = not read so long ago. */
  readonly past?: readonly (OverDays | null)[];
  /** Paying buyers who had bought before, of those of whom it is known; absent = not read. */
  readonly returning?: RateCounts;
  /** Paying buyers of visitors who came by search; absent = not read. */
  readonly search?: RateCounts;
  /** What live rooms and promoters brought; absent = not read. */
  readonly brought?: readonly Brought[];
  /** Advertising in the window; absent = not read. */
  readonly ads?: Ads;
  /** Absent = not read, or on too few days. */
  readonly refunds?: Refunds;
  /** Absent = not known. */
  readonly promoSums?: PromoSums;
  /** Absent = too few days tell. */
  readonly lately?: Lately;
  /** Waves that are over and were read; absent = none. */
  readonly waves?: readonly WaveSum[];
  /** Absent = not read of late. */
  readonly stock?: Stock;
  readonly sheets: readonly string[];
}

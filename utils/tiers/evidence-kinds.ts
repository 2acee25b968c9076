/** What a suggestion rests on, as data: the texts turn it into sentences. */
import type { Contribution } from '../costs/break-even.ts';
import type { Price } from '../costs/price-of.ts';
import type { MetricId } from '../metrics/vocabulary.ts';
import type { Day } from '../time/day.ts';
import type { AdCost } from './ads/ad-cost-evidence.ts';
import type { AssumedPrice } from './assumed-price.ts';
import type { Brought } from './brought.ts';
import type { DayEvidence } from './day-evidence-kinds.ts';
import type { PriorEvidence } from './prior-evidence.ts';
import type { ProductStatistics, Refunds, UncountedDays } from './product-statistics.ts';
import type { PeopleBase } from './rate-base.ts';
import type { RateCounts } from './rate-counts.ts';
import type { RoleEvidence } from './role-evidence-kinds.ts';
import type { TrafficKind } from './traffic-sums.ts';
import type { TrendEvidence } from './trend-evidence.ts';

/** What would be seen of a product's sales, by three witnesses; orders a day. null = not known. */
export interface WitnessEvidence {
  readonly orders: number | null;
  /** Carts at the shop's orders per cart. */
  readonly carts: number | null;
  /** Visitors at the rate it is believed to sell at. */
  readonly visitors: number | null;
}

/** What the witnesses beside its own orders come from; figures a day, late days weighing more. null = not known. */
export interface WitnessInputs {
  /** Days after which a day weighs half. */
  readonly halfLife: number;
  readonly carts: number | null;
  readonly ordersPerCart: number | null;
  readonly visitors: number | null;
  readonly rate: number | null;
  readonly ordersPerBuyer: number;
}

/** k of n, with the 80 % interval of k/n. */
export interface RateEvidence {
  readonly k: number;
  readonly n: number;
  readonly low: number;
  readonly high: number;
}

export type Evidence =
  | RoleEvidence
  | DayEvidence
  /**
   * A rate of the product against the line of its set. `own.low`..`own.high`: where it lies in the weeks to come
   * with 80 %; `p` = probability that it lies above the line.
   */
  | {
      readonly kind: 'rate';
      readonly metric: 'cartRate' | 'payRate';
      /** Absent = of visitors. */
      readonly base?: PeopleBase;
      readonly own: RateEvidence;
      /** Believed: (k + prior.mean × prior.strength) ÷ (n + prior.strength). */
      readonly mean: number;
      readonly prior: PriorEvidence;
      /** Trials the range is worth: the evidence held to the cap, for rates drift. */
      readonly worth: number;
      /** The middle product's rate. */
      readonly line: number;
      /** The category whose products make the line; null = the whole shop. */
      readonly set: string | null;
      readonly p: number;
      /** It is measured against no line: bought by other people than the rest, or the one product of the shop that counts. */
      readonly apart?: true | 'alone';
    }
  | AdCost
  /** What a stop saves: what advertising cost over so many days; null = no cost is known. */
  | { readonly kind: 'saves'; readonly spent: { readonly cost: number; readonly days: number } | null }
  /**
   * Whether a product in test is clicked, within one scene, and whether those who come buy: `p` and `pay.p` =
   * probabilities that either lies above the middle product's.
   */
  | {
      readonly kind: 'diagnosis';
      /**
       * Push it; try another picture; look at price, page and reviews; stop; spend no more on it, though nothing is stopped.
       * None: both low beside a role, both high of what is not pushed, or rather so of a stop that is only kept.
       */
      readonly advice: 'push' | 'picture' | 'page' | 'stop' | 'wait' | 'earned' | 'kept-back' | 'held-stop';
      /** Why it is not pushed; absent outside the panel, where what costs and 补货天数 say is not told, and in rows of older builds. */
      readonly keptBack?: readonly ('sliding' | 'loss' | 'stock' | 'refund' | 'brand')[];
      /** How sure both sides are at least, where that is below what it takes; absent = sure enough. */
      readonly leaning?: number;
      readonly scene: string;
      /** Clicks of impressions, and where the rate lies in the weeks to come with 80 %. */
      readonly click: RateEvidence;
      /** Orders the scene brought over the same readings; null = not known. */
      readonly orders: number | null;
      /** Believed: (k + prior.mean × prior.strength) ÷ (n + prior.strength). */
      readonly mean: number;
      readonly prior: PriorEvidence;
      /** Impressions the range is worth. */
      readonly worth: number;
      /** The middle product's rate in that scene. */
      readonly middle: number;
      readonly p: number;
      readonly pay: { readonly p: number };
    }
  /** No diagnosis: what either side still lacks; null = that side could be told. */
  | {
      readonly kind: 'undiagnosed';
      /** Absent = of visitors. */
      readonly base?: PeopleBase;
      /**
       * unread: no clicks of a scene were read; no-test: of 全站推广 and the like alone; unnamed: of a scene told by its
       * number alone; few: `n` impressions of `needed`; alone: fewer than `products` have so many in that scene.
       */
      readonly click:
        | { readonly why: 'unread' | 'unnamed' | 'no-test' }
        | { readonly why: 'few'; readonly scene: string; readonly n: number; readonly needed: number }
        | { readonly why: 'alone'; readonly scene: string; readonly products: number; readonly needed: number }
        | null;
      /** Visitors its conversion is known of; `n` null = it is not known. */
      readonly pay: { readonly n: number | null; readonly needed: number } | null;
    }
  /** Only its sales are known: nothing of who looked at it, so nothing of its rates. */
  | { readonly kind: 'by-sales' }
  /**
   * Who buys: new buyers of all, what visitors from search buy, and what others brought; `apart`: by what it is too
   * unlike the others to compare.
   */
  | {
      readonly kind: 'mix';
      readonly fresh: RateCounts | null;
      readonly search: RateCounts | null;
      /** Absent in rows of older builds. */
      readonly brought?: readonly Brought[];
      readonly apart: readonly TrafficKind[];
    }
  /** Shown, never used: favourites hardly carry signal. */
  | { readonly kind: 'shown-only'; readonly metric: 'favoriteRate'; readonly own: RateEvidence }
  /** What it is expected to sell, its rank by that, and the first product on the other side of the boundary. */
  | {
      readonly kind: 'sales';
      /** Orders a day: the geometric mean of its witnesses, `floor` added to each of them and taken off again. */
      readonly perDay: number;
      readonly floor: number;
      /** Orders of one week within which 80 % of weeks fall. */
      readonly week: { readonly low: number; readonly high: number };
      readonly witnesses: WitnessEvidence;
      readonly inputs: WitnessInputs;
      /** Paying buyers over the days read; null = not known. */
      readonly buyers: number | null;
      readonly days: number;
      /** No order count is known: paying buyers stand in. */
      readonly byBuyers: boolean;
      /** What stands in for the orders of 定金期, as in the statistics; absent = none. */
      readonly deposits?: NonNullable<ProductStatistics['deposits']>;
      readonly rank: number;
      readonly of: number;
      /** What the product on the other side of the boundary is expected to sell a day; null = there is none. */
      readonly boundary: number | null;
      /** P(it is among the first `among`), from draws. */
      readonly chance: SalesChance | null;
    }
  /** What a visitor brings, fen = believed rate × 件单价, or × what an order leaves where costs are known of all. */
  | {
      readonly kind: 'value';
      /** Absent = a visitor. */
      readonly base?: PeopleBase;
      readonly fen: number;
      readonly by: 'cost' | 'sales';
      readonly rate: number;
      /** 件单价, or what an order leaves; fen. */
      readonly price: number;
      /** Nobody bought it: the price an order is reckoned at, fen, and whose it is. */
      readonly assumed?: AssumedPrice;
      /** The middle product's. */
      readonly line: number;
      /** The one product of the shop that counts: that line is its own, and not shown. */
      readonly alone?: true;
      /** The category whose products make the line; null = the whole shop. */
      readonly set: string | null;
      /** P(it lies below the line). */
      readonly below: number;
    }
  /**
   * What an order leaves; `priceBy` buyers: no pieces were read, and even at what a buyer paid every order loses.
   * `line`: the share of the price that 利润款 leave at least, null = too few costs are known.
   */
  | {
      readonly kind: 'margin';
      readonly contribution: Contribution;
      readonly priceBy: Price['by'];
      readonly line: number | null;
    }
  /**
   * What comes back of its orders: `own.low`..`own.high` as of a rate; `p` = probability that it is more than twice
   * `line`, the share of the shop as a whole. k of `amount` is orders × money back ÷ money paid.
   */
  | {
      readonly kind: 'refund';
      readonly by: Refunds['by'];
      readonly byBuyers: boolean;
      readonly days: number;
      /** More came back than was sold; k is held to n. */
      readonly beyond?: true;
      readonly amounts?: NonNullable<Refunds['amounts']>;
      readonly own: RateEvidence;
      /** Believed: (k + prior.mean × prior.strength) ÷ (n + prior.strength). */
      readonly mean: number;
      readonly prior: PriorEvidence;
      /** Orders the range is worth. */
      readonly worth: number;
      readonly line: number;
      /** The one product whose refunds are known: that line is its own, and not shown. */
      readonly alone?: true;
      readonly p: number;
    }
  /** What is in stock, beside what it is expected to sell. null = not known. */
  | {
      readonly kind: 'stock';
      readonly units: number | null;
      /** Days it lasts, as the platform says. */
      readonly days: number | null;
      readonly on: Day;
      /** Orders a day. */
      readonly perDay: number | null;
      /** Pieces an order takes. */
      readonly pieces: number;
      /** P(more than that is asked for within a week), negative binomial of size 3. */
      readonly risk: number | null;
      /** The same over the days until new stock is there; absent = not said, or not known. */
      readonly restock?: { readonly days: number; readonly risk: number };
    }
  /** How likely further visitors settle it, and the days they take at the present traffic (null = no traffic). */
  | {
      readonly kind: 'look-ahead';
      readonly base?: PeopleBase;
      /** chance = P(buyers ≥ `atLeast`) + P(buyers ≤ `atMost`), beta-binomial with `a` and `b`; null = no number would do. */
      readonly steps: readonly {
        readonly visitors: number;
        readonly chance: number;
        readonly days: number | null;
        readonly atLeast: number | null;
        readonly atMost: number | null;
      }[];
      readonly a: number;
      readonly b: number;
      /** The rates it is then above, or below. */
      readonly upper: number;
      readonly lower: number;
      /** How sure of that it must be below; absent = as usual. */
      readonly stopAt?: number;
      /** The same once somebody buys it; absent = as before. */
      readonly soldAt?: number;
    }
  | TrendEvidence
  /** 件单价 in fen against the shop's median. */
  | { readonly kind: 'price'; readonly fen: number; readonly median: number | null }
  /** The shop is too small to tell how its products differ: built-in figures stand in. `alone`: one product was read, or counts. */
  | { readonly kind: 'thin-shop'; readonly alone?: 'read' | 'counted' }
  /** Only a part of the shop's list was read, and the lines are those of that part. */
  | { readonly kind: 'partial'; readonly read: number; readonly listed: number }
  /** Too few 平销 days were read: compared on the days of the event. */
  | { readonly kind: 'within-event' }
  /** Fewer days were read than a verdict may rest on. */
  | { readonly kind: 'few-days'; readonly days: number; readonly needed: number }
  /** A figure that is missing and therefore not used; `none`: the platform has no such metric. */
  | { readonly kind: 'missing'; readonly metric: string; readonly none?: true }
  /** The figures end so long ago that they may no longer hold: `days` from `to` until today. */
  | { readonly kind: 'stale'; readonly to: Day; readonly days: number }
  /** Figures that the page itself had rounded (`1.2万`), not used for rates and prices. */
  | { readonly kind: 'rounded'; readonly metrics: readonly MetricId[] }
  /** The platform has cut the product's traffic, in its own words, by its list of that day. */
  | { readonly kind: 'traffic-limited'; readonly says: string; readonly on: Day }
  /** The range spans event days, which cannot be taken out of its total. */
  | { readonly kind: 'includes-event'; readonly days: readonly Day[] }
  /** Orders that the operator says do not count. */
  | ({ readonly kind: 'uncounted' } & UncountedDays);

/** A chance from draws, with all that is needed to draw them again. */
export interface SalesChance {
  readonly p: number;
  readonly among: number;
  readonly draws: number;
  readonly seed: number;
}

/** Orders expected in a week of a product that may lead. */
export interface DrawnWeek {
  readonly product: string;
  readonly orders: number;
}

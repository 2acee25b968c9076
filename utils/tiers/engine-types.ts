/** The engine's interface: what it takes and gives. */
import type { MetricId } from '../metrics/vocabulary.ts';
import type { Freeze } from '../promotions/freezes.ts';
import type { Day } from '../time/day.ts';
import type { DrawnWeek } from './evidence-kinds.ts';
import type { Costs } from './order-values.ts';
import type { OwnRules } from './own-rules.ts';
import type { ProductStatistics, Refunds } from './product-statistics.ts';
import type { Suggestion } from './suggestion.ts';
import type { ShopTrends } from './trend.ts';

export interface EngineSettings extends OwnRules {
  /** Sample gate: below this many visitors nothing is judged. */
  readonly minimumVisitors: number;
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
  /** Whether built-in means may stand in where the shop itself says nothing: they are those of Tmall shops. */
  readonly assume?: boolean;
  /** What the operator says of costs; absent = nothing. */
  readonly costs?: Costs;
  /** Absent or null where no list of them is known. */
  readonly limits?: TrafficLimits | null;
  /** What the page calls a product; null or absent = not known. */
  readonly nameOf?: (product: string) => string | null;
  /** What stood before this run; of equal worth, what was worth more then comes first. */
  readonly previous: ReadonlyMap<string, Suggestion>;
  /** Too few 平销 days were read: products are compared on the days of the event. */
  readonly withinEvent?: boolean;
  /** Event days within the window and soon after. Days leave them out; a range contains them and says so. */
  readonly calendar: ReadonlySet<Day>;
  /** Stretches in which no role changes; absent = none. */
  readonly freezes?: readonly Freeze[];
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

/** The lines of the shop's products, or of those of one category. */
export interface SetEvidence {
  /** Buyers per visitor of the middle product; null = not known. */
  readonly pay: number | null;
  /** The same of people who added to the cart. */
  readonly cart: number | null;
  /** Fen a visitor brings at the middle product. */
  readonly value: number | null;
}

/** The lines every product was measured against. */
export interface ShopLines {
  readonly products: number;
  readonly shop: SetEvidence;
  /** Of categories with enough products for a line of their own. */
  readonly categories: Readonly<Record<string, SetEvidence>>;
  /** Median 件单价, fen. */
  readonly medianPrice: number | null;
  /** Share of the price that 利润款 leave at least; absent while too few costs are known. */
  readonly margin?: number;
  /** Share of all orders, and of all money, that came back; absent where neither is known. */
  readonly refunds?: Readonly<Record<Refunds['by'], number | null>>;
  /** Of all products added up; null where none has a trend. */
  readonly trend: ShopTrends | null;
  /** Products with a rank: the `of` of every rank. */
  readonly ranked: number;
  /** Only a part of the stated list was read; null when all of it, or when no total is stated. */
  readonly part: { readonly read: number; readonly listed: number } | null;
}

export interface EngineOutput {
  readonly lines: ShopLines;
  /** In order of worth, highest first. */
  readonly suggestions: readonly Suggestion[];
  /** What its chances from draws were drawn from, best first. */
  readonly drawn: readonly DrawnWeek[];
}

export type Engine = (input: EngineInput) => EngineOutput;

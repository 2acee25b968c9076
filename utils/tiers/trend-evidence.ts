import type { Day } from '../time/day.ts';
import type { TrendGap } from './product-statistics.ts';
import type { Direction, ShopTrendGap, Trend } from './trend.ts';

export type TrendEvidence =
  /** Paying buyers of late against before; `shop` the same of all products added up. */
  | ({
      readonly kind: 'trend';
      readonly shopRecent: number;
      readonly shopBefore: number;
      readonly direction: Direction;
    } & Trend)
  /** No trend can be given; `days` are the event days in its way. */
  | {
      readonly kind: 'no-trend';
      readonly why: 'range-only' | ShopTrendGap | TrendGap['why'];
      readonly days?: readonly Day[];
    };

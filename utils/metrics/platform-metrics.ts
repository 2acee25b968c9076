/** What each platform measures as a whole: metrics it has not at all, and what its rates rest on. */
import type { PlatformId } from '../sheets/sheet.ts';
import type { MetricId } from './vocabulary.ts';

export type RateBase = 'visitors' | 'clickUsers';

export interface PlatformMetrics {
  /** Metrics the platform is known not to have: shown as 无, never as 0. */
  readonly lacks: readonly MetricId[];
  /** The people its rates count against. */
  readonly rateBase: RateBase;
}

/** Nothing is claimed of a metric that only some pages of a platform leave out. The page's script carries this too. */
export const PLATFORM_METRICS: Readonly<Record<PlatformId, PlatformMetrics>> = {
  taobao: { lacks: [], rateBase: 'visitors' },
  // 商品关注数 counts clicks, not people, and is gone from the new pages.
  jd: { lacks: ['favoriters'], rateBase: 'visitors' },
  // People who clicked are not visitors.
  douyin: { lacks: ['visitors', 'pageViews'], rateBase: 'clickUsers' },
  pdd: { lacks: ['cartAdders', 'cartItems'], rateBase: 'visitors' },
  // What these have is not declared: their pages and files are taught.
  xiaohongshu: { lacks: [], rateBase: 'visitors' },
  kuaishou: { lacks: [], rateBase: 'visitors' },
  weixin: { lacks: [], rateBase: 'visitors' },
  // Its business reports count visits, not people, and pieces, not buyers.
  amazon: { lacks: ['visitors', 'favoriters', 'cartAdders', 'cartItems', 'payBuyers'], rateBase: 'visitors' },
  shopify: { lacks: ['favoriters'], rateBase: 'visitors' },
  other: { lacks: [], rateBase: 'visitors' },
};

/** @param platform null = the shop is not stored */
export function rateBaseOf(platform: PlatformId | null): RateBase {
  return platform ? PLATFORM_METRICS[platform].rateBase : 'visitors';
}

/**
 * Figures the platform itself says may fall below 0: 商智 splits an order's amount over its products, and a gift
 * may be left with less than nothing (指标说明, 商品明细); Shopify takes off what came back, and sells beyond its stock.
 * Such a figure is unknown, for none here is below 0, and such a stock is 0; anywhere else a negative figure means that
 * unit or column is wrong.
 */
const MAY_BE_NEGATIVE: Readonly<Partial<Record<PlatformId, readonly MetricId[]>>> = {
  jd: ['orderAmount', 'payAmount'],
  shopify: ['stock', 'netItems', 'netAmount', 'totalAmount'],
};

/** Whether a figure of one product may be below 0 there. */
export function mayBeNegative(platform: PlatformId, id: MetricId): boolean {
  return MAY_BE_NEGATIVE[platform]?.includes(id) ?? false;
}

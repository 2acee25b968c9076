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

/** What these have is not declared: their pages and files are taught. */
const UNDECLARED: PlatformMetrics = { lacks: [], rateBase: 'visitors' };
export const TAOBAO_METRICS: PlatformMetrics = { lacks: [], rateBase: 'visitors' };
/** 商品关注数 counts clicks, not people, and is gone from the new pages. */
export const JD_METRICS: PlatformMetrics = { lacks: ['favoriters'], rateBase: 'visitors' };
/** People who clicked are not visitors. */
export const DOUYIN_METRICS: PlatformMetrics = { lacks: ['visitors', 'pageViews'], rateBase: 'clickUsers' };
export const PDD_METRICS: PlatformMetrics = { lacks: ['cartAdders', 'cartItems'], rateBase: 'visitors' };
/** Its business reports count visits, not people, and pieces, not buyers. */
export const AMAZON_METRICS: PlatformMetrics = {
  lacks: ['visitors', 'favoriters', 'cartAdders', 'cartItems', 'payBuyers'],
  rateBase: 'visitors',
};

/** Nothing is claimed of a metric that only some pages of a platform leave out. A page's script carries its own alone. */
export const PLATFORM_METRICS: Readonly<Record<PlatformId, PlatformMetrics>> = {
  taobao: TAOBAO_METRICS,
  jd: JD_METRICS,
  douyin: DOUYIN_METRICS,
  pdd: PDD_METRICS,
  xiaohongshu: UNDECLARED,
  kuaishou: UNDECLARED,
  weixin: UNDECLARED,
  amazon: AMAZON_METRICS,
  shopify: { lacks: ['favoriters'], rateBase: 'visitors' },
  other: UNDECLARED,
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

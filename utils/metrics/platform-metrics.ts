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
};

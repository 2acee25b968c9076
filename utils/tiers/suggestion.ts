/**
 * What the engine says of a product. Badge, popup and panel show what it gives and nothing else, all with the same
 * revision.
 */
import type { Basis } from './basis.ts';
import type { Evidence } from './evidence-kinds.ts';

/** 主推 次推 引流 活动 利润 形象 */
export type Role = 'main' | 'second' | 'traffic' | 'promo' | 'profit' | 'image';

export type Verdict =
  /** Earned a role; `candidate` = 准主推 and the like: leading, but not yet told apart. */
  | { readonly kind: 'role'; readonly role: Role; readonly candidate: boolean }
  /** Stop spending test traffic. Only for products in test. */
  | { readonly kind: 'stop' }
  /**
   * 继续测: so many more visitors settle it with that chance; null when more traffic will hardly settle it
   * (拉不开差距).
   */
  | { readonly kind: 'test'; readonly visitors: number | null; readonly chance?: number }
  /** 数据量不够: below the sample gate, `visitors` short. */
  | { readonly kind: 'insufficient'; readonly visitors: number }
  /** 常规款: enough data, no role earned, not in test. */
  | { readonly kind: 'regular' }
  /** Outside the shop's lines: 补差价, 邮费, 赠品 links and the like; a product whose traffic the platform has cut. */
  | { readonly kind: 'excluded'; readonly why: 'price-link' | 'traffic-limit' }
  /** Nothing usable was read for the window. */
  | { readonly kind: 'unread' };

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
  /** Orders expected a day. */
  | {
      readonly kind: 'sales';
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
  readonly basis: Basis | null;
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

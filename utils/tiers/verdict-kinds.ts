import type { OnBase } from './rate-base.ts';

/** 主推 次推 引流 活动 利润 形象 */
export type Role = 'main' | 'second' | 'traffic' | 'promo' | 'profit' | 'image';

export type Verdict =
  /** Earned a role; `candidate` = 准主推 and the like: leading, but not yet told apart. */
  | {
      readonly kind: 'role';
      readonly role: Role;
      readonly candidate: boolean;
      readonly held?: true;
      /** Why it is a 引流款, where not by its carts and price: it is new and clicked, or was a hit. */
      readonly via?: 'newcomer' | 'old-hit';
    }
  /**
   * Stop spending test traffic. Only for products in test. `unsold`: nobody bought it; `rateOnly`: what a visitor
   * brings is not known;
   * `by` cost: it is what a visitor leaves once costs are taken off; `refunds`: too much
   * comes back; `held`: it was stopped, and the last days do not yet agree that it should go on.
   */
  | {
      readonly kind: 'stop';
      readonly unsold?: true;
      readonly rateOnly?: true;
      readonly refunds?: true;
      readonly by?: 'cost';
      readonly held?: true;
    }
  /**
   * 继续测: so many more visitors settle it with that chance; null when more traffic will hardly settle it
   * (拉不开差距). `leaning`: to which side, before it is decided; stop: it is, and too few days agree yet.
   */
  | ({
      readonly kind: 'test';
      readonly visitors: number | null;
      readonly chance?: number;
      readonly leaning?: 'up' | 'down' | 'stop';
    } & OnBase)
  /** 数据量不够: below the sample gate, `visitors` short; null = the whole shop is, and nothing may be assumed of it. */
  | ({ readonly kind: 'insufficient'; readonly visitors: number | null } & OnBase)
  /** 常规款: enough data, no role earned, not in test. */
  | { readonly kind: 'regular' }
  /**
   * Not judged: 补差价, 邮费, 赠品 links and the like; traffic cut by the platform; as the operator says; bought by quite
   * other people than the rest of the shop. All but the last are outside the shop's lines too.
   */
  | { readonly kind: 'excluded'; readonly why: 'price-link' | 'traffic-limit' | 'by-hand' | 'traffic-mix' }
  /** Nothing usable was read for the window; `bySales`: nothing of who looked at it, though what it sells is known. */
  | { readonly kind: 'unread'; readonly bySales?: true };

/** What an operator may hold a product at, whatever is suggested: a role, 停测, 继续测 or 常规款. */
export type Pinned = Role | 'stop' | 'test' | 'regular';

/** What is kept from one day to the next: a role, or that it is stopped; null = neither. */
export type Standing = Role | 'stop' | null;

/** Whether a role rests on the operator's own word: it comes and goes with it. */
export function isSaid(role: Role): role is 'image' | 'promo' {
  return role === 'image' || role === 'promo';
}

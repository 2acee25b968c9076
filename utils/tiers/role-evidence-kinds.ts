/** What a role rests on beside rates and sales, as data, and how near a product stands to another one. */
import type { Freeze } from '../promotions/freezes.ts';
import type { Day } from '../time/day.ts';
import type { CheapLine } from './cheap-lines.ts';
import type { Slots } from './own-rules.ts';
import type { PriorEvidence } from './prior-evidence.ts';
import type { OverDays, WaveSum } from './product-statistics.ts';
import type { Quarters } from './uplift.ts';
import type { Role, Verdict } from './verdict-kinds.ts';

/** What a chance is worked out of. */
export type ChanceHow =
  /**
   * P(a rate ≥ `line`), or < it, of the beta distribution with `a` and `b`. `earns`: the line is what a visitor must leave
   * ÷ what an order leaves, minor units.
   */
  | {
      readonly kind: 'beta';
      readonly of: 'pay' | 'cart' | 'click';
      readonly line: number;
      readonly a: number;
      readonly b: number;
      readonly below?: true;
      readonly earns?: { readonly line: number; readonly left: number };
    }
  /** P(Z ≤ the score of its trend), or ≥ it where it slides. */
  | { readonly kind: 'score'; readonly z: number }
  /** As the planned promotion has it, which stands on the card too. */
  | { readonly kind: 'promo' };

/** How far a product stands from a role: what decides it, and what that would have to be. */
export type Distance =
  | {
      readonly kind: 'chance';
      readonly p: number;
      readonly needed: number;
      /** That its share rises or slides: P(Z ≤ the score of its trend), or ≥; absent = of the figure the role asks for. */
      readonly of?: 'rise' | 'slide';
      /** Absent in rows of older builds. */
      readonly how?: ChanceHow;
    }
  /** Orders a day. */
  | { readonly kind: 'sales'; readonly perDay: number; readonly needed: number };

/** What was sold over four weeks, and by which of the shop's products the line of the best tenth lies. */
export interface HitOver {
  readonly own: OverDays;
  /** No order count is known: paying buyers stand in. */
  readonly byBuyers: boolean;
  readonly line: HitLine;
}

/** The last of the best tenth: the one in place `place` of `of` products of which the four weeks are known. */
export interface HitLine extends OverDays {
  readonly place: number;
  readonly of: number;
  /** As many as a tenth are; more than `place` where others sold as much as the next one. */
  readonly tenth: number;
}

/** What was read of past promotions. */
export type PastUplift = Quarters &
  (
    | { readonly by: 'own'; readonly waves: readonly WaveSum[] }
    | { readonly by: 'shop'; readonly waves: number; readonly products: number }
  );

/** What keeps a role beside votes that are missing. */
export type HoldReason =
  | ({ readonly by: 'freeze' } & Omit<Freeze, 'opens'>)
  /** `since`: the day of the last change. */
  | { readonly by: 'week'; readonly since: Day };

export type RoleEvidence =
  /**
   * Another verdict was found, on so many of the last finished days; the role stays until it was on enough of them.
   * `stopped`: it is a stop that stays.
   */
  | {
      readonly kind: 'holding';
      readonly found: Verdict;
      readonly days: number;
      readonly of: number;
      readonly needed: number;
      readonly stopped?: true;
      /** Absent = votes are missing. */
      readonly why?: HoldReason;
    }
  /**
   * A product in test on its way up: P(its rate ≥ `line`) of the beta distribution with `a` and `b`. `spread`: how the
   * products of its set lie, `line` being what four of five stay below; null = it is the middle product's rate.
   */
  | {
      readonly kind: 'proven';
      readonly line: number;
      readonly set: string | null;
      readonly spread: { readonly a: number; readonly b: number } | null;
      readonly p: number;
      readonly a: number;
      readonly b: number;
    }
  /**
   * A 利润款: P(a visitor leaves at least `line`, minor units) = P(its rate ≥ line ÷ left) of the beta distribution with
   * `a` and `b`; `left`: what an order leaves.
   */
  | {
      readonly kind: 'earns';
      readonly by: 'cost';
      readonly line: number;
      /** The category whose products make the line; absent = the whole shop. */
      readonly set?: string;
      readonly left: number;
      readonly p: number;
      readonly a: number;
      readonly b: number;
    }
  /** A 主推 that slides: the 次推 to take over; null = there is none. */
  | {
      readonly kind: 'successor';
      readonly next: { readonly product: string; readonly title: string | null; readonly candidate: boolean } | null;
    }
  /** A steady 主推 that leaves as much as 利润款 do. Follows from costs. */
  | { readonly kind: 'offer'; readonly role: 'profit' }
  /** The nearest other role, or the stop, that nothing but one figure keeps it from. */
  | { readonly kind: 'next-best'; readonly becomes: Role | 'stop'; readonly by: Distance; readonly costs?: true }
  /** The operator's own rule it was held to, and the usual one: how sure is sure enough, or how many places there are. */
  | {
      readonly kind: 'own-rule';
      readonly of: 'stop' | 'role';
      readonly at: number;
      readonly usual: number;
      /** The role follows from costs. */
      readonly by?: 'cost';
    }
  | ({ readonly kind: 'own-rule'; readonly of: 'slots'; readonly usual: Slots } & Slots)
  /** The operator calls it a 形象款: its price, and from which on its set is dear; null = not known. */
  | { readonly kind: 'image'; readonly price: number | null; readonly from: number | null; readonly set: string | null }
  /**
   * A price is planned for a promotion. `left`: what an order leaves, by sales what is paid, minor units; `needed`: how
   * many times as much it must sell to leave as much as now, null = every order would lose; `uplift`: what is expected,
   * `said` by the operator, or else by `past` promotions, or else assumed; `fails`: why it is no 活动款.
   */
  /** A price is planned, and what it sells at now is not known. */
  | { readonly kind: 'promo'; readonly price: number; readonly now: null }
  | {
      readonly kind: 'promo';
      readonly price: number;
      readonly now: number;
      readonly by: 'cost' | 'sales';
      readonly left: { readonly now: number; readonly planned: number };
      readonly needed: number | null;
      readonly uplift: number;
      readonly said: boolean;
      /** The middle of its own waves, or of all waves of the shop's products; absent = neither, or said. */
      readonly past?: PastUplift;
      readonly fails: 'loss' | 'refunds' | 'uplift' | 'stock' | 'sales' | 'unknown' | null;
      /** P(it sells `needed` times as much), the forecast straying as everyday deals or past waves did; absent in rows of older builds. */
      readonly reach?: { readonly p: number };
      /**
       * P(an order leaves something) = P(share that comes back < `most`), `most` = 1 − shipping ÷ kept, of a beta
       * distribution with `a` and `b`; kept = price − fee − cost. Absent = it does not hang on refunds read.
       */
      readonly keeps?: {
        readonly p: number;
        readonly most: number;
        readonly kept: number;
        readonly shipping: number;
        readonly a: number;
        readonly b: number;
      };
    }
  /** Its place among the products with a planned price; a term that is null is left out for all of them. */
  | {
      readonly kind: 'promo-rank';
      readonly place: number;
      readonly of: number;
      /** 0.2 ln(1 + recent) + 0.4 ln(1 + long) + 4 ln(now ÷ planned) + 0.2 ln(1 + carts), of 7, 90 and 14 days each. */
      readonly score: number;
      readonly recent: OverDays | null;
      readonly long: OverDays | null;
      /** Minor units. */
      readonly price: { readonly now: number; readonly planned: number } | null;
      /** Carts less buyers. */
      readonly carts: OverDays | null;
    }
  /** Among the shop's best in the four weeks that lie so many days back; orders a day. */
  | {
      readonly kind: 'old-hit';
      readonly perDay: number;
      readonly line: number;
      readonly since: number;
      readonly until: number;
      /** What either rests on; absent in rows of older builds. */
      readonly how?: HitOver;
    }
  /** A new product that is clicked, or looked at and put in carts, of the kind of a 主推, and cheap. */
  | {
      readonly kind: 'newcomer';
      readonly by:
        | {
            readonly kind: 'clicks';
            readonly scene: string;
            readonly k: number;
            readonly n: number;
            /** The rate that four of five products stay below. */
            readonly line: number;
            readonly p: number;
            /** What either rests on: `mean` is believed of its clicks; absent in rows of older builds. */
            readonly how?: { readonly mean: number; readonly prior: PriorEvidence; readonly worth: number };
          }
        /** Visitors a day, and those that four of five new products stay below; `p` of its cart rate. */
        | { readonly kind: 'visitors'; readonly perDay: number; readonly line: number; readonly p: number };
      readonly price: number;
      readonly beside: { readonly product: string; readonly price: number };
      /** They belong together by the operator's word; absent = they are of one category. */
      readonly linked?: true;
      /** It is not so much cheaper, but among the cheapest of its category; absent = it is. */
      readonly cheapest?: CheapLine;
    };

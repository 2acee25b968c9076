/**
 * What the engine says of a product. Badge, popup and panel show what it gives and nothing else, all with the same
 * revision.
 */
import type { Contribution } from '../costs/break-even.ts';
import type { Day } from '../time/day.ts';
import type { SideBadge } from './badges.ts';
import type { Basis } from './basis.ts';
import type { Evidence } from './evidence-kinds.ts';
import type { Flag } from './flags.ts';
import type { OnBase } from './rate-base.ts';
import type { Role, Standing, Verdict } from './verdict-kinds.ts';

/** What would change the verdict: the nearest threshold and its direction. */
export type Change =
  | ({ readonly kind: 'visitors'; readonly more: number } & OnBase)
  | {
      readonly kind: 'rate';
      readonly metric: 'cartRate' | 'payRate';
      readonly to: number;
      readonly direction: 'up' | 'down';
      readonly becomes: 'second' | 'profit' | 'traffic' | 'stop' | 'test' | 'regular';
      /** It follows from what products cost. */
      readonly by?: 'cost';
    }
  /** Orders expected a day. */
  | {
      readonly kind: 'sales';
      readonly to: number;
      readonly direction: 'up' | 'down';
      readonly becomes: Role | 'regular';
      /** It is one already, by something else than its sales. */
      readonly also?: true;
    }
  /** 件单价, minor units, at an unchanged conversion; `by` cost: it follows from what the product costs. */
  | {
      readonly kind: 'price';
      readonly to: number;
      readonly direction: 'up' | 'down';
      readonly becomes: 'profit' | 'traffic' | 'second' | 'stop' | 'test' | 'regular';
      readonly by: 'cost' | 'sales';
    }
  /** 件单价, minor units, from which on no order loses any more, and what one leaves then. */
  | { readonly kind: 'no-loss'; readonly to: number; readonly of: Contribution; readonly by: 'cost' }
  | { readonly kind: 'days'; readonly more: number }
  /** The share of orders, or of money, that comes back of one that is stopped for it: from here on it is not. */
  | { readonly kind: 'refunds'; readonly to: number }
  /** By what is no figure: the operator's word, its age, its slide. */
  | { readonly kind: 'ends'; readonly why: 'image' | 'promo' | 'newcomer' | 'new-tag' | 'old-hit' }
  /** What is kept gives way after so many more days that find the same, or after that day at the earliest. */
  | { readonly kind: 'votes'; readonly more: number }
  | { readonly kind: 'until'; readonly day: Day };

/** Which role a product keeps, or that it is stopped, and what the last finished days found. */
export interface RoleMemory {
  readonly role: Standing;
  /** The one it had before the newest of these days: read anew, that day is judged from there. */
  readonly before: Standing;
  /** Ascending by day, seven at most. In rows of older builds a stop is null. */
  readonly votes: readonly (readonly [Day, Standing])[];
  /** The day of its last change, for a week; absent also in rows of older builds. */
  readonly changed?: Day;
  /** Why it was a 引流款 when it was last found to be one; absent = by its carts and price, or never. */
  readonly via?: 'newcomer' | 'old-hit';
}

export interface Suggestion {
  readonly product: string;
  readonly verdict: Verdict;
  /** Probability that the verdict holds, 0..1; null where the verdict claims nothing. */
  readonly certainty: number | null;
  /** Which history it rests on. */
  readonly basis: Basis | null;
  readonly evidence: readonly Evidence[];
  readonly changes: readonly Change[];
  /** Told whatever the verdict; absent = none. */
  readonly flags?: readonly Flag[];
  /** What stands beside the verdict; absent = nothing. */
  readonly badges?: readonly SideBadge[];
  /**
   * Money at stake × certainty, minor units a day: the order of the lists. null = the money is not
   * known, so it cannot be ranked and stands after all that can.
   */
  readonly worth: number | null;
  /** The sheets this rests on, newest first. */
  readonly sheets: readonly string[];
  /** Absent while it was never judged on a whole list. */
  readonly memory?: RoleMemory;
}

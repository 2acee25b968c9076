/** Which of the days read did not count, and which count otherwise, as data. */
import type { Day } from '../time/day.ts';
import type { Lately } from './product-statistics.ts';

/**
 * - event: 爆发日, its eve, the first day of a wave
 * - more-buyers-than-visitors: out of the rates
 * - more-carts-than-visitors: out of the cart rate
 * - deposit: 定金期, out of the rate of buyers; deposits stand in for orders where they are more
 * - balance: 尾款 of a product sold by deposit
 * - sold-out: nothing was in stock, and nothing was sold
 *
 * No days = the whole range.
 */
export type LeftOutWhy =
  | 'event'
  | 'more-buyers-than-visitors'
  | 'more-carts-than-visitors'
  | 'deposit'
  | 'balance'
  | 'sold-out';

export type DayEvidence =
  | { readonly kind: 'left-out'; readonly days: readonly Day[]; readonly why: LeftOutWhy }
  /**
   * Days of promotions that count by the product's share of the day; `times`: how many times as much as on a 平销 day
   * the products read sold on the least and on the best of them.
   */
  | {
      readonly kind: 'promotion-days';
      readonly days: readonly Day[];
      readonly times: { readonly low: number; readonly high: number };
    }
  /** A large promotion is about to open, fewer buy and no fewer put it in the cart: 大促前观望. */
  | ({
      readonly kind: 'before-event';
      /** Of the promotion. */
      readonly zh: string;
      readonly en: string;
      /** The first day of sale. */
      readonly opens: Day;
      readonly guessed: boolean;
      /** Of so few buyers or fewer, had nothing changed. */
      readonly chance: number;
    } & Lately);

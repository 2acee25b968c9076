/** How a day differs from an ordinary one: weekend rhythm and one promotion. */
import { type Day, daysBetween, weekday } from '../time/day.ts';
import type { ProductTruth } from './shop.ts';

export interface DayMood {
  /** Factors on visitors, add-to-cart rate and payment rate. */
  readonly visits: number;
  readonly cart: number;
  readonly pay: number;
  /** Share taken off the price. */
  readonly discount: number;
  readonly ordinary: boolean;
}

const WEEKEND = 1.25;

/**
 * Before a great promotion people fill carts and wait, on the day they buy, after it they rest: the
 * rhythm every 双 11 shows.
 */
export function moodOf(day: Day, promotion: Day): DayMood {
  const isWeekend = weekday(day) === 0 || weekday(day) === 6;
  const rhythm = isWeekend ? WEEKEND : 1;
  const offset = daysBetween(promotion, day);
  if (offset === 0) return { visits: 3 * rhythm, cart: 1.3, pay: 2.2, discount: 0.15, ordinary: false };
  if (offset === -1) return { visits: 1.5 * rhythm, cart: 1.6, pay: 0.75, discount: 0, ordinary: false };
  if (offset >= -10 && offset < 0) return { visits: 1.12 * rhythm, cart: 1.2, pay: 0.9, discount: 0, ordinary: false };
  if (offset > 0 && offset <= 3) return { visits: 0.8 * rhythm, cart: 0.9, pay: 0.85, discount: 0, ordinary: false };
  return { visits: rhythm, cart: 1, pay: 1, discount: 0, ordinary: true };
}

const DYING_START = 4;

/** Traffic of a product on a day against its `appeal`: 1 at the end of the history, 0 before listing. */
export function lifeFactor(truth: ProductTruth, day: Day, from: Day, to: Day): number {
  if (truth.listedOn !== null && day < truth.listedOn) return 0;
  const span = Math.max(1, daysBetween(from, to));
  const gone = Math.min(1, Math.max(0, daysBetween(from, day) / span));
  switch (truth.life) {
    case 'steady':
    case 'price-link':
      return 1;
    case 'rising':
      return 0.2 + 0.8 * gone * gone;
    case 'dying':
      return DYING_START ** (1 - gone);
    case 'new': {
      const age = truth.listedOn === null ? 9 : daysBetween(truth.listedOn, day);
      return Math.min(1, 0.4 + 0.2 * age);
    }
  }
}

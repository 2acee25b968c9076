/** Made-up stored histories with a known truth. */

import type { StoredHistory, StoredProduct } from '../../utils/advice/stored-history.ts';
import { chooseWindow } from '../../utils/history/window.ts';
import { NO_PROMOTION } from '../../utils/promotions/promotion-days.ts';
import { NO_COSTS } from '../../utils/tiers/order-values.ts';
import { DEFAULT_ENGINE_SETTINGS } from '../../utils/tiers/settings.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { TODAY } from '../tiers/practice.ts';

export interface Made {
  readonly product: string;
  /** Visitors and buyers of a day. */
  readonly sells: (day: Day, back: number) => { readonly visitors: number; readonly buyers: number };
}

export interface Reading {
  /** Days up to yesterday. */
  readonly days: number;
  /** When a day's sheet was read. */
  readonly readOn?: (day: Day) => Day;
}

export function made(product: string, visitors: number, buyers: number): Made {
  return { product, sells: () => ({ visitors, buyers }) };
}

/** Twenty steady products, each selling a little less than the one before. */
export const steady: readonly Made[] = Array.from({ length: 20 }, (_, i) =>
  made(`p${String(i).padStart(2, '0')}`, 600 - 20 * i, 30 - i),
);

export function storedShop(
  products: readonly Made[],
  { days, readOn = (day) => addDays(day, 1) }: Reading,
): StoredHistory {
  return {
    products: products.map(
      ({ product, sells }): StoredProduct => ({
        product,
        category: null,
        firstDay: null,
        mark: null,
        ads: [],
        days: Array.from({ length: days }, (_, i) => {
          const back = days - i;
          const day = addDays(TODAY, -back);
          const { visitors, buyers } = sells(day, back);
          const figures = {
            visitors,
            cartAdders: buyers * 3,
            payBuyers: buyers,
            payItems: buyers,
            payAmount: buyers * 9_900,
          };
          return { day, figures, sheets: [`s${day}`], readOn: readOn(day) };
        }),
      }),
    ),
    today: TODAY,
    terms: { platform: 'taobao', settings: DEFAULT_ENGINE_SETTINGS, costs: NO_COSTS },
    eventDaysOf: () => new Set(),
    promotionDaysOf: () => NO_PROMOTION,
    freezesOf: () => [],
    windowOn: (today, known) => ({ ...chooseWindow([...known], [], today), listed: null, completeDays: [] }),
  };
}

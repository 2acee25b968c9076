/**
 * The practice shop as its page shows a month of it, with as many visitors as are to be spent: its products keep their
 * shares of the traffic, their rates, and the verdict they deserve.
 */
import { drawDay } from '../../../utils/demo/daily.ts';
import { makePracticeShop, type PracticeShop, type ProductTruth } from '../../../utils/demo/shop.ts';
import { eventDays } from '../../../utils/promotions/event-days.ts';
import type { EngineInput } from '../../../utils/tiers/engine-types.ts';
import type { ProductStatistics } from '../../../utils/tiers/product-statistics.ts';
import { DEFAULT_ENGINE_SETTINGS } from '../../../utils/tiers/settings.ts';
import { summariseProduct } from '../../../utils/tiers/statistics.ts';
import { addDays, type Day } from '../../../utils/time/day.ts';

const DAYS = 30;
const TODAY = '2026-11-22' as Day;
export const TO = addDays(TODAY, -1);
const EVENTS = new Set(eventDays(addDays(TO, -60), addDays(TO, 28), 'taobao'));

export interface ReadShop {
  readonly truths: readonly ProductTruth[];
  readonly statistics: readonly ProductStatistics[];
  /** Mean visitors of a product over all of its days. */
  readonly spent: number;
}

/** Nobody is sent to the price link. */
export const isProduct = ({ expected }: ProductTruth): boolean => expected !== 'price-link';

function daysOf(shop: PracticeShop, truth: ProductTruth, to: Day) {
  return Array.from({ length: DAYS }, (_, back) => addDays(to, -back)).flatMap((day) => {
    const figures = drawDay(shop, truth, day);
    return figures ? [{ day, figures, sheets: ['made'] }] : [];
  });
}

/** @param to the last day that was read */
function read(shop: PracticeShop, to: Day): ReadShop {
  const drawn = shop.products.map((truth) => ({ truth, days: daysOf(shop, truth, to) }));
  const statistics = drawn.map(({ truth, days }) =>
    summariseProduct({
      product: truth.product,
      history: { kind: 'days', from: addDays(to, 1 - DAYS), to, days },
      eventDays: EVENTS,
      today: addDays(to, 1),
      facts: { isNew: truth.isNew, firstSeen: null, category: truth.category, markedInTest: null },
    }),
  );
  const seen = drawn.flatMap(({ truth, days }) => (isProduct(truth) ? days : []));
  const visitors = seen.reduce((sum, { figures }) => sum + figures.visitors, 0);
  return { truths: shop.products, statistics, spent: visitors / shop.products.filter(isProduct).length };
}

export interface PractisedShop {
  /** @param visitors of a product in a month, by the mean of them all; drawn, so that a few more or fewer come */
  readonly read: (visitors: number, to?: Day) => ReadShop;
}

export function practisedShop(seed: number): PractisedShop {
  const shop = makePracticeShop({ seed, today: TODAY });
  const usual = read(shop, TO).spent;
  return {
    read: (visitors, to = TO) => {
      const products = shop.products.map((truth) => ({ ...truth, appeal: (truth.appeal * visitors) / usual }));
      return read({ ...shop, products }, to);
    },
  };
}

export function inputOf(statistics: readonly ProductStatistics[], to = TO): EngineInput {
  return {
    ...{ statistics, listed: null, settings: DEFAULT_ENGINE_SETTINGS, previous: new Map(), calendar: EVENTS },
    ...{ today: addDays(to, 1), assume: true },
  };
}

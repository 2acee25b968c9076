/** What a backend would show for a day, a range or today so far. */
import { addDays, type Day, daysBetween } from '../time/day.ts';
import { type DemoFigures, drawDay } from './daily.ts';
import { soFar } from './live.ts';
import { foldRange } from './range.ts';
import type { DemoFacts, PracticeShop, ProductTruth } from './shop.ts';

export interface DemoRow {
  readonly facts: DemoFacts;
  readonly figures: DemoFigures;
}

/** Rows of a finished day, in the order of the shop's products; products not listed yet are left out. */
export function dayRows(shop: PracticeShop, day: Day): DemoRow[] {
  return rowsOf(shop, (truth) => drawDay(shop, truth, day));
}

/**
 * Rows of a finished range, both ends included. People are distinct within it: fewer than the sum of
 * its days. A range of one day equals that day.
 */
export function rangeRows(shop: PracticeShop, from: Day, to: Day): DemoRow[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
  return rowsOf(shop, (truth) => {
    const drawn = days.flatMap((day) => {
      const figures = drawDay(shop, truth, day);
      return figures === null ? [] : [{ day, figures }];
    });
    return foldRange(drawn, { seed: shop.seed, index: truth.index, everyoneNew: truth.life === 'price-link' });
  });
}

/**
 * Rows of an unfinished day at a full hour 0..24; figures only grow with the hour, and those that a
 * backend gives only for finished days are absent.
 */
export function liveRows(shop: PracticeShop, day: Day, hour: number): DemoRow[] {
  return rowsOf(shop, (truth) => {
    const whole = drawDay(shop, truth, day);
    return whole === null ? null : soFar(whole, hour);
  });
}

function rowsOf(shop: PracticeShop, figuresOf: (truth: ProductTruth) => DemoFigures | null): DemoRow[] {
  const rows: DemoRow[] = [];
  for (const facts of shop.products) {
    const figures = figuresOf(facts);
    if (figures !== null) rows.push({ facts, figures });
  }
  return rows;
}

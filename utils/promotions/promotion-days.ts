import type { PlatformId } from '../sheets/sheet.ts';
import { addDays, type Day, dayOfInstant } from '../time/day.ts';
import { promotionsOfYear } from './promotions-of-year.ts';

/** Days on which a shop sells otherwise than on 平销 days, though not as on those of `eventDays`. */
export interface PromotionDays {
  /** From the first wave of a promotion to its end. */
  readonly within: ReadonlySet<Day>;
  /** 尾款: what was reserved by a deposit is paid from the first minute of the first wave of stock. */
  readonly balance: ReadonlySet<Day>;
}

export const NO_PROMOTION: PromotionDays = { within: new Set(), balance: new Set() };

/**
 * Gift festivals are not among them, since they move only some trades.
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
export function promotionDays(from: Day, to: Day, platform: PlatformId): PromotionDays {
  const within = new Set<Day>();
  const balance = new Set<Day>();
  // A festival of one year may open in the year before (年货节) or end in the year after (双旦).
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)) + 1; year += 1) {
    for (const { scale, first, waves, endsOn } of promotionsOfYear(platform, year)) {
      if (scale === 'gift') continue;
      for (let day = dayOfInstant(first.opensAt); day <= endsOn; day = addDays(day, 1)) within.add(day);
      const stock = waves.find(({ kind }) => kind === 'first-stock');
      if (first.kind === 'presale' && stock) balance.add(dayOfInstant(stock.opensAt));
    }
  }
  const inside = (days: Iterable<Day>) => new Set([...days].filter((day) => day >= from && day <= to));
  return { within: inside(within), balance: inside(balance) };
}

import type { PlatformId } from '../sheets/sheet.ts';
import { addDays, type Day, dayOfInstant } from '../time/day.ts';
import { BUILT_IN, type Calendar } from './calendar.ts';
import { pastWaves, type WaveSpan } from './past-waves.ts';
import type { Promotion } from './promotion.ts';
import { promotionsOfYear } from './promotions-of-year.ts';

/** Days on which a shop sells otherwise than on 平销 days, though not as on those of `eventDays`. */
export interface PromotionDays {
  /** From the first wave of a promotion to its end. */
  readonly within: ReadonlySet<Day>;
  /** Of these those of promotions whose opening was published: only they are known to be no 平销 days. */
  readonly published: ReadonlySet<Day>;
  /** 尾款: what was reserved by a deposit is paid while the first wave of stock lasts. */
  readonly balance: ReadonlySet<Day>;
  /** Those that are over; absent = none. */
  readonly waves?: readonly WaveSpan[];
}

export const NO_PROMOTION: PromotionDays = { within: new Set(), published: new Set(), balance: new Set() };

/** Days 尾款 is paid on where the wave's end was not published. */
const BALANCE_DAYS = 3;

/** Both ends included, as far as they lie within the stretch asked for. */
function runOf(from: Day, to: Day, within: { readonly from: Day; readonly to: Day }): Day[] {
  const days: Day[] = [];
  const last = to < within.to ? to : within.to;
  for (let day = from > within.from ? from : within.from; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function balanceOf({ waves, first }: Promotion, within: { readonly from: Day; readonly to: Day }): readonly Day[] {
  const stock = waves.find(({ kind }) => kind !== 'presale');
  if (first.kind !== 'presale' || !stock) return [];
  const opens = dayOfInstant(stock.opensAt);
  const closes = stock.closesAt === null ? addDays(opens, BALANCE_DAYS - 1) : dayOfInstant(stock.closesAt - 1);
  return runOf(opens, closes, within);
}

/**
 * Gift festivals are not among them, since they move only some trades.
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
export function promotionDays(from: Day, to: Day, platform: PlatformId, calendar: Calendar = BUILT_IN): PromotionDays {
  const within = new Set<Day>();
  const published = new Set<Day>();
  const balance = new Set<Day>();
  // A festival of one year may open in the year before (年货节) or end in the year after (双旦).
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)) + 1; year += 1) {
    for (const promotion of promotionsOfYear(platform, year, calendar)) {
      if (promotion.scale === 'gift') continue;
      const days = runOf(dayOfInstant(promotion.first.opensAt), promotion.endsOn, { from, to });
      for (const day of days) within.add(day);
      if (promotion.first.certainty !== 'guessed') for (const day of days) published.add(day);
      for (const day of balanceOf(promotion, { from, to })) balance.add(day);
    }
  }
  return { within, published, balance, waves: pastWaves(from, to, platform, calendar) };
}

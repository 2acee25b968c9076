import type { PlatformId } from '../sheets/sheet.ts';
import { addDays, type Day, dayOfInstant } from '../time/day.ts';
import { BUILT_IN, type Calendar, datesOf } from './calendar.ts';
import { byTrust } from './given-date.ts';
import { pastWaves, type WaveSpan } from './past-waves.ts';
import type { Promotion } from './promotion.ts';
import { promotionsOfYear } from './promotions-of-year.ts';

/** Days on which a shop sells otherwise than on 平销 days, though not as on those of `eventDays`. */
export interface PromotionDays {
  /** From the first wave of a promotion to its end. */
  readonly within: ReadonlySet<Day>;
  /** Of these those of promotions whose opening was published: only they are known to be no 平销 days. */
  readonly published: ReadonlySet<Day>;
  /** 尾款: what was reserved by a deposit is paid while the wave of stock lasts that it opens with, the second one too. */
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

type Stretch = Readonly<Record<'from' | 'to', Day>>;

/** The first of these waits for the stock, the second has a day of its own or is none. */
type BalanceKind = 'balance' | 'second-balance';

/** The day 尾款 opens on: as given for it, else with the stock that was reserved. */
function balanceOpens({ id, waves, first }: Promotion, kind: BalanceKind, calendar: Calendar): Day | null {
  const [given] = byTrust(datesOf(calendar, id, kind));
  if (given) return dayOfInstant(given.at);
  const stock = waves.find((wave) => wave.kind !== 'presale');
  return kind === 'balance' && first.kind === 'presale' && stock ? dayOfInstant(stock.opensAt) : null;
}

/** While the wave of stock lasts in which it opens; where nobody published until when, some days. */
function balanceOf(promotion: Promotion, kind: BalanceKind, calendar: Calendar, within: Stretch): readonly Day[] {
  const opens = balanceOpens(promotion, kind, calendar);
  if (opens === null) return [];
  const wave = promotion.waves.findLast(
    (one) => one.kind !== 'presale' && dayOfInstant(one.opensAt) <= opens && one.closesAt !== null,
  );
  const closes = wave?.closesAt ? dayOfInstant(wave.closesAt - 1) : opens;
  const isWithin = wave !== undefined && closes >= opens;
  return runOf(opens, isWithin ? closes : addDays(opens, BALANCE_DAYS - 1), within);
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
      for (const kind of ['balance', 'second-balance'] as const) {
        for (const day of balanceOf(promotion, kind, calendar, { from, to })) balance.add(day);
      }
    }
  }
  return { within, published, balance, waves: pastWaves(from, to, platform, calendar) };
}

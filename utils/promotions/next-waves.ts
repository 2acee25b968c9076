import type { PlatformId } from '../sheets/sheet.ts';
import { dayOfInstant } from '../time/day.ts';
import { BUILT_IN, type Calendar } from './calendar.ts';
import type { Promotion, UpcomingWave } from './promotion.ts';
import { promotionsOfYear } from './promotions-of-year.ts';

/**
 * The next waves that have not opened yet, soonest first; not those of gift festivals, which move only some trades.
 * @param now epoch ms
 */
export function nextWaves(
  now: number,
  platform: PlatformId,
  count: number,
  calendar: Calendar = BUILT_IN,
): readonly UpcomingWave[] {
  return promotionsAround(now, platform, calendar)
    .filter(({ scale }) => scale !== 'gift')
    .flatMap((promotion) => promotion.waves)
    .filter((wave) => wave.opensAt > now)
    .sort((a, b) => a.opensAt - b.opensAt)
    .slice(0, count);
}

/**
 * Promotions that run now or come next, by their first minute, and before the last of them the next gift festival:
 * many of these must not put off what a large promotion asks two months ahead. One runs until the end of its last day.
 * @param now epoch ms
 * @param count of those that are no gift festival
 */
export function nextPromotions(
  now: number,
  platform: PlatformId,
  count: number,
  calendar: Calendar = BUILT_IN,
): readonly Promotion[] {
  const today = dayOfInstant(now);
  const coming = promotionsAround(now, platform, calendar).filter((promotion) => promotion.endsOn >= today);
  const chosen = coming.filter(({ scale }) => scale !== 'gift').slice(0, count);
  const gift = coming.find(({ scale }) => scale === 'gift');
  const last = chosen.at(-1);
  return coming.filter((one) => chosen.includes(one) || (one === gift && last && opensBefore(one, last)));
}

const opensBefore = (a: Promotion, b: Promotion): boolean => a.first.opensAt < b.first.opensAt;

/** Festival years that can still run or already open around now, by first minute. */
export function promotionsAround(now: number, platform: PlatformId, calendar: Calendar): readonly Promotion[] {
  const year = Number(dayOfInstant(now).slice(0, 4));
  return [year - 1, year, year + 1, year + 2]
    .flatMap((y) => promotionsOfYear(platform, y, calendar))
    .sort((a, b) => a.first.opensAt - b.first.opensAt);
}

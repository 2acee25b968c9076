/** What a countdown is of: waves, and the other dates somebody gave that one must not miss. */
import type { AnchorKind } from '../planner/anchor.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { dayOfInstant } from '../time/day.ts';
import { BUILT_IN, type Calendar, datesOf, promotionId } from './calendar.ts';
import { isDayOnly } from './day-only.ts';
import { byTrust } from './given-date.ts';
import { nextWaves } from './next-waves.ts';
import type { Festival, UpcomingWave } from './promotion.ts';
import { festivalsOn } from './promotions-of-year.ts';

export interface UpcomingAnchor extends Omit<UpcomingWave, 'kind' | 'closesAt' | 'closesGuessed'> {
  readonly kind: AnchorKind;
}

const MATTERS: readonly AnchorKind[] = [
  'registration-opens',
  'registration-closes',
  'price-window-opens',
  'price-window-closes',
  'balance',
  'second-presale',
  'second-balance',
  'price-protection-ends',
];

function givenOf(festival: Festival, year: number, platform: PlatformId, calendar: Calendar): UpcomingAnchor[] {
  const promotion = promotionId(festival.id, year, platform);
  if (!calendar.dates.has(promotion)) return [];
  return MATTERS.flatMap((kind) => {
    const [date] = byTrust(datesOf(calendar, promotion, kind));
    // A minute counted down to a guess of weeks would be believed; a guessed opening is counted to for want of better.
    if (!date || (date.certainty === 'guessed' && !date.confirmed)) return [];
    const { zh, en, id } = festival;
    const named = { id: `${promotion}-${kind}`, promotion, festival: id, year, zh, en, kind, platform };
    const { at: opensAt, certainty, spreadDays, basedOn, source, sourceDate, confirmed } = date;
    const dayOnly = isDayOnly(kind, date);
    return [{ ...named, opensAt, dayOnly, certainty, spreadDays, basedOn, source, sourceDate, confirmed }];
  });
}

/**
 * Soonest first.
 * @param now epoch ms
 */
export function nextAnchors(
  now: number,
  platform: PlatformId,
  count: number,
  calendar: Calendar = BUILT_IN,
): readonly UpcomingAnchor[] {
  const year = Number(dayOfInstant(now).slice(0, 4));
  const festivals = festivalsOn(platform, calendar);
  const given = [year - 1, year, year + 1].flatMap((y) =>
    festivals.flatMap((festival) => givenOf(festival, y, platform, calendar)),
  );
  return [...nextWaves(now, platform, count, calendar), ...given.filter(({ opensAt }) => opensAt > now)]
    .sort((a, b) => a.opensAt - b.opensAt)
    .slice(0, count);
}

/** Where every date of a promotion comes from: what is built in, and what the operator says beside it. */
import type { AnchorKind } from '../planner/anchor.ts';
import { ABROAD } from '../sheets/platform-ids.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { HOME_FESTIVALS } from './festivals.ts';
import { FESTIVALS_ABROAD } from './festivals-abroad.ts';
import type { GivenDate } from './given-date.ts';
import { knownDates } from './known-dates.ts';
import type { Festival } from './promotion.ts';

export interface Calendar {
  readonly festivals: readonly Festival[];
  /** By promotion, such as `double12-2026-taobao`. */
  readonly dates: ReadonlyMap<string, readonly GivenDate[]>;
  /** Kinds a promotion is known not to have had, so that none is guessed: `618-2024-taobao-presale`. */
  readonly without: ReadonlySet<string>;
}

export const BUILT_IN: Calendar = { festivals: [...HOME_FESTIVALS, ...FESTIVALS_ABROAD], ...knownDates() };

export const promotionId = (festival: string, year: number, platform: PlatformId): string =>
  `${festival}-${year}-${platform}`;

export function datesOf({ dates }: Calendar, promotion: string, kind: AnchorKind): readonly GivenDate[] {
  return dates.get(promotion)?.filter((date) => date.kind === kind) ?? [];
}

export function isKeptOn({ on }: Festival, platform: PlatformId): boolean {
  if (on === 'home' || on === 'abroad') return ABROAD.includes(platform) === (on === 'abroad');
  return on.includes(platform);
}

/** Without what is only guessed of the operator's own festivals and dates. */
export function knownOnly({ festivals, dates, without }: Calendar): Calendar {
  const isKnown = ({ certainty, confirmed, typed }: GivenDate) => confirmed || !typed || certainty !== 'guessed';
  return {
    festivals: festivals.map((festival) => (festival.own ? { ...festival, patterns: [] } : festival)),
    dates: new Map([...dates].map(([id, all]) => [id, all.filter(isKnown)])),
    without,
  };
}

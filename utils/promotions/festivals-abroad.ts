/**
 * The promotion year of shops that sell abroad, as data. Their days begin at midnight in California, which
 * is 16:00 in China in November. Prime Day is announced by its platform alone and pages about it contradict each
 * other, so only the operator gives it a date.
 */
import type { DayRule } from './day-rule.ts';
import type { Festival } from './promotion.ts';

const THANKSGIVING: DayRule = { kind: 'nth-weekday', month: 11, nth: 4, weekday: 4 };
const after = (base: DayRule, days: number): DayRule => ({ kind: 'offset', base, days });
const BLACK_FRIDAY = after(THANKSGIVING, 1);
const CYBER_MONDAY = after(THANKSGIVING, 4);
const SINGLES_DAY: DayRule = { kind: 'fixed', month: 11, day: 11 };

const MIDNIGHT = '16:00';

/** A single day abroad; shops there open some days earlier. */
function oneDay(id: string, zh: string, en: string, scale: Festival['scale'], day: DayRule): Festival {
  const times = { opens: day, at: MIDNIGHT, closes: after(day, 1), until: MIDNIGHT };
  const pattern = { kind: 'first-stock', platform: 'all', ...times, basedOn: null, spreadDays: 3 } as const;
  return { id, zh, en, scale, on: 'abroad', since: null, own: false, peak: [day], patterns: [pattern] };
}

export const FESTIVALS_ABROAD: readonly Festival[] = [
  {
    id: 'prime-day',
    zh: 'Prime Day',
    en: 'Prime Day',
    scale: 'major',
    on: ['amazon'],
    since: null,
    own: false,
    peak: [],
    patterns: [],
  },
  oneDay('double11-abroad', '海外双11', '11.11 abroad', 'minor', SINGLES_DAY),
  oneDay('black-friday', '黑五', 'Black Friday', 'major', BLACK_FRIDAY),
  oneDay('cyber-monday', '网一', 'Cyber Monday', 'minor', CYBER_MONDAY),
];

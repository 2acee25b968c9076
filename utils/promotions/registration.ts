/** 报名截止: the last day on which products can be signed up for a promotion. */
import type { PlatformId } from '../sheets/sheet.ts';
import { addDays, type Day, dayOfInstant, parseDay } from '../time/day.ts';
import type { Promotion } from './promotion.ts';

interface KnownClose {
  readonly festival: string;
  readonly year: number;
  readonly platform: PlatformId;
  readonly on: string;
  readonly source: string;
}

/** Published days of single years; add a year's row when it is published. */
const KNOWN_CLOSES: readonly KnownClose[] = [
  {
    festival: 'double11',
    year: 2018,
    platform: 'taobao',
    on: '2018-10-09',
    source: 'rules of 双11 2018, presale items',
  },
  { festival: '618', year: 2022, platform: 'jd', on: '2022-05-22', source: 'reposts of the rules of 618 2022' },
];

/** Days before the first minute in a year of which nothing was published: JD as for 618 2022, others as for 双11 2018. */
const JD_DAYS = 1;
const OTHER_DAYS = 11;

/** `guessed`: counted back from the first minute, as in the last year of which the day is known. */
export function registrationCloses(promotion: Promotion): { readonly on: Day; readonly guessed: boolean } {
  const { festival, year, platform, first } = promotion;
  const known = KNOWN_CLOSES.find((one) => one.festival === festival && one.year === year && one.platform === platform);
  const on = known ? parseDay(known.on) : null;
  if (on) return { on, guessed: false };
  return { on: addDays(dayOfInstant(first.opensAt), -(platform === 'jd' ? JD_DAYS : OTHER_DAYS)), guessed: true };
}

/** 报名截止: the last day on which products can be signed up for a promotion. */
import type { PlatformId } from '../sheets/sheet.ts';
import { type Day, parseDay } from '../time/day.ts';
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

/** null in a year of which nothing was published. */
export function registrationCloses({ festival, year, platform }: Promotion): Day | null {
  const known = KNOWN_CLOSES.find((one) => one.festival === festival && one.year === year && one.platform === platform);
  return known ? parseDay(known.on) : null;
}

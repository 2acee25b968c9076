import { expect, it } from 'vitest';
import { promotionsOfYear } from '../../utils/promotions/promotions-of-year.ts';

const YEARS = Array.from({ length: 16 }, (_, i) => 2020 + i);

/** The day each is named for, of those that neither the moon nor a weekday moves. */
const NAMED = {
  'new-year': '01-01',
  women: '03-08',
  55: '05-05',
  520: '05-20',
  618: '06-18',
  88: '08-08',
  818: '08-18',
  99: '09-09',
  'national-day': '10-01',
  double11: '11-11',
  double12: '12-12',
  shuangdan: '12-25',
} as const;

it.each(YEARS)('%i has every festival, on the day it is named for', (year) => {
  const own = promotionsOfYear('taobao', year);
  for (const [festival, monthDay] of Object.entries(NAMED)) {
    expect(own.find((one) => one.festival === festival)?.peakDays.at(-1)).toBe(`${year}-${monthDay}`);
  }
  const ids = own.map(({ festival }) => festival);
  for (const festival of ['nianhuo', 'qixi', 'mid-autumn', 'mothers-day']) expect(ids).toContain(festival);
});

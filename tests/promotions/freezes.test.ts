import { describe, expect, it } from 'vitest';
import { freezeOn, freezesBetween } from '../../utils/promotions/freezes.ts';
import { promotionsOfYear } from '../../utils/promotions/promotions-of-year.ts';
import { registrationCloses } from '../../utils/promotions/registration-closes.ts';
import { addDays, type Day } from '../../utils/time/day.ts';

const day = (text: string) => text as Day;
const on = (text: string, platform: 'taobao' | 'jd' | 'amazon' = 'taobao') =>
  freezeOn(day(text), freezesBetween(day(text), day(text), platform));

describe('a freeze', () => {
  it('goes from the first minute of sale, where nobody published 报名截止, to the last day of the promotion', () => {
    expect(on('2026-12-09')).toEqual({
      from: '2026-12-09',
      to: '2026-12-12',
      opens: '2026-12-09',
      zh: '双12/年终好价节',
      en: 'Double 12 / year-end sale',
      guessed: true,
    });
    expect([on('2026-12-08'), on('2026-12-13')]).toEqual([null, null]);
    expect(on('2026-12-12')?.to).toBe('2026-12-12');
  });

  it('takes the day that was published, where one was', () => {
    const years = (platform: 'taobao' | 'jd', year: number, festival: string) =>
      promotionsOfYear(platform, year).filter((one) => one.festival === festival);
    const [jd2022, jd2026] = [...years('jd', 2022, '618'), ...years('jd', 2026, '618')].map((one) =>
      registrationCloses(one),
    );
    expect(jd2022).toBe('2022-05-22');
    expect(jd2026).toBeNull();
    expect(years('taobao', 2018, 'double11').map((one) => registrationCloses(one))[0]).toBe('2018-10-09');
    const freezes = freezesBetween(day('2018-10-09'), day('2018-10-09'), 'taobao');
    expect(freezes.map(({ from }) => from)).toEqual(['2018-10-09']);
  });

  it('is of large promotions only, on platforms that have them', () => {
    for (const text of ['2026-05-01', '2026-08-18', '2026-09-09', '2026-12-20']) expect(on(text), text).toBeNull();
    expect(on('2026-06-10')?.zh).toBe('618');
    expect(on('2026-06-10', 'amazon')).toBeNull();
  });

  it('of one year may begin in the year before', () => {
    expect(on('2027-12-31')).toMatchObject({ zh: '年货节', from: '2027-12-22' });
  });

  it('never ends before it begins, and of two the one that ends last holds', () => {
    const all = freezesBetween(day('2018-01-01'), day('2035-12-31'), 'taobao');
    expect(all.length).toBeGreaterThan(70);
    expect(all.filter(({ from, to }) => from > to)).toEqual([]);
    const [first] = all;
    if (!first) throw new Error('none');
    const longer = { ...first, from: addDays(first.from, 1), to: addDays(first.to, 2) };
    expect(freezeOn(longer.from, [first, longer])).toBe(longer);
    expect(freezeOn(longer.from, [longer, first])).toBe(longer);
  });
});

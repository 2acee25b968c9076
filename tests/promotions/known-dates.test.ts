/** Published dates, one by one as their sources print them (China's time). */
import { describe, expect, it } from 'vitest';
import { BUILT_IN, datesOf } from '../../utils/promotions/calendar.ts';
import { byTrust } from '../../utils/promotions/given-date.ts';
import { promotionsOfYear } from '../../utils/promotions/promotions-of-year.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';

const china = (text: string) => Date.parse(`${text}:00+08:00`);

describe('anchors other than waves', () => {
  it.each([
    ['double11-2018-taobao', 'rules', '2018-09-03T00:00'],
    ['double11-2018-taobao', 'registration-opens', '2018-09-04T00:00'],
    ['double11-2018-taobao', 'registration-closes', '2018-10-09T23:59'],
    ['double11-2018-taobao', 'price-window-opens', '2018-09-15T00:00'],
    ['double11-2019-taobao', 'registration-closes', '2019-09-20T23:59'],
    ['double11-2020-taobao', 'balance', '2020-11-01T00:30'],
    ['double11-2020-taobao', 'second-presale', '2020-11-04T00:00'],
    ['double11-2020-taobao', 'second-balance', '2020-11-11T00:30'],
    ['double11-2021-taobao', 'second-presale', '2021-11-04T00:00'],
    ['double11-2021-taobao', 'registration-opens', '2021-09-17T12:00'],
    ['618-2021-taobao', 'balance', '2021-06-01T00:30'],
    ['618-2022-jd', 'registration-closes', '2022-05-22T23:59'],
    ['618-2023-jd', 'registration-opens', '2023-05-09T15:00'],
    ['618-2024-taobao', 'registration-opens', '2024-05-06T00:00'],
    ['618-2025-taobao', 'price-protection-ends', '2025-07-05T23:59'],
    ['double12-2023-taobao', 'registration-opens', '2023-11-24T00:00'],
    ['double11-2025-jd', 'ends', '2025-11-15T00:00'],
  ] as const)('%s %s', (promotion, kind, at) => {
    const [date] = datesOf(BUILT_IN, promotion, kind);
    expect(date?.at).toBe(china(at));
    expect(date).toMatchObject({ certainty: 'reported', confirmed: false, typed: false });
    expect(date?.source).not.toBe('');
  });
});

describe('sources that disagree', () => {
  it.each([
    ['double11-2025-taobao', 'presale', ['2025-10-15T20:00', '2025-10-20T00:00', '2025-10-14T00:00']],
    ['double11-2025-taobao', 'ends', ['2025-11-15T00:00', '2025-11-12T00:00']],
    ['double11-2021-taobao', 'presale', ['2021-10-20T20:00', '2021-10-21T00:00']],
    ['618-2025-taobao', 'first-stock', ['2025-05-16T20:00', '2025-05-17T00:00']],
  ] as const)('%s %s: all stand, the newest first', (promotion, kind, dates) => {
    expect(byTrust(datesOf(BUILT_IN, promotion, kind)).map(({ at }) => at)).toEqual(dates.map(china));
  });
});

it('an end that was published is the last day, and no encore is guessed after it', () => {
  const ends = (platform: PlatformId, year: number, festival: string) =>
    promotionsOfYear(platform, year).find((one) => one.festival === festival);
  expect(ends('douyin', 2023, 'double11')).toMatchObject({ endsOn: '2023-11-11' });
  expect(ends('jd', 2023, 'double11')).toMatchObject({ endsOn: '2023-11-13' });
  const taobao = ends('taobao', 2026, '618');
  expect(taobao?.endsOn).toBe('2026-06-18');
  expect(taobao?.waves.map(({ kind }) => kind)).not.toContain('encore');
});

it('every date exists, and every source is named', () => {
  let rows = 0;
  for (const [promotion, dates] of BUILT_IN.dates) {
    const year = Number(/-(\d{4})-/.exec(promotion)?.[1]);
    for (const { at, source } of dates) {
      rows += 1;
      expect(new Date(at).getUTCFullYear(), promotion).toBe(year);
      expect(source.length).toBeGreaterThan(5);
    }
  }
  expect(rows).toBeGreaterThan(70);
});

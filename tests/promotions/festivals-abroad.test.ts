/** The year of shops abroad. Their days begin at midnight in California: 16:00 in China, as long as it is winter there. */
import { describe, expect, it } from 'vitest';
import { promotionsOfYear } from '../../utils/promotions/promotions-of-year.ts';

const iso = (at: number) => new Date(at).toISOString();
const california = (at: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles', dateStyle: 'short', timeStyle: 'short' }).format(
    at,
  );

describe('Black Friday, Cyber Monday and Mother’s Day, as calendars print them', () => {
  it.each([
    [2020, '11-27', '11-30', '05-10'],
    [2021, '11-26', '11-29', '05-09'],
    [2022, '11-25', '11-28', '05-08'],
    [2023, '11-24', '11-27', '05-14'],
    [2024, '11-29', '12-02', '05-12'],
    [2025, '11-28', '12-01', '05-11'],
    [2026, '11-27', '11-30', '05-10'],
    [2027, '11-26', '11-29', '05-09'],
    [2028, '11-24', '11-27', '05-14'],
    [2029, '11-23', '11-26', '05-13'],
    [2030, '11-29', '12-02', '05-12'],
    [2031, '11-28', '12-01', '05-11'],
    [2032, '11-26', '11-29', '05-09'],
    [2033, '11-25', '11-28', '05-08'],
    [2034, '11-24', '11-27', '05-14'],
    [2035, '11-23', '11-26', '05-13'],
  ])('%i', (year, friday, monday, mothers) => {
    const abroad = promotionsOfYear('amazon', year);
    const find = (festival: string) => abroad.find((one) => one.festival === festival);
    expect(find('black-friday')?.peakDays).toEqual([`${year}-${friday}`]);
    expect(find('cyber-monday')?.peakDays).toEqual([`${year}-${monday}`]);
    expect(iso(find('black-friday')?.first.opensAt ?? 0)).toBe(`${year}-${friday}T08:00:00.000Z`);
    const home = promotionsOfYear('taobao', year);
    expect(home.find((one) => one.festival === 'mothers-day')?.peakDays).toEqual([`${year}-${mothers}`]);
  });
});

it('begins and ends at midnight in California, whatever the machine’s zone', () => {
  for (const { first } of promotionsOfYear('shopify', 2026)) {
    expect(california(first.opensAt)).toMatch(/12:00\sa\.m\./);
    expect((first.closesAt ?? 0) - first.opensAt).toBe(24 * 3_600_000);
    expect(first).toMatchObject({ certainty: 'guessed', spreadDays: 3, basedOn: null });
  }
});

it('shops abroad keep their own year, those at home theirs', () => {
  const ids = (platform: 'amazon' | 'shopify' | 'taobao' | 'other') =>
    promotionsOfYear(platform, 2026).map(({ festival }) => festival);
  expect(ids('amazon')).toEqual(['double11-abroad', 'black-friday', 'cyber-monday']);
  expect(ids('shopify')).toEqual(ids('amazon'));
  expect(ids('taobao')).not.toContain('black-friday');
  expect(ids('other')).toContain('double11');
});

it('Prime Day has no date of ours', () => {
  expect(promotionsOfYear('amazon', 2027).map(({ festival }) => festival)).not.toContain('prime-day');
});

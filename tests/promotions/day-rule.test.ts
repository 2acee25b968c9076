import { describe, expect, it } from 'vitest';
import { type DayRule, ruleDay } from '../../utils/promotions/day-rule.ts';

const SPRING: DayRule = { kind: 'lunar', festival: 'springFestival' };
const QIXI: DayRule = { kind: 'lunar', festival: 'qixi' };

describe('lunar days', () => {
  // Civil dates of the Hong Kong Observatory's conversion tables.
  it.each([
    [2020, '2020-01-25', '2020-08-25', '2020-10-01'],
    [2021, '2021-02-12', '2021-08-14', '2021-09-21'],
    [2022, '2022-02-01', '2022-08-04', '2022-09-10'],
    [2023, '2023-01-22', '2023-08-22', '2023-09-29'],
    [2024, '2024-02-10', '2024-08-10', '2024-09-17'],
    [2025, '2025-01-29', '2025-08-29', '2025-10-06'],
    [2026, '2026-02-17', '2026-08-19', '2026-09-25'],
    [2027, '2027-02-06', '2027-08-08', '2027-09-15'],
    [2028, '2028-01-26', '2028-08-26', '2028-10-03'],
    [2029, '2029-02-13', '2029-08-16', '2029-09-22'],
    [2030, '2030-02-03', '2030-08-05', '2030-09-12'],
    [2031, '2031-01-23', '2031-08-24', '2031-10-01'],
    [2032, '2032-02-11', '2032-08-12', '2032-09-19'],
    [2033, '2033-01-31', '2033-08-01', '2033-09-08'],
    [2034, '2034-02-19', '2034-08-20', '2034-09-27'],
    [2035, '2035-02-08', '2035-08-10', '2035-09-16'],
  ])('%i', (year, spring, qixi, midAutumn) => {
    expect(ruleDay(SPRING, year)).toBe(spring);
    expect(ruleDay(QIXI, year)).toBe(qixi);
    expect(ruleDay({ kind: 'lunar', festival: 'midAutumn' }, year)).toBe(midAutumn);
  });

  it('are unknown outside the table, not computed', () => {
    expect(ruleDay(SPRING, 2019)).toBeNull();
    expect(ruleDay(SPRING, 2036)).toBeNull();
    expect(ruleDay({ kind: 'offset', base: SPRING, days: -35 }, 2036)).toBeNull();
  });
});

describe('other rules', () => {
  it.each([
    [2024, '2024-05-12'],
    [2026, '2026-05-10'],
    [2027, '2027-05-09'],
    [2033, '2033-05-08'],
  ])('the second Sunday of May %i', (year, day) => {
    expect(ruleDay({ kind: 'nth-weekday', month: 5, nth: 2, weekday: 0 }, year)).toBe(day);
  });

  it('a fifth Monday that a month does not have is none', () => {
    expect(ruleDay({ kind: 'nth-weekday', month: 2, nth: 5, weekday: 1 }, 2027)).toBeNull();
  });

  it('29 February only in leap years', () => {
    expect(ruleDay({ kind: 'fixed', month: 2, day: 29 }, 2028)).toBe('2028-02-29');
    expect(ruleDay({ kind: 'fixed', month: 2, day: 29 }, 2027)).toBeNull();
  });

  it('offsets cross the year', () => {
    const christmas: DayRule = { kind: 'fixed', month: 12, day: 25 };
    expect(ruleDay({ kind: 'offset', base: christmas, days: 7 }, 2026)).toBe('2027-01-01');
    expect(ruleDay({ kind: 'offset', base: SPRING, days: -35 }, 2028)).toBe('2027-12-22');
  });
});

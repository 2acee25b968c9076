import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  dayOfInstant,
  dayOfMonth,
  daysBetween,
  monthOf,
  parseDay,
  weekday,
} from '../../utils/time/day.ts';

/** 1970-01-01 to 2169 */
const anyDay = fc.integer({ min: 0, max: 73_000 }).map(dayFromNumber);

describe('parseDay', () => {
  it.each(['2026-11-22', '2024-02-29', '2000-02-29', '1999-12-31'])('takes %s', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20261122',
    '2026/11/22',
    ' 2026-11-22',
    '2026-11-22T',
    '0000-00-00',
  ])('refuses %j', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/)), (text) => {
        expect([text, null]).toContain(parseDay(text));
      }),
    );
  });
});

describe('arithmetic', () => {
  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1_000, max: 1_000 }), (day, n) => {
        fc.pre(dayNumber(day) + n >= 0);
        const other = addDays(day, n);
        expect(parseDay(other)).toBe(other);
        expect(daysBetween(day, other)).toBe(n);
        expect(addDays(other, -n)).toBe(day);
        expect(other > day).toBe(n > 0);
        expect((((weekday(day) + n) % 7) + 7) % 7).toBe(weekday(other));
      }),
    );
  });

  it('crosses months, years and leap days', () => {
    const day = parseDay('2024-02-28')!;
    expect(addDays(day, 1)).toBe('2024-02-29');
    expect(addDays(day, 2)).toBe('2024-03-01');
    expect(addDays(parseDay('2026-12-31')!, 1)).toBe('2027-01-01');
    expect(monthOf(day)).toBe('2024-02');
    expect(dayOfMonth(day)).toBe(28);
    expect(weekday(parseDay('2026-11-22')!)).toBe(0);
  });
});

describe('dayOfInstant', () => {
  it('changes at midnight in Shanghai, whatever the zone of the machine', () => {
    const midnight = Date.UTC(2026, 10, 21, 16);
    expect(dayOfInstant(midnight - 1)).toBe('2026-11-21');
    expect(dayOfInstant(midnight)).toBe('2026-11-22');
    expect(dayOfInstant(midnight, -480)).toBe('2026-11-21');
  });

  it('has every instant within its day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(86_399_999), (day, ms) => {
        const start = dayNumber(day) * 86_400_000 - 480 * 60_000;
        expect(dayOfInstant(start + ms)).toBe(day);
      }),
    );
  });
});

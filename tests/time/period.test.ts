import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayFromNumber } from '../../utils/time/day.ts';
import { type Period, periodDays, periodEnd, periodKey, periodStart } from '../../utils/time/period.ts';
import { daysOf, periodHas, periodsOverlap } from '../../utils/time/period-relations.ts';

const anyDay = fc.integer({ min: 20_000, max: 20_060 }).map(dayFromNumber);
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  anyDay.map((day): Period => ({ kind: 'day', day })),
  anyDay.map((day): Period => ({ kind: 'live', day })),
  fc.tuple(anyDay, fc.nat(40)).map(([from, n]): Period => ({ kind: 'range', from, to: addDays(from, n) })),
);

describe('period', () => {
  const day = '2026-11-21' as Day;
  const range: Period = { kind: 'range', from: '2026-10-23' as Day, to: day };

  it('has a key of its own for each kind', () => {
    expect(periodKey({ kind: 'day', day })).toBe('D2026-11-21');
    expect(periodKey({ kind: 'live', day })).toBe('L2026-11-21');
    expect(periodKey(range)).toBe('R2026-10-23~2026-11-21');
    expect(periodKey({ kind: 'range', from: day, to: day })).not.toBe(periodKey({ kind: 'day', day }));
  });

  it('counts both ends', () => {
    expect(periodDays(range)).toBe(30);
    expect(periodDays({ kind: 'live', day })).toBe(1);
    expect(periodStart(range)).toBe('2026-10-23');
    expect(periodEnd(range)).toBe(day);
  });

  it('has the same key only for the same period', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(periodKey(a) === periodKey(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('relates to days and periods as the sets of its days do', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyDay, (a, b, other) => {
        const days = daysOf(a);
        expect(days).toHaveLength(periodDays(a));
        expect(days[0]).toBe(periodStart(a));
        expect(days.at(-1)).toBe(periodEnd(a));
        expect(periodHas(a, other)).toBe(days.includes(other));
        expect(periodsOverlap(a, b)).toBe(daysOf(b).some((d) => days.includes(d)));
        expect(periodsOverlap(b, a)).toBe(periodsOverlap(a, b));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { promotionDays } from '../../utils/promotions/promotion-days.ts';
import { addDays, type Day, parseDay } from '../../utils/time/day.ts';

const day = (text: string): Day => parseDay(text)!;
const between = (from: string, to: string, platform: 'taobao' | 'jd' | 'amazon' = 'taobao') =>
  promotionDays(day(from), day(to), platform);
const run = (from: string, days: number) => Array.from({ length: days }, (_, i) => addDays(day(from), i));

describe('days of promotions', () => {
  it('双11 2022: every day from the first wave to the encore', () => {
    expect([...between('2022-10-01', '2022-12-01').within]).toEqual(run('2022-10-24', 22));
  });

  it('尾款 is paid while the first wave of stock lasts, three days where its end is not known, and only after a presale', () => {
    expect([...between('2022-10-01', '2022-12-01').balance]).toEqual(run('2022-10-31', 4));
    expect([...between('2025-05-01', '2025-06-30').balance]).toEqual(run('2025-05-16', 11));
    expect([...between('2025-10-01', '2025-11-30').balance]).toEqual(run('2025-10-20', 3));
    expect([...between('2025-10-01', '2025-11-30', 'jd').balance]).toEqual([]);
    // Of that year no first wave was published.
    expect([...between('2022-05-20', '2022-06-30').balance].length).toBeGreaterThan(0);
  });

  it('only those of a published opening are known to be no 平销 days', () => {
    expect([...between('2022-10-01', '2022-12-01').published]).toEqual(run('2022-10-24', 22));
    expect(between('2026-10-01', '2026-12-31').published.size).toBe(0);
    expect(between('2026-10-01', '2026-12-31').within.size).toBeGreaterThan(20);
  });

  it('keeps the borders, also across the year', () => {
    expect([...between('2022-10-30', '2022-11-01').within]).toEqual(run('2022-10-30', 3));
    expect(between('2026-12-31', '2027-01-01').within.size).toBe(2);
    expect(between('2022-11-01', '2022-10-30').within.size).toBe(0);
  });

  it('leaves out gift festivals; shops abroad have a year of their own', () => {
    expect(between('2027-08-01', '2027-08-10').within.size).toBe(0);
    const abroad = ['2026-11-11', '2026-11-12', '2026-11-27', '2026-11-28', '2026-11-30', '2026-12-01'];
    expect([...between('2026-01-01', '2026-12-31', 'amazon').within].sort()).toEqual(abroad);
  });
});

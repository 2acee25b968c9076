import { describe, expect, it } from 'vitest';
import type { AnchorKind } from '../../utils/planner/anchor.ts';
import { calendarOf } from '../../utils/planner/calendar-of.ts';
import type { EventRecord, TypedDate } from '../../utils/planner/planner-record.ts';
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

  it('尾款 of a second presale has its own days, published or typed; of a typed one the first day counts', () => {
    expect([...between('2020-10-01', '2020-12-01').balance]).toEqual([...run('2020-11-01', 3), day('2020-11-11')]);
    const typed = (kind: AnchorKind, at: string): TypedDate => ({
      ...{ kind, at: Date.parse(`${at}:00+08:00`), certainty: 'official', spreadDays: 0, basedOn: null },
      ...{ source: '公告', sourceDate: null, confirmed: true },
    });
    const dates = [typed('balance', '2025-10-22T00:30'), typed('second-balance', '2025-11-06T00:30')];
    const record: EventRecord = {
      ...{ id: 'event:double11-2025-taobao', kind: 'event', version: 1, updatedAt: 1, removed: false },
      ...{ event: 'double11-2025-taobao', dates },
    };
    const days = promotionDays(day('2025-10-01'), day('2025-11-30'), 'taobao', calendarOf([record])).balance;
    expect([...days]).toEqual([...run('2025-10-22', 3), ...run('2025-11-06', 3)]);
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

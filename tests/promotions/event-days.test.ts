import { describe, expect, it } from 'vitest';
import { eventDays } from '../../utils/promotions/event-days.ts';
import { type Day, parseDay } from '../../utils/time/day.ts';

const day = (text: string): Day => parseDay(text)!;
const between = (from: string, to: string, platform: 'taobao' | 'jd' | 'amazon' = 'taobao') =>
  eventDays(day(from), day(to), platform);

describe('event days', () => {
  it('双11 2022: first day of each wave, eve and peak, encore', () => {
    expect(between('2022-10-01', '2022-11-30')).toEqual([
      '2022-10-24',
      '2022-10-31',
      '2022-11-10',
      '2022-11-11',
      '2022-11-12',
    ]);
  });

  it('双12 2026: opening, eve and peak', () => {
    expect(between('2026-12-01', '2026-12-20')).toEqual(['2026-12-09', '2026-12-11', '2026-12-12']);
  });

  it('differs by platform', () => {
    expect(between('2025-10-01', '2025-10-31')).toEqual(['2025-10-15', '2025-10-20']);
    expect(between('2025-10-01', '2025-10-31', 'jd')).toEqual(['2025-10-09']);
  });

  it('of shops abroad 618 is no day; 11.11, Black Friday and Cyber Monday are, each with its eve', () => {
    expect(between('2026-01-01', '2026-12-31', 'amazon')).toEqual([
      '2026-11-10',
      '2026-11-11',
      '2026-11-26',
      '2026-11-27',
      '2026-11-29',
      '2026-11-30',
    ]);
  });

  it('keeps the borders, also across the year', () => {
    expect(between('2026-12-31', '2027-01-01')).toEqual(['2026-12-31', '2027-01-01']);
    expect(between('2027-12-22', '2027-12-22')).toEqual(['2027-12-22']);
    expect(between('2026-11-13', '2026-12-08')).toEqual([]);
    expect(between('2026-12-12', '2026-12-01')).toEqual([]);
  });

  it('leaves gift festivals in the ordinary days', () => {
    expect(between('2027-08-01', '2027-08-10')).toEqual([]);
  });
});

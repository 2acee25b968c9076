import { describe, expect, it } from 'vitest';
import { BUILT_IN, type Calendar } from '../../utils/promotions/calendar.ts';
import type { GivenDate } from '../../utils/promotions/given-date.ts';
import { pastWaves } from '../../utils/promotions/past-waves.ts';
import { promotionDays } from '../../utils/promotions/promotion-days.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { Day } from '../../utils/time/day.ts';
import { dayOfInstant } from '../../utils/time/day.ts';

const spans = (from: string, to: string, calendar?: Calendar) =>
  pastWaves(from as Day, to as Day, 'taobao', calendar).map(({ id, from, to, opens }) =>
    [id, from, to, opens].join(' '),
  );

describe('waves that are over', () => {
  it('last until they close, the next one opens or the promotion ends; deposits are no sales', () => {
    expect(spans('2020-05-01', '2020-06-30')).toEqual([
      '520-2020-taobao-first-stock 2020-05-18 2020-05-20 2020-05-18',
      '618-2020-taobao-first-stock 2020-06-01 2020-06-03 2020-05-25',
      '618-2020-taobao-second-stock 2020-06-04 2020-06-12 2020-05-25',
      '618-2020-taobao-peak 2020-06-16 2020-06-18 2020-05-25',
      '618-2020-taobao-encore 2020-06-19 2020-06-20 2020-05-25',
    ]);
  });

  it('count no day twice: of two promotions the earlier wave keeps its days, and one inside another is none', () => {
    const of = (year: number, platform: PlatformId) =>
      pastWaves(`${year}-05-01` as Day, `${year}-06-30` as Day, platform).map(({ id, from, to }) =>
        [id.replace(/-\d{4}.*?-(?=first|second|peak|encore)/, ' '), from.slice(5), to.slice(5)].join(' '),
      );
    expect(of(2025, 'taobao').filter((one) => one.startsWith('520'))).toEqual([]);
    expect(of(2025, 'taobao')).toContain('618 first-stock 05-16 05-26');
    expect(of(2024, 'taobao').slice(0, 2)).toEqual(['520 first-stock 05-18 05-20', '618 first-stock 05-21 05-30']);
    for (const platform of ['taobao', 'jd', 'douyin', 'pdd'] as const) {
      for (let year = 2020; year <= 2027; year += 1) {
        const waves = pastWaves(`${year}-01-01` as Day, `${year}-12-31` as Day, platform);
        expect(waves.length).toBeGreaterThan(0);
        for (const [i, { from, to }] of waves.entries()) {
          expect(from <= to).toBe(true);
          expect(from > (waves[i - 1]?.to ?? '')).toBe(true);
        }
      }
    }
  });

  it('are none that still last on the last day, nor gift festivals', () => {
    expect(spans('2020-05-01', '2020-06-17').map((one) => one.split(' ')[0])).not.toContain('618-2020-taobao-peak');
    expect(spans('2026-04-20', '2026-05-12').some((one) => /^(55|mothers-day)-/.test(one))).toBe(false);
  });

  it('are none whose days are guessed too roughly, until they are given', () => {
    const named = (calendar?: Calendar) =>
      spans('2027-05-01', '2027-06-30', calendar)
        .filter((one) => one.startsWith('618'))
        .map((one) => one.split(' ')[0]);
    expect(named()).not.toContain('618-2027-taobao-first-stock');
    expect(named()).toContain('618-2027-taobao-peak');
    const given: GivenDate = {
      ...{ kind: 'first-stock', at: Date.parse('2027-05-17T12:00:00Z'), closesAt: null, confirmed: true, typed: true },
      ...{ certainty: 'guessed', spreadDays: 9, basedOn: null, source: '', sourceDate: null },
    };
    expect(dayOfInstant(given.at)).toBe('2027-05-17');
    const dates = new Map([...BUILT_IN.dates, ['618-2027-taobao', [given]]] as const);
    expect(named({ ...BUILT_IN, dates })).toContain('618-2027-taobao-first-stock');
  });

  it('stand beside the days of promotions', () => {
    const { within, waves = [] } = promotionDays('2020-05-01' as Day, '2020-06-30' as Day, 'taobao');
    expect(waves).toHaveLength(5);
    expect(waves.every(({ from, to }) => within.has(from) && within.has(to))).toBe(true);
  });
});

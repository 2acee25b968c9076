import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { nextPromotions, nextWaves } from '../../utils/promotions/next-waves.ts';
import { promotionsOfYear } from '../../utils/promotions/promotions-of-year.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';

const china = (text: string) => Date.parse(`${text}:00+08:00`);
const NOW = china('2026-11-22T20:00');
const PLATFORMS: readonly PlatformId[] = ['taobao', 'jd', 'douyin', 'pdd'];

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('seen from 2026-11-22 20:00 in China', () => {
  it('Taobao: 双12 opens 12-09 20:00, guessed from 2023', () => {
    const [wave] = nextWaves(NOW, 'taobao', 1);
    expect(wave).toMatchObject({
      id: 'double12-2026-taobao-first-stock',
      promotion: 'double12-2026-taobao',
      zh: '双12/年终好价节',
      opensAt: china('2026-12-09T20:00'),
      closesAt: china('2026-12-13T00:00'),
      certainty: 'guessed',
      basedOn: 2023,
      spreadDays: 3,
    });
  });

  it('other platforms: only the day itself is known', () => {
    for (const platform of PLATFORMS.slice(1)) {
      expect(nextWaves(NOW, platform, 1)[0]).toMatchObject({
        opensAt: china('2026-12-12T00:00'),
        certainty: 'guessed',
        basedOn: null,
      });
    }
  });

  it('goes on over the end of the year', () => {
    expect(nextWaves(NOW, 'taobao', 5).map((wave) => wave.promotion)).toEqual([
      'double12-2026-taobao',
      'shuangdan-2026-taobao',
      'new-year-2027-taobao',
      'nianhuo-2027-taobao',
      'women-2027-taobao',
    ]);
  });
});

describe('gift festivals', () => {
  it.each([
    ['618', '2026-03-10T12:00', 'taobao'],
    ['double11', '2026-08-20T12:00', 'taobao'],
    ['double11', '2026-08-20T12:00', 'jd'],
  ] as const)('do not put off %s: it stands on the list on %s, when its tasks begin', (festival, now, platform) => {
    expect(nextPromotions(china(now), platform, 2).map((one) => one.festival)).toContain(festival);
  });

  it('stand on the list once, the next of them, and are counted down to by nobody', () => {
    const shown = nextPromotions(china('2026-09-10T12:00'), 'taobao', 2).map(({ festival }) => festival);
    expect(shown).toEqual(['mid-autumn', 'double11', 'double12']);
    expect(nextWaves(china('2026-09-10T12:00'), 'taobao', 1)[0]?.festival).toBe('double11');
  });
});

describe('around the opening minute', () => {
  it('is still to come one millisecond before and gone on the minute', () => {
    const at = china('2026-12-09T20:00');
    expect(nextWaves(at - 1, 'taobao', 1)[0]?.festival).toBe('double12');
    expect(nextWaves(at, 'taobao', 1)[0]?.festival).toBe('shuangdan');
  });

  it('a promotion runs until the midnight after its last day', () => {
    expect(nextPromotions(china('2026-12-12T23:59'), 'taobao', 1)[0]?.id).toBe('double12-2026-taobao');
    expect(nextPromotions(china('2026-12-13T00:00'), 'taobao', 1)[0]?.id).toBe('shuangdan-2026-taobao');
  });

  it('New Year midnight in China, while it is still the old year elsewhere', () => {
    expect(nextWaves(china('2026-12-31T23:59'), 'jd', 1)[0]?.id).toBe('new-year-2027-jd-first-stock');
    expect(nextWaves(china('2027-01-01T00:00'), 'jd', 1)[0]?.id).toBe('nianhuo-2027-jd-first-stock');
  });

  it('年货节 2028 opens in December 2027 and is found from there', () => {
    expect(nextPromotions(china('2027-12-13T09:00'), 'pdd', 1)[0]).toMatchObject({
      id: 'nianhuo-2028-pdd',
      year: 2028,
    });
  });
});

describe('published times', () => {
  const first = (platform: PlatformId, year: number, festival: string) =>
    promotionsOfYear(platform, year).find((p) => p.festival === festival)!;

  it.each([
    ['taobao', 2022, 'double11', '2022-10-24T20:00'],
    ['taobao', 2024, 'double11', '2024-10-14T20:00'],
    ['taobao', 2024, '618', '2024-05-20T20:00'],
    ['taobao', 2025, '618', '2025-05-13T20:00'],
    ['taobao', 2026, '618', '2026-05-15T00:00'],
    ['jd', 2025, 'double11', '2025-10-09T20:00'],
    ['taobao', 2023, 'double12', '2023-12-09T20:00'],
  ] as const)('%s %i %s', (platform, year, festival, opens) => {
    const wave = first(platform, year, festival).first;
    expect(new Date(wave.opensAt).toISOString()).toBe(new Date(china(opens)).toISOString());
    expect(wave).toMatchObject({ certainty: 'reported', spreadDays: 0 });
    expect(wave.source).not.toBe('');
  });

  it('618 of 2024 had no presale on Tmall, and none is guessed', () => {
    expect(first('taobao', 2024, '618').waves.map((wave) => wave.kind)).not.toContain('presale');
  });

  it('drops a guess that a published time contradicts', () => {
    // Presale of 2022 opened on 26 May: a first sale guessed for 16 May cannot be.
    const waves = first('taobao', 2022, '618').waves;
    expect(waves[0]).toMatchObject({ kind: 'presale', certainty: 'reported' });
    expect(waves.some((wave) => wave.kind === 'first-stock')).toBe(false);
  });
});

describe('every year and platform of 2020–2035', () => {
  it('has each festival once, in order, guesses with their spread', () => {
    for (let year = 2020; year <= 2035; year += 1) {
      for (const platform of PLATFORMS) {
        const promotions = promotionsOfYear(platform, year);
        expect(promotions).toHaveLength(platform === 'taobao' ? 16 : 15);
        for (const { first, waves, endsOn, peakDays } of promotions) {
          expect(waves[0]).toBe(first);
          expect(waves.map((wave) => wave.opensAt)).toEqual(
            waves.map((wave) => wave.opensAt).toSorted((a, b) => a - b),
          );
          for (const wave of waves) {
            expect(wave.certainty === 'guessed').toBe(wave.spreadDays > 0);
            expect(wave.closesAt ?? Infinity).toBeGreaterThan(wave.opensAt);
          }
          for (const day of peakDays) expect(day <= endsOn).toBe(true);
        }
      }
    }
  });

  it('年货节 disappears where the lunar table ends; the others stay', () => {
    expect(promotionsOfYear('jd', 2036).map((p) => p.festival)).not.toContain('nianhuo');
    expect(promotionsOfYear('jd', 2036)).toHaveLength(12);
  });

  it('every next wave lies ahead, whenever it is asked', () => {
    const time = fc.integer({ min: china('2020-01-01T00:00'), max: china('2035-12-31T23:59') });
    fc.assert(
      fc.property(time, fc.constantFrom(...PLATFORMS), (now, platform) => {
        const waves = nextWaves(now, platform, 3);
        expect(waves).toHaveLength(3);
        expect(waves.every((wave) => wave.opensAt > now)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the machine’s zone', () => {
  it.each(['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati', 'UTC'])('%s changes nothing', (tz) => {
    process.env.TZ = tz;
    const offset = { 'America/New_York': 300, 'Asia/Shanghai': -480, 'Pacific/Kiritimati': -840, UTC: 0 }[tz];
    expect(new Date(2026, 10, 22).getTimezoneOffset()).toBe(offset);
    expect(nextWaves(NOW, 'taobao', 1)[0]?.opensAt).toBe(1_796_817_600_000);
    expect(nextPromotions(china('2026-12-13T00:00'), 'taobao', 1)[0]?.festival).toBe('shuangdan');
  });
});

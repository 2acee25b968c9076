import { describe, expect, it } from 'vitest';
import { countdown } from '../../utils/promotions/countdown.ts';
import { nextWaves } from '../../utils/promotions/next-waves.ts';
import { waveCertainty, waveCountdown, waveName, waveTime } from '../../utils/promotions/wave-text.ts';

const china = (text: string) => Date.parse(`${text}:00+08:00`);
const AT = china('2026-12-09T20:00');

describe('countdown', () => {
  it.each([
    ['2026-11-22T20:00', { past: false, days: 17, hours: 0, minutes: 0 }],
    ['2026-12-08T21:30', { past: false, days: 0, hours: 22, minutes: 30 }],
    ['2026-12-09T19:59', { past: false, days: 0, hours: 0, minutes: 1 }],
    ['2026-12-09T20:00', { past: true, days: 0, hours: 0, minutes: 0 }],
    ['2026-12-10T21:01', { past: true, days: 1, hours: 1, minutes: 1 }],
  ])('at %s', (now, parts) => {
    expect(countdown(china(now), AT)).toEqual(parts);
  });

  it('says a minute as long as a millisecond is left', () => {
    expect(countdown(AT - 1, AT)).toEqual({ past: false, days: 0, hours: 0, minutes: 1 });
  });
});

describe('a wave in words', () => {
  const wave = nextWaves(china('2026-11-22T20:00'), 'taobao', 1)[0]!;

  it('names, dates and doubts the guess', () => {
    expect(waveName(wave, 'zh')).toBe('双12/年终好价节 开卖');
    expect(waveTime(wave, 'zh')).toBe('约 2026-12-09 20:00（北京时间）');
    expect(waveCountdown(wave, china('2026-11-22T20:00'), 'zh')).toBe('还有 17 天 0 小时');
    expect(waveCountdown(wave, china('2026-12-09T19:30'), 'zh')).toBe('还有 30 分钟');
    expect(waveCountdown(wave, AT, 'zh')).toBe('已开卖');
    expect(waveCertainty(wave, 'zh')).toBe('推测，以平台报名页为准（按 2023 年的时间推测，前后可能差 3 天）');
    expect(waveCertainty(wave, 'en')).toContain('guessed from 2023');
  });

  it('counts whole days to a day of which no hour is known', () => {
    const day = nextWaves(china('2026-11-22T20:00'), 'jd', 1)[0]!;
    expect(waveTime(day, 'zh')).toBe('约 2026-12-12（北京时间）');
    expect(waveCountdown(day, china('2026-11-22T20:00'), 'zh')).toBe('还有 20 天');
    expect(waveCountdown(day, china('2026-12-11T23:59'), 'zh')).toBe('还有 1 天');
    expect(waveCountdown(day, china('2026-12-12T09:00'), 'zh')).toBe('就在今天');
    expect(waveCountdown(day, china('2026-12-13T00:00'), 'zh')).toBe('已开卖');
  });

  it('says where a published time is from', () => {
    const reported = nextWaves(china('2025-10-01T00:00'), 'jd', 1)[0]!;
    expect(waveCertainty(reported, 'zh')).toContain('来源：pymnts.com');
  });

  it('says when not even an earlier year is known', () => {
    const wave = nextWaves(china('2026-12-20T00:00'), 'jd', 1)[0]!;
    expect(waveCertainty(wave, 'zh')).toContain('未找到公布的时间');
  });
});

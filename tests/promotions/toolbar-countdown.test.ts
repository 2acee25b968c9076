import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextWaves } from '../../utils/promotions/next-waves.ts';
import { toolbarCountdown } from '../../utils/promotions/toolbar-countdown.ts';

const china = (text: string) => Date.parse(`${text}:00+08:00`);
const textAt = (now: number) => toolbarCountdown(['taobao'], now, 'zh').text;
const AT = china('2026-12-09T20:00');
const MINUTE = 60_000;

describe('the countdown on the toolbar', () => {
  it.each([
    ['2026-11-29T20:00', '10天'],
    ['2026-11-29T20:01', '9天'],
    ['2026-12-08T20:00', '1天'],
    ['2026-12-08T20:01', '23时'],
    ['2026-12-09T19:00', '1时'],
    ['2026-12-09T19:01', '59分'],
    ['2026-12-09T19:59', '1分'],
    // 双旦 is next.
    ['2026-12-09T20:00', '14天'],
  ])('%s: %s', (now, text) => {
    expect(textAt(china(now))).toBe(text);
  });

  it('counts to the first of all platforms, and names each of them with how sure its time is', () => {
    const { text, title } = toolbarCountdown(['jd', 'taobao'], china('2026-11-29T12:00'), 'zh');
    expect(text).toBe('10天');
    expect(title.split('\n')).toEqual([
      '淘宝/天猫 双12/年终好价节 开卖：还有 10天，推测，以平台报名页为准（按 2023 年的时间推测，前后可能差 3 天）',
      expect.stringMatching(/^京东 双12\/年终好价节 开卖：还有 13天，推测/),
    ]);
  });

  it('says nothing without a shop, nor of what is more than 30 days away', () => {
    expect(toolbarCountdown([], AT, 'zh')).toEqual({ text: '', title: '', until: null });
    const abroad = toolbarCountdown(['amazon'], AT, 'zh');
    expect(abroad).toEqual({ text: '', title: '', until: china('2027-10-11T16:01') });
    const far = toolbarCountdown(['taobao'], china('2026-09-12T00:00'), 'zh');
    const [wave] = nextWaves(china('2026-09-12T00:00'), 'taobao', 1);
    expect(far.text === '').toBe((wave?.opensAt ?? 0) - china('2026-09-12T00:00') > 31 * 24 * 60 * MINUTE);
  });

  it('stands until the moment it names, and is another then', () => {
    const span = fc.integer({ min: china('2026-01-01T00:00'), max: china('2028-01-01T00:00') });
    fc.assert(
      fc.property(span, fc.subarray(['taobao', 'jd', 'douyin'] as const, { minLength: 1 }), (now, platforms) => {
        const at = (ms: number) => toolbarCountdown(platforms, ms, 'zh');
        const { text, title, until } = at(now);
        if (until === null) throw new Error('there is always a next one');
        expect(until).toBeGreaterThan(now);
        expect(at(until - 1)).toEqual({ text, title, until });
        expect(at(now + Math.floor((until - 1 - now) / 2))).toEqual({ text, title, until });
        expect(at(until)).not.toMatchObject({ text, title });
      }),
    );
  });
});

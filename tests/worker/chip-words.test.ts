import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BUILT_IN } from '../../utils/promotions/calendar.ts';
import { chipWords } from '../../utils/worker/chip-words.ts';

const china = (text: string) => Date.parse(`${text}:00+08:00`);
const at = (now: number, language: 'zh' | 'en' = 'zh') =>
  chipWords('taobao', language, now, { calendar: BUILT_IN, warned: false });
const said = (text: string) => at(china(text)).promotion;
const MINUTE = 60_000;

it.each([
  ['2026-11-29T20:00', '距双12/年终好价节 开卖还有 10 天（推测）'],
  ['2026-11-29T20:01', '距双12/年终好价节 开卖还有 9 天（推测）'],
  // Twenty-three hours before, on the eve: not today.
  ['2026-12-08T20:01', '距双12/年终好价节 开卖还有 23 小时（推测）'],
  ['2026-12-08T23:59', '距双12/年终好价节 开卖还有 20 小时（推测）'],
  ['2026-12-09T00:00', '距双12/年终好价节 开卖还有 20 小时（推测）'],
  ['2026-12-09T19:59', '距双12/年终好价节 开卖还有 1 分钟（推测）'],
])('%s: %s', (now, text) => {
  expect(said(now)).toBe(text);
});

it('goes on to the next one once it is open', () => {
  expect(said('2026-12-09T20:00')).toMatch(/^距双旦 开卖还有 1\d 天/);
});

it('speaks English too', () => {
  expect(at(china('2026-12-09T19:00'), 'en').promotion).toMatch(/ in 1 h \(guess\)$/);
});

it('holds until the moment it names and no longer than five minutes, for plans and dates change meanwhile', () => {
  const span = fc.integer({ min: china('2026-01-01T00:00'), max: china('2028-01-01T00:00') });
  fc.assert(
    fc.property(span, (now) => {
      const { promotion, until } = at(now);
      expect(until).toBeGreaterThan(now);
      expect(until).toBeLessThanOrEqual(now + 5 * MINUTE);
      expect(at(until - 1).promotion).toBe(promotion);
    }),
  );
  const last = at(china('2026-12-09T19:58') + 1_000);
  expect(last.until).toBe(china('2026-12-09T19:59'));
});

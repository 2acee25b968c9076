import { effect } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClock } from '../../utils/stores/clock.ts';
import { onBeat } from '../../utils/stores/on-beat.ts';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-12-08T12:00:30+08:00');

/** As much of a document as says whether it is in sight. */
const seen = Object.assign(new EventTarget(), { hidden: false });
let ends: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  vi.stubGlobal('document', seen);
  seen.hidden = false;
  ends = new AbortController();
});
afterEach(() => {
  ends.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const opened = () => createClock(Date.now, ends.signal);

it('is renewed with each minute and not between', () => {
  const clock = opened();
  const times: number[] = [];
  effect(() => void times.push(clock.value));
  vi.advanceTimersByTime(29_000);
  expect(times).toEqual([NOON]);
  vi.advanceTimersByTime(1_000);
  expect(times).toEqual([NOON, NOON + 30_000]);
  vi.advanceTimersByTime(59_000);
  expect(times.length).toBe(2);
});

it.each([
  ['a machine that slept, or a clock set forward', 9 * HOUR],
  ['a clock set back', -9 * HOUR],
])('is right a few seconds after %s', (_what, hours) => {
  const clock = opened();
  vi.advanceTimersByTime(1_000);
  // Timers do not hear of it.
  vi.setSystemTime(NOON + hours);
  vi.advanceTimersByTime(5_000);
  expect(Math.abs(clock.value - (NOON + hours))).toBeLessThanOrEqual(5_000);
});

it('is right as soon as a page that was out of sight comes back', () => {
  const clock = opened();
  seen.hidden = true;
  vi.advanceTimersByTime(HOUR);
  expect(clock.value).toBe(NOON);
  seen.hidden = false;
  seen.dispatchEvent(new Event('visibilitychange'));
  expect(clock.value).toBe(NOON + HOUR);
});

it('ends with what it was made for', () => {
  const run = vi.fn();
  onBeat(run, ends.signal);
  vi.advanceTimersByTime(5_000);
  expect(run).toHaveBeenCalledTimes(1);
  ends.abort();
  vi.advanceTimersByTime(HOUR);
  seen.dispatchEvent(new Event('visibilitychange'));
  expect(run).toHaveBeenCalledTimes(1);
});

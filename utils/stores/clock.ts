import { type ReadonlySignal, signal } from '@preact/signals';
import { type OnBeat, onBeat } from './on-beat.ts';

const MINUTE = 60_000;

const minuteOf = (ms: number): number => Math.floor(ms / MINUTE);

/** The time (epoch ms), renewed with each new minute: nothing shown is finer than that. */
export function createClock(now: () => number, until: AbortSignal, beats: OnBeat = onBeat): ReadonlySignal<number> {
  const time = signal(now());
  beats(() => {
    const next = now();
    if (minuteOf(next) !== minuteOf(time.peek())) time.value = next;
  }, until);
  return time;
}

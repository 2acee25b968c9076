import { type ReadonlySignal, signal } from '@preact/signals';

const MINUTE = 60_000;

/** The time (epoch ms), renewed at each full minute: nothing shown is finer than that. */
export function createClock(now: () => number, until: AbortSignal): ReadonlySignal<number> {
  const time = signal(now());
  let timer = setTimeout(tick, MINUTE - (now() % MINUTE));
  function tick() {
    time.value = now();
    timer = setTimeout(tick, MINUTE - (now() % MINUTE));
  }
  until.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return time;
}

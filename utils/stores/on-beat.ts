/** Calls back every so often, until aborted. */
export type OnBeat = (run: () => void, until: AbortSignal) => void;

const BEAT = 5_000;

/**
 * A timer set for a later moment sleeps while the machine does, and knows nothing of a clock that was set: the time is
 * looked at often instead, while the page is in sight and when it comes back.
 */
export const onBeat: OnBeat = (run, until) => {
  const beat = () => document.hidden || run();
  const timer = setInterval(beat, BEAT);
  document.addEventListener('visibilitychange', beat, { signal: until });
  until.addEventListener('abort', () => clearInterval(timer), { once: true });
};

/** Waits `ms`, or until aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}

/** A timer that can be set again: the last setting counts. Ends with the signal. */
export interface Alarm {
  set(ms: number): void;
  clear(): void;
}

export function createAlarm(ring: () => void, signal: AbortSignal): Alarm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = () => clearTimeout(timer);
  signal.addEventListener('abort', clear, { once: true });
  return {
    clear,
    set(ms) {
      clear();
      if (!signal.aborted) timer = setTimeout(ring, ms);
    },
  };
}

/**
 * Calls `run` once changes have been still for `quiet` ms, but at the latest `most` ms after the
 * first of them: a page that never rests is read all the same.
 */
export function createSettler(run: () => void, quiet: number, most: number, signal: AbortSignal): () => void {
  let first: number | null = null;
  const alarm = createAlarm(() => {
    first = null;
    run();
  }, signal);
  return () => {
    const now = performance.now();
    first ??= now;
    alarm.set(Math.max(0, Math.min(quiet, first + most - now)));
  };
}

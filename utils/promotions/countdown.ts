export interface Countdown {
  /** true once the moment has come; the parts then count the time since. */
  readonly past: boolean;
  readonly days: number;
  /** 0..23 */
  readonly hours: number;
  /** 0..59 */
  readonly minutes: number;
}

/**
 * Time from now to a moment, in whole minutes, rounded up, so that it says 0 only once the moment has come.
 * @param now epoch ms
 * @param at epoch ms
 */
export function countdown(now: number, at: number): Countdown {
  const past = now >= at;
  const minutes = past ? Math.floor((now - at) / 60_000) : Math.ceil((at - now) / 60_000);
  return {
    past,
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
}

/** Being woken at a moment. Of one name at most one is set: setting it again moves it. */
import { browser } from 'wxt/browser';

/** The browser counts down to an alarm without hearing of a clock that was set, or of all of a sleep. */
const STEP = 15 * 60_000;
/** Of a moment more than a day away, which no sleep and no clock put right brings to within minutes. */
const FAR_STEP = 60 * 60_000;
const FAR = 24 * 60 * 60_000;

/**
 * A moment that has gone by, as after sleep, comes at once; one that is far is come nearer to in steps, so whoever is
 * woken looks at the time and asks again.
 * @param at epoch ms
 */
export async function wakeAt(name: string, at: number): Promise<void> {
  const now = Date.now();
  const step = at - now > FAR ? FAR_STEP : STEP;
  await browser.alarms.create(name, { when: Math.min(at, now + step) });
}

export async function dropWake(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** To be called in the worker's first turn. */
export function onWake(name: string, run: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) run();
  });
}

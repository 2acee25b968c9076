/** Being woken at a moment. Of one name at most one is set: setting it again moves it. */
import { browser } from 'wxt/browser';

/** The browser counts down to an alarm without hearing of a clock that was set, or of all of a sleep. */
const LONGEST = 15 * 60_000;

/**
 * A moment that has gone by, as after sleep, comes at once; one that is far is come nearer to in steps, so whoever is
 * woken looks at the time and asks again.
 * @param at epoch ms
 */
export async function wakeAt(name: string, at: number): Promise<void> {
  await browser.alarms.create(name, { when: Math.min(at, Date.now() + LONGEST) });
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

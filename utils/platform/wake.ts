/** Being woken at a moment. Of one name at most one is set: setting it again moves it. */
import { browser } from 'wxt/browser';

/** A moment that has gone by, as after sleep, comes at once. @param at epoch ms */
export async function wakeAt(name: string, at: number): Promise<void> {
  await browser.alarms.create(name, { when: at });
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

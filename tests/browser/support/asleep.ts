/** A machine that slept: when it wakes its clock is ahead, and the alarms that went by come at once. */
import type { Extension } from './extension.ts';

interface Alarms {
  getAll(): Promise<readonly { readonly name: string; readonly scheduledTime: number }[]>;
  create(name: string, when: { readonly when: number }): Promise<void>;
}

/** Its pages live in the new time from their next load on. @param at epoch ms at which it wakes */
export async function sleepUntil({ context, worker }: Extension, at: number): Promise<void> {
  await context.clock.setFixedTime(at);
  await worker.evaluate(async (now) => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: Alarms } };
    const real = performance.now();
    Date.now = () => now + Math.round(performance.now() - real);
    const missed = (await chrome.alarms.getAll()).filter(({ scheduledTime }) => scheduledTime <= now);
    // The browser's own clock did not sleep: to it these are still to come.
    for (const { name } of missed) await chrome.alarms.create(name, { when: 0 });
  }, at);
}

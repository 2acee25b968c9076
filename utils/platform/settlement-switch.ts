/** 结算 is off until the operator switches it on: whoever only looks at products never has its database. */
import { browser } from 'wxt/browser';

const KEY = 'settlement';

export async function switchSettlement(on: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: on });
}

/** Calls back with the switch now and after every change, until aborted. */
export function watchSettlement(onSwitch: (on: boolean) => void, until: AbortSignal): void {
  const tell = async () => {
    const stored = await browser.storage.local.get(KEY);
    if (!until.aborted) onSwitch(stored[KEY] === true);
  };
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) void tell();
  };
  browser.storage.onChanged.addListener(listener);
  until.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
  void tell();
}

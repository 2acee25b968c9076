/** Names of what was taught, for screens that read nothing by it: only their form is looked at. */
import { browser } from 'wxt/browser';
import type { TaughtName } from '../texts/taught-names.ts';

const KEY = 'recipes';
const LONGEST = 60;

function isName(value: unknown): value is TaughtName {
  const { page, name }: Partial<Record<keyof TaughtName, unknown>> = Object(value);
  return typeof page === 'string' && typeof name === 'string' && name.length <= LONGEST;
}

/** Calls back with the names now and after every change, until aborted. */
export function watchTaughtNames(onNames: (names: readonly TaughtName[]) => void, signal: AbortSignal): void {
  const tell = (stored: unknown) => onNames(Array.isArray(stored) ? stored.filter(isName) : []);
  const listener = (changes: Record<string, { readonly newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) tell(changes[KEY].newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
  void browser.storage.local.get(KEY).then((stored) => signal.aborted || tell(stored[KEY]));
}

/** Where what was taught stands in the browser's extension storage, as it is. */
import { browser } from 'wxt/browser';

export const RECIPES = 'recipes';

/** Calls back with what stands there now and after every change, until aborted. */
export function watchStoredRecipes(tell: (stored: unknown) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { readonly newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[RECIPES]) tell(changes[RECIPES].newValue);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
  void browser.storage.local.get(RECIPES).then((stored) => signal.aborted || tell(stored[RECIPES]));
}

/**
 * The revision of each shop's suggestions, published where content scripts hear of it.
 * (Live queries of the database stop at the extension's origin.)
 */
import { browser } from 'wxt/browser';

const KEY = 'revision.';

export async function publishRevision(shop: string, revision: number): Promise<void> {
  await browser.storage.local.set({ [KEY + shop]: revision });
}

export async function forgetRevision(shop: string): Promise<void> {
  await browser.storage.local.remove(KEY + shop);
}

/** Calls back with the shop and its new revision (null: the shop itself is gone), until aborted. */
export function watchRevisions(onRevision: (shop: string, revision: number | null) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local') return;
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (key.startsWith(KEY)) onRevision(key.slice(KEY.length), newValue === undefined ? null : Number(newValue));
    }
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

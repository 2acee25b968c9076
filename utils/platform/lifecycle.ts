import { browser } from 'wxt/browser';

/** Calls back once, after the very first installation. */
export function onFirstInstall(run: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') run();
  });
}

/** Calls back once after every update. */
export function onUpdate(run: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') run();
  });
}

export function onBrowserStart(run: () => void): void {
  browser.runtime.onStartup.addListener(run);
}

export function onTabClosed(run: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(run);
}

/** Lasts as long as the browser runs: names the place where figures without a shop are kept apart. */
export function browserSession(): Promise<string> {
  session ??= readSession().catch((error: unknown) => {
    session = null;
    throw error;
  });
  return session;
}

/** One for all who ask at once: two would each draw a name of their own. */
let session: Promise<string> | null = null;

async function readSession(): Promise<string> {
  const key = 'session';
  const stored = (await browser.storage.session.get(key))[key];
  if (typeof stored === 'string') return stored;
  const fresh = crypto.randomUUID();
  await browser.storage.session.set({ [key]: fresh });
  return fresh;
}

import { browser } from 'wxt/browser';

/** Opens a page of our own in a new tab. @param hash `#…` or '' */
export async function openExtensionPage(page: 'start' | 'sidepanel' | 'settlement', hash = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html` as '/start.html') + hash });
}

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** False once the extension was updated or removed under a page that is still open. */
export function extensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

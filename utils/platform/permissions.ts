import { browser } from 'wxt/browser';

/** Whether all hosts are granted. */
export function hasHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...hosts] });
}

/** Asks for the hosts; must be called directly in a click handler. */
export function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...hosts] });
}

export function removeHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...hosts] });
}

/**
 * Whether the browser exempts our data from its quota and never evicts it. In Chromium it goes by this permission
 * alone: `navigator.storage.persisted()` stays false beside it.
 */
export function exemptFromEviction(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['unlimitedStorage'] });
}

/** Calls back after every removal. */
export function onHostsRemoved(run: () => void): void {
  browser.permissions.onRemoved.addListener(run);
}

/** Calls back after every grant or removal, until aborted. */
export function watchPermissions(onChange: () => void, signal: AbortSignal): void {
  const listener = () => onChange();
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  signal.addEventListener(
    'abort',
    () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    },
    { once: true },
  );
}

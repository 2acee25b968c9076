/** System notices, only where the operator allowed them. */
import { browser } from 'wxt/browser';

const WANTED = { permissions: ['notifications' as const] };

export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(WANTED);
}

/** Must be called directly in a click handler. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request(WANTED);
}

/** Under one name at most one stands: a later one takes its place. Without the permission nothing happens. */
export async function notify(name: string, title: string, lines: readonly string[]): Promise<void> {
  if (!(await mayNotify())) return;
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(name, { type: 'basic', iconUrl, title, message: lines.join('\n') });
}

/**
 * Calls back when the notice of that name is clicked, which then goes away. To be called in the worker's first turn;
 * before the permission is granted there is nothing to listen to.
 */
export function onNoticeClick(name: string, run: () => void): void {
  const clicked = (id: string) => {
    if (id !== name) return;
    run();
    void browser.notifications.clear(id);
  };
  // Of one listener the browser keeps one, however often it is added.
  const listen = () => browser.notifications?.onClicked.addListener(clicked);
  listen();
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('notifications')) listen();
  });
}

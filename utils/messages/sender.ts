/** Who sent a message. The browser fills this in; a page cannot forge it. */
import { browser } from 'wxt/browser';

export interface PageSender {
  readonly tabId: number;
  readonly url: URL;
}

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** The tab and address of our own content script, or null for anything else. */
export function pageSender(sender: Sender): PageSender | null {
  if (sender.id !== browser.runtime.id || sender.tab?.id === undefined || !sender.url) return null;
  const url = new URL(sender.url);
  return url.protocol === 'https:' ? { tabId: sender.tab.id, url } : null;
}

/** Whether one of our own extension pages sent it. */
export function fromExtensionPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

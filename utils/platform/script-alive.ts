import { browser } from 'wxt/browser';

const PING = 'kuance?';
const FRAME_PING = 'kuance-frame?';

/**
 * Lets `scriptAlive` find this script. One left over from before an update hears no message any more.
 * @param reads whether this script stands in a frame whose page is read; null for the tab's own script
 */
export function answerPing(reads: (() => boolean) | null): void {
  browser.runtime.onMessage.addListener((message, _sender, reply) => {
    if (message === (reads ? FRAME_PING : PING) && reads?.() !== false) reply(true);
  });
}

/** An event that says nothing: whoever hears it looks for itself whether it is out of date. */
export const LOOK_AGAIN = 'kuance:look';

/**
 * Lets scripts left over from before an update find out at once. No message of the new extension reaches
 * them, but an event of the document they share with it does.
 */
export async function wakeLeftovers(hosts: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...hosts] });
  const wake = (tabId: number) =>
    browser.scripting.executeScript({
      target: { tabId },
      injectImmediately: true,
      func: (name: string) => void document.dispatchEvent(new Event(name)),
      args: [LOOK_AGAIN],
    });
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [wake(id)])));
}

async function answers(tabId: number, ping: string): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, ping)) === true;
  } catch {
    return false;
  }
}

/** Whether a script of ours that still belongs to this extension runs in a tab. */
export function scriptAlive(tabId: number): Promise<boolean> {
  return answers(tabId, PING);
}

/** Whether a page inside a frame of the tab is read. */
export function frameRead(tabId: number): Promise<boolean> {
  return answers(tabId, FRAME_PING);
}

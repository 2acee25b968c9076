import { browser } from 'wxt/browser';

const PING = 'kuance?';

/** Lets `scriptAlive` find this script. One left over from before an update hears no message any more. */
export function answerPing(): void {
  browser.runtime.onMessage.addListener((message, _sender, reply) => {
    if (message === PING) reply(true);
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

/** Whether a script of ours that still belongs to this extension runs in a tab. */
export async function scriptAlive(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, PING)) === true;
  } catch {
    return false;
  }
}

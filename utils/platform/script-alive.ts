import { browser } from 'wxt/browser';

const PING = 'kuance?';

/** Lets `scriptAlive` find this script. One left over from before an update hears no message any more. */
export function answerPing(): void {
  browser.runtime.onMessage.addListener((message, _sender, reply) => {
    if (message === PING) reply(true);
  });
}

/** Whether a script of ours that still belongs to this extension runs in a tab. */
export async function scriptAlive(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, PING)) === true;
  } catch {
    return false;
  }
}

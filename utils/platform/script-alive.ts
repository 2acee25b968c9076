import { browser } from 'wxt/browser';

const PING = 'kuance?';
const FRAME_PING = 'kuance-frame?';
/** Reading began in another way than the page was opened for: it must be loaded anew. */
const STALE = 'needs-refresh';
const IDLE = 'idle';

/**
 * Lets `scriptAlive` and `frameRead` find this script. One left over from before an update hears no message any more.
 * @param state what the script is doing
 */
export function answerPing(inFrame: boolean, state: () => string, signal: AbortSignal): void {
  const listener = (message: unknown, _sender: unknown, reply: (answer: string) => void) => {
    if (message === PING && !inFrame) reply(state());
    // Of several frames the first answer counts: one that reads nothing keeps silent.
    if (message === FRAME_PING && inFrame && state() !== IDLE) reply(state());
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
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
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: (name: string) => void document.dispatchEvent(new Event(name)),
      args: [LOOK_AGAIN],
    });
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [wake(id)])));
}

async function stateIn(tabId: number, ping: string): Promise<string> {
  try {
    return String(await browser.tabs.sendMessage(tabId, ping));
  } catch {
    return STALE;
  }
}

/** Whether a script of ours that still belongs to this extension, and reads as it is set to, runs in a tab. */
export async function scriptAlive(tabId: number): Promise<boolean> {
  return ![STALE, 'undefined'].includes(await stateIn(tabId, PING));
}

/** Whether a page inside a frame of the tab is read. */
export async function frameRead(tabId: number): Promise<boolean> {
  return ![STALE, 'undefined'].includes(await stateIn(tabId, FRAME_PING));
}

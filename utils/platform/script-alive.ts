import { browser } from 'wxt/browser';

/** Whether our script runs in a tab whose host is granted: a page opened before the grant has none. */
export async function scriptAlive(tabId: number): Promise<boolean> {
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.querySelector('[data-kuance]') !== null,
    });
    return result?.result === true;
  } catch {
    return false;
  }
}

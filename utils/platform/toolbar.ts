import { browser } from 'wxt/browser';

/** @param text a few characters on the icon, '' for none @param title what the icon says when pointed at, '' = its name */
export async function showOnToolbar(text: string, title: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#0b6b5e' });
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title: title || browser.runtime.getManifest().name });
}

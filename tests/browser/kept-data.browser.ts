/**
 * Why the browser never evicts what is stored: the permission, not `navigator.storage.persisted()`, which
 * stays false beside it. The same exemption lifts the quota, and that can be measured.
 */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTexts } from '../../utils/texts/start.ts';
import { type Extension, launchExtension } from './support/extension.ts';
import { copyBuild, type Variant } from './support/variant.ts';

declare const chrome: {
  readonly permissions: { contains(permissions: { permissions: string[] }): Promise<boolean> };
};

const executablePath = process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium';
const t = startTexts.zh;
const QUOTA = 100_000;

let variant: Variant;
beforeAll(async () => {
  variant = await copyBuild('chrome-mv3');
});
afterAll(() => variant?.remove());

/** Whether ten times the quota can be stored. */
async function storesBeyondQuota(page: Page, extension: Extension): Promise<boolean> {
  const cdp: CDPSession = await extension.context.newCDPSession(page);
  const origin = extension.url('').slice(0, -1);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA });
  return page.evaluate(async (size) => {
    const open = indexedDB.open('quota');
    open.onupgradeneeded = () => open.result.createObjectStore('s');
    await new Promise((resolve, reject) => {
      open.onsuccess = resolve;
      open.onerror = reject;
    });
    const transaction = open.result.transaction('s', 'readwrite');
    transaction.objectStore('s').put(crypto.getRandomValues(new Uint8Array(60_000)), 0);
    for (let at = 1; at * 60_000 < size * 10; at += 1) {
      transaction.objectStore('s').put(crypto.getRandomValues(new Uint8Array(60_000)), at);
    }
    return new Promise<boolean>((resolve) => {
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
    });
  }, QUOTA);
}

it.each([
  ['the shipped build', true, t.storageKept],
  ['one without the permission', false, t.storageMayGo],
])('%s', async (_, kept, line) => {
  await variant.change((manifest) => ({
    ...manifest,
    permissions: manifest.permissions.filter((permission) => kept || permission !== 'unlimitedStorage'),
  }));
  const extension = await launchExtension({ executablePath, folder: variant.folder });
  try {
    const page = await extension.open('start.html');
    const granted = () => chrome.permissions.contains({ permissions: ['unlimitedStorage'] });
    expect(await page.evaluate(granted)).toBe(kept);
    await page.getByText(line).waitFor();
    expect(await storesBeyondQuota(page, extension)).toBe(kept);
  } finally {
    await extension.close();
  }
});

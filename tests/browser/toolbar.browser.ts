/** The countdown on the toolbar icon: of the shop's platform, right after a clock that went on while the worker slept. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toolbarCountdown } from '../../utils/promotions/toolbar-countdown.ts';
import { launchPanelTests, loadPracticeShop } from '../components-panel/open-panel.ts';
import { sleepUntil } from './support/asleep.ts';
import type { Extension } from './support/extension.ts';

interface Action {
  readonly action: {
    readonly getBadgeText: (of: object) => Promise<string>;
    readonly setBadgeText: (to: object) => Promise<void>;
    readonly getTitle: (of: object) => Promise<string>;
  };
  readonly alarms: {
    readonly getAll: () => Promise<readonly { readonly name: string; readonly scheduledTime: number }[]>;
    readonly create: (name: string, when: object) => Promise<void>;
  };
}

const MINUTE = 60_000;

let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await launchPanelTests();
  page = await extension.open('sidepanel.html', { width: 360, height: 780 });
});
afterAll(() => extension?.close());

const shown = () =>
  page.evaluate(async () => {
    const { action, alarms } = (globalThis as unknown as { chrome: Action }).chrome;
    const all = await alarms.getAll();
    return { text: await action.getBadgeText({}), title: await action.getTitle({}), alarms: all };
  });

it('is empty without a shop', async () => {
  expect(await shown()).toMatchObject({ text: '', alarms: [] });
});

it('counts to the next wave once there is one, with one alarm no later than the moment it changes', async () => {
  await loadPracticeShop(extension);
  const expected = () => toolbarCountdown(['taobao'], Date.now(), 'zh');
  await expect.poll(async () => (await shown()).title.split('\n').length).toBe(expected().title.split('\n').length);
  await expect.poll(async () => (await shown()).text).toBe(expected().text);
  const { alarms } = await shown();
  expect(alarms.map(({ name }) => name)).toEqual(['countdown']);
  // Nor later than a quarter of an hour: a clock that is set meanwhile wakes nobody.
  const latest = Math.min(expected().until ?? Number.POSITIVE_INFINITY, Date.now() + 15 * MINUTE);
  expect(alarms[0]?.scheduledTime).toBeLessThanOrEqual(latest);
});

it('is set right when the alarm comes late, as after sleep', async () => {
  await page.evaluate(async () => {
    const { action, alarms } = (globalThis as unknown as { chrome: Action }).chrome;
    await action.setBadgeText({ text: '99天' });
    await alarms.create('countdown', { when: Date.now() - 3_600_000 });
  });
  await expect
    .poll(async () => (await shown()).text, { timeout: 60_000 })
    .toBe(toolbarCountdown(['taobao'], Date.now(), 'zh').text);
});

it('is right after a clock that was set, forward over days and back again', async () => {
  const start = Date.now();
  for (const hours of [9, 60, 1]) {
    const at = start + hours * 60 * MINUTE;
    await sleepUntil(extension, at);
    // A clock that was set back left the alarm where it was: it comes all the same.
    await page.evaluate(() =>
      (globalThis as unknown as { chrome: Action }).chrome.alarms.create('countdown', { when: 0 }),
    );
    await expect
      .poll(async () => (await shown()).title, { timeout: 60_000 })
      .toBe(toolbarCountdown(['taobao'], at, 'zh').title);
    expect((await shown()).text).toBe(toolbarCountdown(['taobao'], at, 'zh').text);
  }
});

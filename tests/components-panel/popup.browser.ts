/** The popup in the built extension. It runs in a tab here, which is a page of its own that nobody granted. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeProblems } from '../browser/support/axe.ts';
import type { Extension } from '../browser/support/extension.ts';
import { launchPanelTests, loadPracticeShop } from './open-panel.ts';

let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await launchPanelTests();
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => extension?.close());

it('with nothing read it says what to do', async () => {
  page = await extension.open('popup.html');
  await page.getByText('还没有建议').waitFor();
  expect(await page.getByRole('button', { name: '复制日报' }).isDisabled()).toBe(true);
  expect(await axeProblems(page)).toEqual([]);
});

it('follows the database live, and shows the panel’s revision', async () => {
  await loadPracticeShop(extension);
  await page.locator('[data-revision]').waitFor();
  const shown = page.getByRole('listitem');
  await shown.first().waitFor();
  expect(await shown.count()).toBe(6);
  // The best of each kind, though pushes are worth more than both.
  expect(await shown.locator('.kp-move-what').allTextContents()).toEqual(['推', '停', '继续测', '推', '推', '推']);
  expect(await shown.getByText(/还差约 \d+ 位访客/).count()).toBeGreaterThan(0);
  // One shop: its name, and nothing to switch.
  await page.getByRole('heading', { level: 1, name: '演示店铺' }).waitFor();
  expect(await page.getByRole('combobox').count()).toBe(0);
  const panel = await extension.open('sidepanel.html');
  const revision = await panel.locator('[data-revision]').textContent();
  expect(await page.locator('[data-revision]').textContent()).toBe(revision);
  await panel.close();
});

it('copies the report of the day', async () => {
  await page.bringToFront();
  await page.getByRole('button', { name: '复制日报' }).click();
  await page.getByText('日报已复制').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/日报/);
  expect(text).toContain('访客：未读取');
  expect(text.match(/^\d\. /gm)?.length).toBe(5);
  expect(text).toContain('异动（对比上周同日');
  expect(text).not.toContain('不作对比');
});

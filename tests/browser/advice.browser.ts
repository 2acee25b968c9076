/** 建议回看 of the demo shop: role by role beside a plain ranking, by keyboard, at 360 px. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelAdviceTexts } from '../../utils/texts/panel-advice.ts';
import { launchPanelTests, loadPracticeShop } from '../components-panel/open-panel.ts';
import { axeProblems } from './support/axe.ts';
import type { Extension } from './support/extension.ts';

const t = panelAdviceTexts.zh;

let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await launchPanelTests();
  await loadPracticeShop(extension);
  page = await extension.open('sidepanel.html');
  await page.getByRole('tab', { name: panelTexts.zh.notes }).click();
});
afterAll(() => extension?.close());

const cells = async (row: string) =>
  page
    .getByRole('region', { name: t.roles })
    .getByRole('row')
    .filter({ hasText: row })
    .first()
    .getByRole('cell')
    .allInnerTexts();

it('opens by keyboard and says what became of each role, with its range and beside a plain ranking', async () => {
  await page.getByRole('button', { name: `${t.open} ›` }).press('Enter');
  await page.getByRole('heading', { name: t.title }).waitFor();
  await page.getByRole('table').first().waitFor({ timeout: 60_000 });
  const [given = '', held = ''] = await cells('主推');
  expect(given).toMatch(/给过 [1-9]\d* 次/);
  expect(held).toMatch(/^\d+\/\d+\s+\d+(\.\d+)?%–\d+(\.\d+)?%$/);
  expect(await page.locator('main').innerText()).toContain('只按订单取同样多款');
});

it('says that the shop was read at once, and that nothing was decided yet', async () => {
  await page.getByText(t.byDay).waitFor();
  await page.getByText(t.noDecisions).waitFor();
  await page.getByText(t.noPins).waitFor();
});

it('is no wider than the panel and breaks no rule of axe', async () => {
  await page.getByText(t.how, { exact: true }).click();
  await page.getByText(t.howStop).waitFor();
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide).toBeLessThanOrEqual(room ?? 0);
  expect(await axeProblems(page)).toEqual([]);
});

it('goes back to where it was opened', async () => {
  await page.getByRole('button', { name: t.back }).press('Enter');
  const opener = page.getByRole('button', { name: `${t.open} ›` });
  await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
});

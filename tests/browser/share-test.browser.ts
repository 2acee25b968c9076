/** 测款流量怎么分: asked for in 今日 of the demo shop, answered by the worker, by keyboard at 360 px. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { panelShareTexts } from '../../utils/texts/panel-share.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { launchPanelTests, loadPracticeShop } from '../components-panel/open-panel.ts';
import { axeProblems } from './support/axe.ts';
import type { Extension } from './support/extension.ts';

const t = panelShareTexts.zh;

let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await launchPanelTests();
  await loadPracticeShop(extension);
  page = await extension.open('sidepanel.html', { width: 360, height: 800 });
});
afterAll(() => extension?.close());

it('shares a batch to the last visitor, and refuses what is none', async () => {
  await page.getByText(panelTodayTexts.zh.share).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: t.title });
  await form.getByLabel(t.visitors).fill('0');
  await page.keyboard.press('Enter');
  await form.getByText(t.fault).waitFor();
  await form.getByLabel(t.visitors).fill('1200');
  await page.keyboard.press('Enter');
  const cells = form.locator('tbody td:nth-child(2)');
  await cells.first().waitFor();
  const shares = (await cells.allInnerTexts()).map((text) => Number(text.replace(',', '')));
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(1200);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  expect(await axeProblems(page)).toEqual([]);
});

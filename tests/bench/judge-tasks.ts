/** How long a visible panel is busy at a time while the worker judges 10,000 products: the first time, and anew by another rule. */
import type { Page } from 'playwright-core';
import { say } from '../../scripts/run.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { panelRulesTexts } from '../../utils/texts/panel-rules.ts';
import { withExtension } from '../browser/support/extension.ts';
import { openPanelPage } from '../browser/support/panel-page.ts';
import { meter, withExport } from './panel-tasks.ts';

const PRODUCTS = 10_000;
const DAYS = 8;
const PATIENCE = { timeout: 300_000 };
const t = panelImportsTexts.zh;
const rules = panelRulesTexts.zh;

/** A round each: the longest long task, or null. */
export interface JudgeTasks {
  readonly first: (number | null)[];
  readonly anew: (number | null)[];
}

async function byAnotherRule(page: Page): Promise<number | null> {
  await page.getByRole('button', { name: panelTexts.zh.settings, exact: true }).click();
  await page.getByRole('button', { name: rules.open }).click();
  const form = page.getByRole('form', { name: rules.title });
  await form.getByLabel(rules.mainSlots).fill('50');
  const judging = await meter(page);
  await form.getByRole('button', { name: panelTexts.zh.save }).click();
  await form.getByText(rules.saved).waitFor(PATIENCE);
  return judging();
}

function once(executablePath: string, file: string): Promise<{ first: number | null; anew: number | null }> {
  return withExtension({ executablePath }, async (extension) => {
    const { page, body, go } = await openPanelPage(extension);
    await go('reading');
    await page.locator('.kp-drop input[type=file]').setInputFiles(file);
    await body.locator('[data-file=ready]').waitFor(PATIENCE);
    await body.getByRole('combobox', { name: /导入到哪家店/ }).selectOption({ label: t.shopNew });
    await body.getByRole('textbox', { name: t.shopName }).fill('bench');
    await body.getByRole('button', { name: t.store(1) }).click();
    await body.locator('[data-file=stored]').waitFor(PATIENCE);
    await go('today');
    const judging = await meter(page);
    await page.locator('[data-revision]').first().waitFor(PATIENCE);
    const first = await judging();
    return { first, anew: await byAnotherRule(page) };
  });
}

/** @param rounds each in a browser of its own */
export function judgeTasks(executablePath: string, rounds: number): Promise<JudgeTasks> {
  return withExport({ rows: PRODUCTS * DAYS, products: PRODUCTS }, async (file) => {
    const tasks: JudgeTasks = { first: [], anew: [] };
    for (let round = 0; round < rounds; round += 1) {
      say(`  suggestions: beside a visible panel, ${round + 1} of ${rounds}`);
      const { first, anew } = await once(executablePath, file);
      tasks.first.push(first);
      tasks.anew.push(anew);
    }
    return tasks;
  });
}

/** The weekly offer of a backup: not at once, not on the practice shop, not after a fresh one. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { panelNotesTexts } from '../../utils/texts/panel-notes.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { loadPracticeShop } from '../components-panel/open-panel.ts';
import { type Bench, openBench } from './support/bench.ts';
import { type Extension, launchExtension } from './support/extension.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking } from './support/ranking-page.ts';

const t = panelTodayTexts.zh;
const DAY = 86_400_000;

let bench: Bench;
let panel: PanelPage;
let start: number;

beforeAll(async () => {
  bench = await openBench();
  const ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  await bench.stored.settled();
  start = Date.now();
  panel = await openPanelPage(bench.extension);
});
afterAll(() => bench?.close());

/** The panel as it stands that many days later. */
async function after(page: Page, days: number): Promise<void> {
  await page.clock.setFixedTime(start + days * DAY);
  await page.reload();
  await page.getByRole('tabpanel').locator('[data-move] .kp-row').first().waitFor();
}

const offers = (page: Page) => page.getByRole('button', { name: t.backupNow }).count();

it('offers none in the first week', async () => {
  for (const days of [0, 6]) {
    await after(panel.page, days);
    expect(await offers(panel.page)).toBe(0);
  }
});

it('offers one after a week, and leads to where it is made', async () => {
  await after(panel.page, 7);
  await panel.body.getByText(t.backupWeek(null)).waitFor();
  await panel.page.getByRole('button', { name: t.backupNow }).click();
  await panel.body.getByRole('button', { name: panelNotesTexts.zh.backupSave }).waitFor();
  await panel.backUp();
  await panel.go('today');
  await panel.body.locator('[data-move] .kp-row').first().waitFor();
  expect(await offers(panel.page)).toBe(0);
});

it('offers the next a week after that one', async () => {
  await after(panel.page, 13);
  expect(await offers(panel.page)).toBe(0);
  await after(panel.page, 14);
  await panel.body.getByText(t.backupWeek(7)).waitFor();
});

it('never offers one on the practice shop alone', async () => {
  const executablePath = process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium';
  const demo: Extension = await launchExtension({ executablePath });
  try {
    await loadPracticeShop(demo);
    const page = await demo.open('sidepanel.html');
    await after(page, 30);
    expect(await offers(page)).toBe(0);
  } finally {
    await demo.close();
  }
});

/** 建议回看 left half way, in the built extension: it is made no further for nobody, and nobody else's is stopped. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelAdviceTexts } from '../../utils/texts/panel-advice.ts';
import { launchPanelTests, loadPracticeShop } from '../components-panel/open-panel.ts';
import type { Extension } from './support/extension.ts';
import { type HeldTurns, holdTurns } from './support/held-turns.ts';

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

const t = panelAdviceTexts.zh;

let extension: Extension;
let page: Page;
let turns: HeldTurns;

async function panelOnNotes(): Promise<Page> {
  const opened = await extension.open('sidepanel.html');
  await opened.getByRole('tab', { name: panelTexts.zh.notes }).click();
  return opened;
}

const look = (at: Page) => at.getByRole('button', { name: `${t.open} ›` }).click();
const leave = (at: Page) => at.getByRole('button', { name: t.back }).click();
const whole = (at: Page) => at.getByRole('region', { name: t.roles }).getByRole('row').first();

/** What a view shows while its look back is made: that, and no figure. */
async function isUnderWay(at: Page): Promise<void> {
  await at.getByText(t.working).waitFor();
  expect(await at.locator('main').getByRole('table').count()).toBe(0);
  expect(await at.locator('main').innerText()).not.toMatch(/给过 \d|没有采纳|\d+\/\d+/);
}

/** Messages of one page are heard in their order: once this one is answered, those before it are. */
const heard = (at: Page) => at.evaluate(() => chrome.runtime.sendMessage({ type: 'refreshShop', data: '' }));

beforeAll(async () => {
  extension = await launchPanelTests();
  await loadPracticeShop(extension);
  page = await panelOnNotes();
});
afterAll(() => extension?.close());

beforeEach(async () => {
  turns = await holdTurns(extension);
});

it('stops once the view is left, and whoever comes back gets one of his own, whole', async () => {
  await look(page);
  await turns.are(1);
  await isUnderWay(page);
  await leave(page);
  await look(page);
  // The one that was left is not taken up again.
  await turns.are(2);
  await turns.giveOne();
  await isUnderWay(page);
  await turns.are(1);
  await turns.letGo();
  await whole(page).waitFor({ timeout: 60_000 });
  expect(await page.locator('main').innerText()).not.toContain(t.working);
  await leave(page);
});

it('goes on for a second view that waits for the same when the first is left', async () => {
  const second = await panelOnNotes();
  await look(page);
  await look(second);
  await turns.are(1);
  await heard(second);
  await leave(page);
  await heard(page);
  await turns.giveOne();
  await turns.are(1);
  await isUnderWay(second);
  await turns.letGo();
  await whole(second).waitFor({ timeout: 60_000 });
  await second.close();
});

it('stops when the panel is closed over it', async () => {
  const closed = await panelOnNotes();
  await look(closed);
  await turns.are(1);
  await closed.close();
  await look(page);
  await turns.are(2);
  await turns.giveOne();
  await turns.are(1);
  await turns.letGo();
  await whole(page).waitFor({ timeout: 60_000 });
  await leave(page);
});

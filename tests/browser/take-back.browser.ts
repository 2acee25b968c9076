/** A reading taken back in the panel: asked first, gone from everything it fed, and read again when the page is. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { axeProblems } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import type { Snapshot } from './support/stored.ts';

const t = panelReadingTexts.zh;
let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;
let before: Snapshot;
let group: Locator;

beforeAll(async () => {
  bench = await openBench();
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  await ranking.nextPage();
  await ranking.chipShows('已读取 20 /');
  before = await bench.stored.settled();
  panel = await openPanelPage(bench.extension);
  await panel.go('reading');
  group = panel.body.getByRole('list', { name: t.sheets }).locator(':scope > li');
});
afterAll(() => bench?.close());

const dialog = () => panel.page.getByRole('dialog', { name: t.takeBackTitle });
const hasFocus = (element: Locator) => element.evaluate((node) => node === document.activeElement);

it('by keyboard: says what goes, and goes nowhere on Escape', async () => {
  await group.locator('summary').first().press('Enter');
  await group.locator('summary', { hasText: t.page(2) }).press('Enter');
  const button = group.getByRole('button', { name: t.takeBack });
  await group.getByRole('table').waitFor();
  expect(await panel.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  await button.press('Enter');
  await dialog().getByText(t.takeBackWarn(10)).waitFor();
  expect(await dialog().textContent()).toContain(t.page(2));
  expect(await axeProblems(panel.page)).toEqual([]);
  await panel.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  expect(await hasFocus(button)).toBe(true);
  expect((await bench.stored.settled()).sheets.length).toBe(2);
});

it('on confirmation it is gone from sheets, products and coverage, and the suggestions are made anew', async () => {
  await group.getByRole('button', { name: t.takeBack }).press('Enter');
  await dialog().getByRole('button', { name: t.takeBack }).press('Enter');
  await panel.body.getByText(t.takenBack).waitFor();
  await panel.body.getByText(t.coverageRead(10, 86)).waitFor();
  await panel.body.getByText(t.pagesMissing('2–9')).waitFor();
  await group.getByText(t.page(2)).waitFor({ state: 'detached' });
  expect(await hasFocus(panel.body.getByRole('heading', { name: t.sheets }))).toBe(true);
  const after = await bench.stored.settled();
  expect([after.sheets.length, after.products.length]).toEqual([1, 10]);
  const revision = (snapshot: Snapshot) => snapshot.shopStates[0]?.revision ?? 0;
  expect(revision(after)).toBeGreaterThan(revision(before));
  await panel.page.locator(`[data-revision="${revision(after)}"]`).waitFor();
  expect(await axeProblems(panel.page)).toEqual([]);
});

it('the last one leaves the shop without suggestions, and says so', async () => {
  await group.locator('summary', { hasText: t.page(1) }).press('Enter');
  await group.getByRole('button', { name: t.takeBack }).press('Enter');
  await dialog().getByRole('button', { name: t.takeBack }).press('Enter');
  await panel.body.getByText(t.sheetsNone).waitFor();
  await panel.body.getByText(t.coverageNone).waitFor();
  await panel.go('products');
  await panel.body.getByText(panelProductsTexts.zh.noneTitle).waitFor();
  expect((await bench.stored.settled()).products).toEqual([]);
});

it('is read again where the page is opened again', async () => {
  await ranking.page.bringToFront();
  await ranking.page.reload();
  await ranking.chipShows('已读取 10 /');
  const again = await bench.stored.settled();
  expect([again.sheets.length, again.products.length]).toEqual([1, 10]);
});

/** 不计入单量: entered in the panel, taken off the product's figures and said there and on the page, undone in one step. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelPinsTexts } from '../../utils/texts/panel-pins.ts';
import { panelUncountedTexts } from '../../utils/texts/panel-uncounted.ts';
import { axeProblems, problemsInEveryLook } from './support/axe.ts';
import { badgesStand } from './support/badges.ts';
import { type Bench, openBench } from './support/bench.ts';
import { NARROW, openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';

const t = panelUncountedTexts.zh;
const REASON = '员工内购';

let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;
let one: ProductSummary;
let section: Locator;

const now = async () => (await bench.stored.now()).products.find(({ product }) => product === one.product);
const buyers = async () => (await now())?.counts.payBuyers;
const day = () => one.suggestion.basis?.to ?? '';

/** The best seller of what stands on the page, on screen in the panel. */
async function showBest(): Promise<void> {
  const { products } = await badgesStand(ranking.page, bench.stored);
  const best = products.toSorted((a, b) => b.payBuyers - a.payBuyers)[0];
  if (!best || best.payBuyers < 3) throw new Error('nothing sold');
  one = best;
  await panel.openProduct(one.product);
}

const onPage = () => ranking.page.locator(`kuance-badge[data-product="${one.product}"]`);

beforeAll(async () => {
  bench = await openBench();
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  panel = await openPanelPage(bench.extension);
  await showBest();
  section = panel.body.getByRole('region', { name: t.title });
});
afterAll(() => bench?.close());

it('is entered by keyboard, and asks for what is missing', async () => {
  const { keyboard } = panel.page;
  await section.getByRole('button', { name: t.open }).focus();
  await keyboard.press('Enter');
  const form = section.getByRole('form', { name: t.title });
  const first = form.getByLabel(t.fields.day);
  await expect.poll(() => first.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await first.inputValue()).toBe(day());
  await first.fill('2099-01-01');
  await first.press('Enter');
  for (const id of ['day', 'orders', 'reason'] as const) await form.getByText(t.wrong[id]).waitFor();
  await panel.page.setViewportSize(NARROW);
  expect(await problemsInEveryLook({ page: panel.page, set: bench.stored.set })).toEqual([]);
  await bench.stored.set({ language: 'zh' });
  await first.fill(day());
  await form.getByLabel(t.fields.orders).fill('2');
  await form.getByLabel(t.fields.reason).fill(REASON);
  await keyboard.press('Enter');
  await section.getByText(t.entry(day(), 2, REASON)).waitFor();
  const open = section.getByRole('button', { name: t.open });
  await expect.poll(() => open.evaluate((node) => node === document.activeElement)).toBe(true);
});

it('cannot be taken out of a total, which the panel and the page say, without the reason', async () => {
  await panel.body.getByText(/^不计入单量的 2 单（.*）在这段汇总里/).waitFor();
  await onPage().getByRole('button').focus();
  await onPage().getByText('没法单独去掉').waitFor();
  expect(await onPage().innerText()).not.toContain(REASON);
  expect(await buyers()).toBe(one.payBuyers);
});

it('stands in the journal', async () => {
  const entry = panel.body.getByRole('listitem').filter({ hasText: panelPinsTexts.zh.changes.uncounted });
  await entry.getByText(`${day()} 的 2 单；${REASON}`).waitFor();
  expect(await axeProblems(panel.page)).toEqual([]);
});

it('comes back in one step', async () => {
  await section.getByRole('button', { name: t.undo }).click();
  await section.getByText(t.entry(day(), 2, REASON)).waitFor({ state: 'detached' });
  await panel.body.getByText(/^不计入单量的 2 单/).waitFor({ state: 'detached' });
  expect(await section.getByRole('button', { name: t.undo }).count()).toBe(0);
});

it('is taken off a day that was read as such, and counts again', async () => {
  await ranking.read(() => ranking.choosePeriod('1天'));
  await bench.stored.clear();
  await ranking.read(ranking.nextPage);
  await showBest();
  expect(one.suggestion.basis).toMatchObject({ kind: 'days', days: 1 });
  await section.getByRole('button', { name: t.open }).click();
  const form = section.getByRole('form', { name: t.title });
  await form.getByLabel(t.fields.orders).fill('1');
  await form.getByLabel(t.fields.items).fill('1');
  await form.getByLabel(t.fields.amount).fill('0');
  await form.getByLabel(t.fields.reason).fill('样品');
  await form.getByRole('button', { name: panelTexts.zh.save }).click();
  await expect.poll(buyers, { timeout: 20_000 }).toBe(one.payBuyers - 1);
  await panel.body.getByText(/^不计入单量：1 天共 1 单/).waitFor();
  expect((await now())?.counts.payAmount).toBe(one.counts.payAmount);
  await section.getByRole('button', { name: t.count(day()) }).click();
  await expect.poll(buyers, { timeout: 20_000 }).toBe(one.payBuyers);
  await section.getByRole('button', { name: t.undo }).click();
  await section.getByText(t.entry(day(), 1, '样品')).waitFor();
  await expect.poll(buyers, { timeout: 20_000 }).toBe(one.payBuyers - 1);
});

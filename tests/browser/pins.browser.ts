/** 固定角色: pinned in the panel, the same on the page and in the popup, undone and removed; a product kept out. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelPinsTexts } from '../../utils/texts/panel-pins.ts';
import { systemSays } from '../../utils/texts/pins.ts';
import { roleTexts } from '../../utils/texts/roles.ts';
import { addDays } from '../../utils/time/day.ts';
import { axeProblems, problemsInEveryLook } from './support/axe.ts';
import { badgesStand } from './support/badges.ts';
import { type Bench, openBench } from './support/bench.ts';
import { NARROW, openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';

const t = panelPinsTexts.zh;
const PINNED = `${roleTexts.zh.roles.profit} · 固定`;

let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;
let one: ProductSummary;
let section: Locator;
let out: Locator;

const badgeOf = async (product: string) => (await ranking.badges()).find((row) => row.product === product)?.badge;
const suggestions = async () =>
  new Map((await bench.stored.now()).products.map((row) => [row.product, JSON.stringify(row.suggestion)]));

beforeAll(async () => {
  bench = await openBench();
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  const { products } = await badgesStand(ranking.page, bench.stored);
  const [first] = await ranking.badges();
  const found = products.find(({ product }) => product === first?.product);
  if (!found) throw new Error('no such product');
  one = found;
  panel = await openPanelPage(bench.extension);
  await panel.openProduct(one.product);
  out = panel.body.getByRole('region', { name: t.outTitle });
  section = panel.body.getByRole('region', { name: t.title });
});
afterAll(() => bench?.close());

it('is set by keyboard, and asks for a reason and a day to come', async () => {
  const { keyboard } = panel.page;
  await section.getByRole('button', { name: t.open }).focus();
  await keyboard.press('Enter');
  const form = section.getByRole('form', { name: t.title });
  await expect.poll(() => form.locator('select').evaluate((node) => node === document.activeElement)).toBe(true);
  await form.getByLabel(t.role, { exact: true }).selectOption('profit');
  await form.getByLabel(t.until).fill('2020-01-01');
  await form.getByLabel(t.until).press('Enter');
  await form.getByText(t.needsReason).waitFor();
  await form.getByText(t.past).waitFor();
  await panel.page.setViewportSize(NARROW);
  expect(await problemsInEveryLook({ page: panel.page, set: bench.stored.set })).toEqual([]);
  await bench.stored.set({ language: 'zh' });
  await form.getByLabel(t.until).fill('2099-12-31');
  await form.getByLabel(t.reason).fill('利润最好的一款');
  await keyboard.press('Enter');
  await section.getByText(t.stands(roleTexts.zh.roles.profit, systemSays(one.suggestion.verdict, 'zh'))).waitFor();
  await section.getByText(t.why('利润最好的一款', '2099-12-31')).waitFor();
  const edit = section.getByRole('button', { name: t.edit });
  await expect.poll(() => edit.evaluate((node) => node === document.activeElement)).toBe(true);
});

it('stands on the page and in the popup, beside suggestions that did not move', async () => {
  await expect.poll(() => badgeOf(one.product), { timeout: 20_000 }).toBe(PINNED);
  const reason = ranking.page.locator(`kuance-badge[data-product="${one.product}"]`);
  await reason.getByRole('button').focus();
  await reason.getByText('你固定为利润款；系统建议').waitFor();
  expect(await reason.innerText()).not.toContain('利润最好的一款');
  expect((await suggestions()).get(one.product)).toBe(JSON.stringify(one.suggestion));
  const popup = await bench.extension.open('popup.html', { width: 380, height: 600 });
  await popup.locator(`[data-product="${one.product}"]`).getByText(PINNED).waitFor();
  expect(await axeProblems(popup)).toEqual([]);
  await popup.close();
  await panel.go('products');
  await panel.body.locator(`.kp-product[data-product="${one.product}"]`).getByText(PINNED).waitFor();
  await panel.openProduct(one.product);
  await panel.body.getByRole('listitem').getByText(t.changes.set, { exact: true }).waitFor();
});

it('goes one step back, and comes off', async () => {
  await section.getByRole('button', { name: t.undo }).click();
  await section.getByText(t.hint).waitFor();
  await section.getByRole('button', { name: t.open }).click();
  await section.getByLabel(t.reason).fill('再试');
  await section.getByRole('button', { name: panelTexts.zh.save }).click();
  await expect.poll(() => badgeOf(one.product), { timeout: 20_000 }).toBe(`${roleTexts.zh.roles.main} · 固定`);
  await section.getByRole('button', { name: t.remove }).click();
  await section.getByText(t.hint).waitFor();
  await expect.poll(() => badgeOf(one.product), { timeout: 20_000 }).not.toContain('固定');
  expect((await suggestions()).get(one.product)).toBe(JSON.stringify(one.suggestion));
});

/** By keyboard. */
async function keepOut(reason: string): Promise<void> {
  await out.getByRole('button', { name: t.leaveOut }).focus();
  await panel.page.keyboard.press('Enter');
  await out.getByLabel(t.outReason).waitFor();
  await panel.page.keyboard.press('Enter');
  await out.getByText(t.needsReason).waitFor();
  expect(await axeProblems(panel.page)).toEqual([]);
  await panel.page.keyboard.type(reason);
  await panel.page.keyboard.press('Enter');
  await out.getByText(t.leftOut(reason)).waitFor();
}

/** As if it had been set long ago: the form takes no day that is over. */
async function lastDayWas(day: string): Promise<void> {
  await panel.page.evaluate(async (until) => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('kuance');
      opening.onsuccess = () => done(opening.result);
    });
    const records = db.transaction('records', 'readwrite').objectStore('records');
    await new Promise<void>((done) => {
      const asking = records.openCursor();
      asking.onsuccess = () => {
        const cursor = asking.result;
        if (!cursor) return done();
        const { kind, terms } = cursor.value;
        if (kind === 'pin' && terms) cursor.update({ ...cursor.value, terms: { ...terms, until } });
        cursor.continue();
      };
    });
    db.close();
  }, day);
}

it('one that has expired says so until somebody has seen it', async () => {
  const day = addDays(bench.practice.truth.world.today, -1);
  await section.getByRole('button', { name: t.open }).click();
  await section.getByLabel(t.reason).fill('双12前');
  await section.getByRole('button', { name: panelTexts.zh.save }).click();
  await expect.poll(() => badgeOf(one.product), { timeout: 20_000 }).toContain('固定');
  await lastDayWas(day);
  // Whatever is published next: another product kept out and counted again.
  const { products } = await bench.stored.now();
  const other = products.find(({ product }) => product !== one.product);
  await panel.openProduct(other?.product ?? '');
  await keepOut('样品');
  await out.getByRole('button', { name: t.count }).click();
  await out.getByRole('button', { name: t.leaveOut }).waitFor();
  await panel.openProduct(one.product);
  await section.getByText(t.expired(roleTexts.zh.roles.main, day)).waitFor();
  expect(await axeProblems(panel.page)).toEqual([]);
  await expect.poll(() => badgeOf(one.product), { timeout: 20_000 }).not.toContain('固定');
  await section.getByRole('button', { name: t.seen }).click();
  await section.getByText(t.expired(roleTexts.zh.roles.main, day)).waitFor({ state: 'detached' });
});

it('a product kept out is judged no more, until it counts again', async () => {
  await keepOut('赠品');
  // First what is stored, then the page: a badge that stays behind is told from a suggestion that does.
  await expect.poll(async () => (await suggestions()).get(one.product), { timeout: 20_000 }).toContain('by-hand');
  await expect.poll(() => badgeOf(one.product), { timeout: 20_000 }).toBe(roleTexts.zh.excluded['by-hand']);
  expect(await axeProblems(panel.page)).toEqual([]);
  await out.getByRole('button', { name: t.count }).click();
  await expect.poll(() => badgeOf(one.product), { timeout: 20_000 }).not.toBe(roleTexts.zh.excluded['by-hand']);
  expect(await panel.saved('导出 Markdown')).toContain('利润最好的一款');
});

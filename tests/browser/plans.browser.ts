/** A plan for 年货节 on three platforms, from products that were read, by keyboard and mouse at 360 px. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { marketTexts } from '../../utils/texts/markets.ts';
import { panelPromotionsTexts } from '../../utils/texts/panel-promotions.ts';
import { planEditTexts } from '../../utils/texts/plan-edit.ts';
import { planProductTexts } from '../../utils/texts/plan-products.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { reminderTexts } from '../../utils/texts/reminders.ts';
import { timelineTexts } from '../../utils/texts/timeline.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { axeProblems } from './support/axe.ts';
import type { Extension } from './support/extension.ts';
import type { PanelPage } from './support/panel-page.ts';
import { openPlanBench, type PlanBench } from './support/plan-bench.ts';
import { chooseFestival, productsOf, takeProduct, toldReminders, toView } from './support/plan-hands.ts';
import { PLAN_SHOPS, SOON } from './support/plan-shops.ts';

const t = planTexts.zh;
const p = planProductTexts.zh;
const r = reminderTexts.zh;
const TODAY = dayOfInstant(Date.now());

let bench: PlanBench;
let extension: Extension;
let panel: PanelPage;
let page: Page;

const button = (name: string | RegExp) => page.getByRole('button', { name });
const view = (name: keyof typeof t.views) => toView(page, name);
const openTab = () => panel.go('promotions');

beforeAll(async () => {
  bench = await openPlanBench();
  ({ extension, panel } = bench);
  page = panel.page;
});
afterAll(() => bench?.close());

it('is made for the shops’ platforms, opens with nothing overdue, and says what rests on a guess', async () => {
  await button(t.make).click();
  await chooseFestival(page, '年货节');
  for (const { platform } of PLAN_SHOPS) {
    expect(await page.getByLabel(marketTexts.zh[platform], { exact: true }).isChecked()).toBe(true);
  }
  await page.keyboard.press('Tab');
  await button(t.save).click();
  await page.getByRole('heading', { name: /^年货节 \d{4}$/ }).waitFor();
  await page.getByText(t.events(3)).waitFor();
  await view('weeks');
  const groups = await page.locator('.kp-plan summary').allTextContents();
  expect(groups.some((text) => text.startsWith(t.thisWeek) || /\d\d-\d\d/.test(text))).toBe(true);
  expect(groups.join()).not.toMatch(/逾期|超期/);
  expect(await axeProblems(page)).toEqual([]);
});

it('has what is folded in the page, unseen, where a search finds it', async () => {
  const folded = page.locator('.kp-plan details:not([open])').filter({ has: page.locator('.kp-plan-task') });
  // They come to stand one by one; only what is worked out when it is opened stands without a line.
  const empty = page.locator('.kp-plan [role=tabpanel] details:not([open])').filter({ hasNot: page.locator('li') });
  await expect.poll(() => empty.count()).toBe(1);
  expect(await folded.count()).toBeGreaterThan(2);
  const label = folded.last().locator('.kc-check > span').first();
  const title = (await label.evaluate((node) => node.firstChild?.textContent)) ?? '';
  expect(title.length).toBeGreaterThan(2);
  expect(await page.getByText(title).filter({ visible: true }).count()).toBe(0);
  const found = await page.evaluate(
    (text) => (window as unknown as { find: (text: string) => boolean }).find(text),
    title,
  );
  expect(found).toBe(true);
});

it('takes in the products with a role, and is told of a price under a ceiling', async () => {
  await view('products');
  const [taobao] = PLAN_SHOPS;
  const section = productsOf(page, taobao.platform);
  await takeProduct(section, taobao.title);
  await section.getByRole('button', { name: /^改/ }).first().click();
  await section.getByLabel(p.ceilingPrice('¥')).fill('9999');
  await section.getByLabel(p.ceilingFrom).fill(addDays(TODAY, -40));
  await button(p.save).click();
  await section.getByText(p.ceilingFault).waitFor();
  await section.getByLabel(p.ceilingTo, { exact: true }).fill(addDays(TODAY, 5));
  await section.getByLabel(p.ceilingSource).fill('报名页');
  await button(p.save).click();
  const warning = page.getByRole('status').filter({ hasText: p.breaks });
  await warning.waitFor();
  expect(await warning.textContent()).toMatch(
    /校验期内有 \d+ 天件单价低于上限，最低 ¥\d[\d.,]*（\d{4}-\d\d-\d\d）。淘宝\/天猫 年货节 \d{4} 的活动价上限 ¥9,999\.00.*来源：报名页/,
  );
  expect(await axeProblems(page)).toEqual([]);
  const popup = await extension.open('popup.html');
  await popup.getByText(p.breaks).waitFor();
  await popup.getByText(/活动价上限 ¥9,999\.00/).waitFor();
  await popup.close();
});

it('is ticked, given an owner and a note, and keeps it after a reload', async () => {
  await view('weeks');
  const line = page.locator('.kp-plan-task').first();
  const title = (await line.locator('.kc-check > span').textContent())?.trim() ?? '';
  await line.getByRole('button', { name: /^改/ }).press('Enter');
  await page.getByLabel(t.owner).fill('小李');
  await page.getByLabel(t.note).fill('等样衣');
  const waits = page.getByRole('combobox', { name: t.waitFor });
  const before = (await waits.getByRole('option').nth(1).textContent()) ?? '';
  await waits.selectOption({ index: 1 });
  await button(t.wait).press('Enter');
  await expect.poll(() => waits.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.getByText(t.waitsFor(before)).waitFor();
  await page.getByLabel(t.owner).press('Enter');
  await page.getByText('等样衣').waitFor();
  await expect.poll(() => line.locator('button:focus').getAttribute('aria-label')).toMatch(/^改/);
  await page.keyboard.press('Enter');
  await button(t.waitsNoMore(before)).press('Enter');
  await page.getByText(t.waitsFor(before)).waitFor({ state: 'detached' });
  await page.getByLabel(t.owner).press('Enter');
  await page.getByLabel(t.owner).waitFor({ state: 'detached' });
  // It leaves the week it stood in; who ticked it by keyboard goes on with the next.
  await line.getByRole('checkbox').press('Space');
  await page
    .locator('summary')
    .filter({ hasText: t.group(t.state.done, 1) })
    .waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.dataset.task ?? '');
  await expect.poll(focused).not.toBe('');
  await page.reload();
  await openTab();
  await button(/^年货节 \d{4} ›$/).click();
  await view('weeks');
  await page
    .locator('summary')
    .filter({ hasText: t.group(t.state.done, 1) })
    .click();
  const done = page.locator('.kp-plan-task[data-state=done]');
  await expect.poll(() => done.count()).toBe(1);
  const text = (await done.textContent()) ?? '';
  for (const part of [title.slice(0, 4), '小李', '等样衣']) expect(text).toContain(part);
});

it('lies along the days: arrows go from task to task, + zooms', async () => {
  await view('timeline');
  const bars = page.locator('[data-bar]');
  const lanes = await page.locator('.kp-lane-name').allTextContents();
  expect(lanes.toSorted()).toEqual(
    [t.everyPlatform, ...PLAN_SHOPS.map(({ platform }) => marketTexts.zh[platform])].toSorted(),
  );
  await page.locator('[data-bar][tabindex="0"]').focus();
  const width = (await bars.first().boundingBox())?.width ?? 0;
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('[data-bar]:focus').count()).toBe(1);
  expect(await page.locator('[data-bar][tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('+');
  await expect.poll(async () => (await bars.first().boundingBox())?.width ?? 0).toBeGreaterThan(width);
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: timelineTexts.zh.chosen }).getByRole('checkbox').waitFor();
  expect(await axeProblems(page)).toEqual([]);
});

const told = () => toldReminders(extension);

it('tells once what came due while nobody looked, and lists it until it is taken note of', async () => {
  await expect.poll(async () => (await told()).filter((id) => id.startsWith('own-soon')).length).toBe(1);
  await button(`‹ ${t.back}`).click();
  await expect.poll(() => page.locator('[data-plan] button:focus').count()).toBe(1);
  await page.locator('.kp-shop select').selectOption(PLAN_SHOPS[0].id);
  // Its tasks are the plan's: the old list of what to prepare does not stand beside them.
  const soon = page.locator('[data-promotion^="own-soon-"]');
  await soon.getByRole('button', { name: `${panelPromotionsTexts.zh.openPlan} ›` }).waitFor();
  expect(await soon.locator('.kp-tasks').count()).toBe(0);
  const list = page.getByRole('status').filter({ hasText: r.title });
  expect(await list.textContent()).toMatch(new RegExp(`淘宝/天猫 ${SOON} 开卖：\\d\\d-\\d\\d \\d\\d:\\d\\d`));
  await page.getByText(r.allowNote).waitFor();
  const before = await told();
  await panel.go('today');
  await page.getByRole('status').filter({ hasText: r.title }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: r.seen }).click();
  await expect.poll(() => page.getByRole('button', { name: r.seen }).count()).toBe(0);
  await page.reload();
  await openTab();
  await button(new RegExp(`^${SOON} ›$`)).waitFor();
  expect(await page.getByRole('button', { name: r.seen }).count()).toBe(0);
  expect(await told()).toEqual(before);
});

it('changes its name, note and platforms by keyboard; a platform is taken out only after it was said what goes', async () => {
  await button(/^年货节 \d{4} ›$/).click();
  const edit = button(planEditTexts.zh.edit);
  const platform = marketTexts.zh[PLAN_SHOPS[1].platform];
  const form = page.getByRole('form', { name: /^改「/ });
  await edit.press('Enter');
  await form.getByLabel(t.planTitle).fill('年货备战');
  await form.getByLabel(t.note).fill('老板已批');
  await form.getByLabel(platform, { exact: true }).press('Space');
  await form.getByRole('button', { name: t.saveTask }).press('Enter');
  await form.getByText(new RegExp(`^去掉${platform}后，它的 \\d+ 项任务`)).waitFor();
  // Nothing took the focus from whoever works by keyboard.
  expect(await page.locator('button:focus').textContent()).toBe(planEditTexts.zh.removeYes);
  expect(await axeProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await form.getByRole('button', { name: planEditTexts.zh.removeYes }).press('Enter');
  await page.getByRole('heading', { name: '年货备战' }).waitFor();
  await page.getByText(t.events(2)).waitFor();
  await page.getByText('老板已批').waitFor();
  await expect.poll(() => page.locator('button:focus').textContent()).toBe(planEditTexts.zh.edit);
  await edit.press('Enter');
  await form.getByLabel(platform, { exact: true }).press('Space');
  await form.getByRole('button', { name: t.saveTask }).press('Enter');
  await page.getByText(t.events(3)).waitFor();
  await view('timeline');
  expect(await page.locator('.kp-lane-name').allTextContents()).toContain(platform);
});

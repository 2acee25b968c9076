/** What ends a plan, by keyboard: questions before it is deleted, an event deleted under it; and what the popup lists of it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { axeProblems } from './support/axe.ts';
import type { Extension } from './support/extension.ts';
import type { PanelPage } from './support/panel-page.ts';
import { openPlanBench, type PlanBench } from './support/plan-bench.ts';
import { SOON } from './support/plan-shops.ts';

const t = planTexts.zh;
const d = plannerCalendarTexts.zh;

let bench: PlanBench;
let extension: Extension;
let panel: PanelPage;
let page: Page;

beforeAll(async () => {
  bench = await openPlanBench();
  ({ extension, panel } = bench);
  page = panel.page;
});
afterAll(() => bench?.close());

const open = () =>
  page
    .getByRole('button', { name: `${SOON} ›`, exact: true })
    .first()
    .click();

it('the popup lists what is due, and where the rest stands', async () => {
  const popup = await extension.open('popup.html');
  const list = popup.getByRole('list', { name: popupTexts.zh.reminders });
  await list.getByText(`淘宝/天猫 ${SOON} ${t.open}`).waitFor();
  expect(await list.getByRole('listitem').count()).toBeLessThanOrEqual(3);
  expect(await axeProblems(popup)).toEqual([]);
  await popup.close();
});

it('is asked about before it is deleted; Escape takes the question back, and the button has the focus again', async () => {
  await open();
  const remove = page.getByRole('button', { name: t.removePlan, exact: true });
  await remove.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t.removePlan });
  await dialog.getByText(t.removeAsk(SOON)).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await remove.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.getByRole('heading', { name: SOON }).waitFor();
});

const inDays = (days: number) => addDays(dayOfInstant(Date.now()), days);

it('hears what a calendar file does to it before that is taken', async () => {
  await page.getByRole('button', { name: `‹ ${t.back}` }).click();
  await page.getByText(d.calendar, { exact: true }).click();
  const festival = (await page.locator('[data-festival]').getAttribute('data-festival')) ?? '';
  const days = { opens: inDays(20), at: '20:00', closes: inDays(22) };
  const terms = { festival, name: SOON, scale: 'minor', platforms: ['taobao'], yearly: false, ...days };
  const file = { format: 'kuance-calendar', version: 1, festivals: [terms], dates: [] };
  await page.getByLabel(d.import).setInputFiles({
    name: 'calendar.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  const dialog = page.getByRole('dialog');
  const told = dialog.getByRole('status').filter({ hasText: d.thenPlans });
  expect(await told.textContent()).toMatch(new RegExp(`计划「${SOON}」有 \\d+ 项任务跟着`));
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: d.cancel }).last().click();
  await dialog.waitFor({ state: 'hidden' });
});

it('goes along into another year, once it was said what becomes of it', async () => {
  await page.getByRole('button', { name: d.ownEdit(SOON) }).click();
  const form = page.getByRole('form', { name: d.ownEdit(SOON) });
  await form.getByLabel(t.opens, { exact: true }).fill(inDays(366));
  await form.getByLabel(t.closes).fill(inDays(367));
  await form.getByRole('button', { name: d.save }).press('Enter');
  const year = inDays(366).slice(0, 4);
  const told = form.getByRole('status').filter({ hasText: d.ownMoves(year, [SOON]) });
  expect(await told.textContent()).toMatch(new RegExp(`计划「${SOON}」有 \\d+ 项任务跟着`));
  expect(await axeProblems(page)).toEqual([]);
  await form.getByRole('button', { name: d.save }).press('Enter');
  await page.getByText(d.saved).waitFor();
  await open();
  await page.getByRole('tab', { name: t.views.dates, exact: true }).click();
  await page.locator(`[data-event$="-${year}-taobao"]`).waitFor();
});

it('says that the event it hangs on was deleted, by its name', async () => {
  await page.getByRole('button', { name: `‹ ${t.back}` }).click();
  await page.getByText(d.calendar, { exact: true }).click();
  await page.getByRole('button', { name: d.ownRemove(SOON) }).press('Enter');
  const dialog = page.getByRole('dialog', { name: d.ownRemove(SOON) });
  await dialog.getByText(d.ownRemoveAsk(SOON, [SOON])).waitFor();
  await dialog.getByRole('button', { name: d.remove, exact: true }).press('Enter');
  await page.getByText(d.ownRemoved(SOON)).waitFor();
  await open();
  await page.getByText(t.eventGone(t.quoted(SOON))).waitFor();
  expect(await axeProblems(page)).toEqual([]);
});

it('is gone once the question was answered', async () => {
  await page.getByRole('button', { name: t.removePlan, exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: t.removePlan });
  await dialog.getByRole('button', { name: t.removeYes, exact: true }).press('Enter');
  await page.getByRole('heading', { name: t.title, exact: true }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: `${SOON} ›`, exact: true }).count()).toBe(0);
});

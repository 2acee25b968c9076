/** What a plan refuses and why it says so: a platform or year it hangs on, its last platform, files, a full disk. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { marketTexts } from '../../utils/texts/markets.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { planEditTexts } from '../../utils/texts/plan-edit.ts';
import { planHandoverTexts } from '../../utils/texts/plan-handover.ts';
import { planProductTexts } from '../../utils/texts/plan-products.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { axeProblems } from './support/axe.ts';
import type { Extension } from './support/extension.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openPlanBench, type PlanBench } from './support/plan-bench.ts';
import { productsOf, saveBy, takeProduct, toView, typeCeiling } from './support/plan-hands.ts';
import { PLAN_SHOPS, SOON } from './support/plan-shops.ts';

const t = planTexts.zh;
const d = plannerCalendarTexts.zh;
const h = planHandoverTexts.zh;
const p = planProductTexts.zh;
const TODAY = dayOfInstant(Date.now());
const [TAOBAO, JD] = PLAN_SHOPS;

let bench: PlanBench;
let extension: Extension;
let panel: PanelPage;
let page: Page;

beforeAll(async () => {
  bench = await openPlanBench({ uncountedItems: [TAOBAO.platform] });
  ({ extension, panel } = bench);
  page = panel.page;
});
afterAll(() => bench?.close());

const own = () => page.locator('[data-festival="own-soon"]');
const openPlan = (on: Page) =>
  on
    .getByRole('button', { name: `${SOON} ›`, exact: true })
    .first()
    .click();
const platformIn = (form: Locator, platform: keyof typeof marketTexts.zh) =>
  form.getByLabel(marketTexts.zh[platform], { exact: true });

it('a form has the focus as soon as it stands, before anything is painted', async () => {
  await page.getByText(d.calendar, { exact: true }).click();
  const edit = own().getByRole('button', { name: d.ownEdit(SOON) });
  const label = await edit.evaluate(async (button: HTMLElement) => {
    button.click();
    // No frame passes between these.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    return document.activeElement?.closest('form')?.getAttribute('aria-label');
  });
  expect(label).toBe(d.ownEdit(SOON));
});

it('a platform that a plan hangs on cannot be taken from a festival; to another year the plan goes along, which is said first', async () => {
  const form = own().getByRole('form', { name: d.ownEdit(SOON) });
  await platformIn(form, TAOBAO.platform).uncheck();
  await platformIn(form, JD.platform).check();
  await form.getByRole('button', { name: d.save }).press('Enter');
  const refusal = form.getByText(/^没有保存：改后就没有.+这场了/);
  expect(await refusal.textContent()).toMatch(
    new RegExp(`没有淘宝/天猫 ${SOON}.*这场了，计划「${SOON}」还挂在上面。请先`),
  );
  expect(await axeProblems(page)).toEqual([]);
  await platformIn(form, TAOBAO.platform).check();
  const [opens, closes] = [addDays(TODAY, 366), addDays(TODAY, 367)];
  await form.getByLabel(t.opens, { exact: true }).fill(opens);
  await form.getByLabel(t.closes, { exact: true }).fill(closes);
  await form.getByRole('button', { name: d.save }).press('Enter');
  await form.getByText(d.ownMoves(opens.slice(0, 4), [SOON])).waitFor();
  expect(await refusal.count()).toBe(0);
  expect(await axeProblems(page)).toEqual([]);
  await form.getByRole('button', { name: d.cancel }).click();
  const line = (await own().textContent()) ?? '';
  expect(line).toContain(marketTexts.zh[TAOBAO.platform]);
  expect(line).not.toContain(marketTexts.zh[JD.platform]);
  expect(line).not.toContain(opens);
});

it('a platform more is taken, for nothing hangs on it yet', async () => {
  await own()
    .getByRole('button', { name: d.ownEdit(SOON) })
    .press('Enter');
  const form = own().getByRole('form', { name: d.ownEdit(SOON) });
  await platformIn(form, JD.platform).check();
  await form.getByRole('button', { name: d.save }).press('Enter');
  await expect.poll(() => own().textContent()).toContain(marketTexts.zh[JD.platform]);
});

/** Opens the form of the plan and chooses the platforms. */
async function choose(on: Page, platforms: Partial<Record<keyof typeof marketTexts.zh, boolean>>): Promise<Locator> {
  await on.getByRole('button', { name: planEditTexts.zh.edit, exact: true }).click();
  const form = on.getByRole('form', { name: t.editTitle(SOON) });
  for (const [platform, chosen] of Object.entries(platforms)) {
    await platformIn(form, platform as keyof typeof marketTexts.zh).setChecked(chosen);
  }
  return form;
}

it('a plan keeps a platform: the last one is not taken out, nor the last one somebody else left', async () => {
  await openPlan(page);
  const form = await choose(page, { taobao: false });
  await form.getByRole('button', { name: t.saveTask }).press('Enter');
  await form.getByText(t.faults.platforms).waitFor();
  await form.getByRole('button', { name: t.cancel }).click();
  const two = await choose(page, { jd: true });
  await two.getByRole('button', { name: t.saveTask }).click();
  await page.getByText(t.events(2)).waitFor();
  // Both panels take one out, each sees the other one left.
  const here = await choose(page, { taobao: false });
  const other = await openPanelPage(extension);
  await other.go('promotions');
  await openPlan(other.page);
  const there = await choose(other.page, { jd: false });
  await there.getByRole('button', { name: t.saveTask }).click();
  await there.getByRole('button', { name: planEditTexts.zh.removeYes }).click();
  await other.page.getByText(t.events(1)).waitFor();
  await other.page.close();
  await page.bringToFront();
  await here.getByRole('button', { name: t.saveTask }).click();
  await here.getByRole('button', { name: planEditTexts.zh.removeYes }).click();
  await here.getByText(planEditTexts.zh.noPlatformLeft).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await here.getByRole('button', { name: t.cancel }).click();
  await page.getByText(t.events(1)).waitFor();
  await toView(page, 'timeline');
  expect(await page.locator('.kp-lane-name').allTextContents()).toContain(marketTexts.zh[TAOBAO.platform]);
});

it('a ceiling that nothing can be held against says so: 支付件数 was not read', async () => {
  await toView(page, 'products');
  const section = productsOf(page, TAOBAO.platform);
  await takeProduct(section, TAOBAO.title);
  await section.getByRole('button', { name: /^改/ }).first().click();
  const form = section.getByRole('form');
  await typeCeiling(form, '9999', addDays(TODAY, -40), addDays(TODAY, 5));
  await form.getByLabel(p.ceilingSource).fill('报名页');
  await form.getByRole('button', { name: p.save }).click();
  await section.getByText(p.line.unpriced).waitFor();
  expect(await page.getByText(p.breaks).count()).toBe(0);
  expect(await axeProblems(page)).toEqual([]);
});

interface Task {
  owner: string;
  updatedAt: number;
  removed: boolean;
}

const fileOf = (text: string) => ({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) });

it.each([
  ['is cut', (text: string) => text.slice(0, -40), h.refused.other],
  ['is of a newer build', (text: string) => text.replace('"version":1', '"version":2'), h.refused.newer],
  [
    'says what cannot be',
    (text: string) => text.replace(/"updatedAt":\d+/, '"updatedAt":"gestern"'),
    h.refused.damaged,
  ],
])('a file that %s is refused in words, and changes nothing', async (_, spoil, words) => {
  await toView(page, 'weeks');
  const { bytes } = await saveBy(page, h.file);
  const text = JSON.stringify(JSON.parse(bytes.toString()));
  expect(spoil(text)).not.toBe(text);
  await page.getByLabel(h.pick).setInputFiles(fileOf(spoil(text)));
  await page.getByText(words).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  const after = JSON.parse((await saveBy(page, h.file)).bytes.toString());
  expect({ ...after, exportedAt: 0 }).toEqual({ ...JSON.parse(text), exportedAt: 0 });
});

/** From now on nothing more can be stored. */
const fillDisk = () =>
  page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(globalThis, {
      makeRoom: () => {
        IDBObjectStore.prototype.put = put;
      },
    });
  });
const makeRoom = () => page.evaluate(() => (globalThis as unknown as { makeRoom: () => void }).makeRoom());

it('what could not be stored is told in the dialog, with the choices made; once there is room it is merged', async () => {
  const { bytes } = await saveBy(page, h.file);
  const file = JSON.parse(bytes.toString()) as { tasks: Task[] };
  const first = file.tasks.find(({ removed }) => !removed);
  Object.assign(first ?? {}, { owner: '小李', updatedAt: (first?.updatedAt ?? 0) + 1 });
  await fillDisk();
  await page.getByLabel(h.pick).setInputFiles(fileOf(JSON.stringify(file)));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(h.differences(1)).waitFor();
  await dialog.getByRole('button', { name: h.merge }).click();
  await dialog.getByText(panelTexts.zh.actionFailed(panelTexts.zh.diskFull)).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  expect(await dialog.getByText('负责人：这里 空，对方 小李').count()).toBe(1);
  await makeRoom();
  await dialog.getByRole('button', { name: h.merge }).click();
  await page.getByText(h.merged(1, 0, false)).waitFor();
});

it('a tick that could not be stored is drawn back and told; once there is room it stays', async () => {
  await page.getByRole('tab', { name: planTexts.zh.views.weeks }).click();
  const boxes = page.locator('.kp-plan-task input[type=checkbox]:not(:checked):visible');
  await page.locator('.kp-plan summary').first().waitFor();
  if ((await boxes.count()) === 0) await page.locator('.kp-plan summary').first().click();
  const box = page.locator(
    `[data-task="${await boxes.first().evaluate((node) => node.closest('li')?.dataset.task)}"] input`,
  );
  const told = page.getByText(panelTexts.zh.actionFailed(panelTexts.zh.diskFull));
  await fillDisk();
  await box.click();
  await told.waitFor();
  expect(await box.isChecked()).toBe(false);
  expect(await axeProblems(page)).toEqual([]);
  await makeRoom();
  await box.click();
  await told.waitFor({ state: 'detached' });
  // Done: it stands among those behind us, which are closed.
  await box.waitFor({ state: 'hidden' });
});

/** A plan taken away and handed over, by keyboard at 360 px; what a colleague changed is chosen before it is merged. */
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { panelTexts } from '../../utils/texts/panel.ts';
import { planCashTexts } from '../../utils/texts/plan-cash.ts';
import { planHandoverTexts } from '../../utils/texts/plan-handover.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { settlementReportTexts } from '../../utils/texts/settlement-reports.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { madeText } from '../bills/made-bills.ts';
import { ORDERED, SETTLED } from '../bills/made-rows.ts';
import { launchPanelTests, loadPracticeShop } from '../components-panel/open-panel.ts';
import { opened } from '../files/opened.ts';
import { axeProblems } from './support/axe.ts';
import type { Extension } from './support/extension.ts';
import { NARROW } from './support/panel-page.ts';
import { saveBy } from './support/plan-hands.ts';
import { csvFile, openShop, putIn } from './support/settlement-page.ts';

const t = planHandoverTexts.zh;
const plans = planTexts.zh;
const rules = splitsTexts.zh;
const report = settlementReportTexts.zh;

const fileOf = (content: unknown) => ({
  name: 'plan.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(content)),
});

let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await launchPanelTests();
  await loadPracticeShop(extension);
  page = await extension.open('sidepanel.html', NARROW);
  await page.getByRole('tab', { name: panelTexts.zh.promotions }).click();
  await page.getByRole('button', { name: plans.make }).click();
  await page.getByLabel('京东').check();
  await page.getByRole('button', { name: plans.save }).click();
  await page.getByRole('button', { name: t.workbook }).waitFor();
});
afterAll(() => extension?.close());

const taken = (label: string) => saveBy(page, label);

it('stands as 排期表, Markdown, CSV and calendar', async () => {
  const offered = page.getByRole('group', { name: t.takeAway, exact: true }).getByRole('button');
  expect((await offered.allTextContents()).slice(0, 2)).toEqual([t.workbook, t.chat]);
  const book = await taken(t.workbook);
  expect(book.name).toMatch(/^款策_.+_排期表_\d{4}-\d{2}-\d{2}\.xlsx$/);
  const [table] = await opened(book.bytes);
  expect(table?.rows.length).toBeGreaterThan(30);
  expect((await taken(t.markdown)).bytes.toString()).toMatch(/^- \[ \] /m);
  expect((await taken(t.csv)).bytes.toString().startsWith('\ufeff')).toBe(true);
  const calendar = new ICAL.Component(ICAL.parse((await taken(t.calendar)).bytes.toString()));
  expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(10);
});

it('is text for a group', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: t.chat, exact: true }).click();
  await page.getByText(t.copied).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^【.+】\d{4}-\d{2}-\d{2} 排期/);
});

it('comes back from a colleague with every difference to choose, and changes only on the second click', async () => {
  const { bytes } = await taken(t.file);
  const file = JSON.parse(bytes.toString()) as {
    plan: { events: string[] };
    calendar: object;
    tasks: { owner: string; updatedAt: number; version: number }[];
  };
  const [first, second] = file.tasks;
  Object.assign(first!, { owner: '小李', updatedAt: first!.updatedAt + 1 });
  Object.assign(second!, { owner: '王五', updatedAt: second!.updatedAt + 1 });
  const handed = fileOf(file);
  const pick = page.getByLabel(t.pick);
  const [event] = file.plan.events;
  const at = `${addDays(dayOfInstant(Date.now()), 40)}T20:00+08:00`;
  const date = { event, kind: 'first-stock', at, certainty: 'official', source: '同事' };
  await pick.setInputFiles(fileOf({ ...file, calendar: { ...file.calendar, dates: [date] } }));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(t.differences(2)).waitFor();
  const told = dialog.getByRole('status').filter({ hasText: t.thenPlans });
  expect(await told.textContent()).toMatch(/计划「.+」有 \d+ 项任务跟着/);
  await dialog.getByText(t.takeDates).click();
  expect(await told.count()).toBe(0);
  expect(await dialog.getByText('负责人：这里 空，对方 小李').count()).toBe(1);
  expect(await axeProblems(page)).toEqual([]);
  // Closed, nothing has changed.
  await page.keyboard.press('Escape');
  await pick.setInputFiles(handed);
  await dialog.getByText(t.differences(2)).waitFor();
  // By keyboard: the newer is chosen, the arrow takes what is here.
  await dialog.getByRole('radio', { checked: true }).last().focus();
  await page.keyboard.press('ArrowUp');
  await dialog.getByRole('button', { name: t.merge }).click();
  await page.getByText(t.merged(1, 0, false)).waitFor();
  const after = JSON.parse((await taken(t.file)).bytes.toString()) as typeof file;
  expect(after.tasks.map(({ owner }) => owner).filter((owner) => owner !== '')).toEqual(['小李']);
});

it('shows the differences anew when another panel saved meanwhile, and merges over nothing', async () => {
  const { bytes } = await taken(t.file);
  const file = JSON.parse(bytes.toString()) as { tasks: { owner: string; updatedAt: number }[] };
  const [first] = file.tasks;
  Object.assign(first!, { owner: '赵六', updatedAt: first!.updatedAt + 1 });
  await page.getByLabel(t.pick).setInputFiles(fileOf(file));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(t.differences(1)).waitFor();
  const other = await extension.open('sidepanel.html', NARROW);
  await other.getByRole('tab', { name: panelTexts.zh.promotions }).click();
  await other.locator('[data-plan] button').first().click();
  await other.getByRole('tab', { name: plans.views.weeks }).click();
  await other.locator('.kp-plan-task').first().getByRole('checkbox').press('Space');
  await other
    .locator('summary')
    .filter({ hasText: plans.group(plans.state.done, 1) })
    .waitFor();
  await other.close();
  await dialog.getByRole('button', { name: t.merge }).click();
  await dialog.getByText(t.changedHere).waitFor();
  await dialog.getByText(t.differences(2)).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: t.merge }).click();
  await page.getByText(t.merged(1, 0, false)).waitFor();
  // What was ticked there is newer than the file, and stays.
  await page.getByRole('tab', { name: plans.views.weeks }).click();
  await page
    .locator('summary')
    .filter({ hasText: plans.group(plans.state.done, 1) })
    .waitFor();
});

it('of a newer build is refused in words', async () => {
  await page.getByLabel(t.pick).setInputFiles(fileOf({ format: 'kuance-plan', version: 2 }));
  await page.getByText(t.refused.newer).waitFor();
});

it('becomes a template of the own', async () => {
  await page.getByRole('textbox', { name: t.templateName }).fill('我的大促');
  await page.getByRole('button', { name: t.saveTemplate }).click();
  await page.getByText(t.templateSaved('我的大促')).waitFor();
  expect(await axeProblems(page)).toEqual([]);
});

/** A tenth of what was paid to a supplier, by the 20th of the month after. */
async function owesSupplier(settlement: Page): Promise<void> {
  const field = (name: string) => settlement.getByRole('textbox', { name, exact: true });
  await settlement.getByRole('tab', { name: settlementScreenTexts.zh.views.splits }).click();
  await field(rules.partyName).fill('供货商甲');
  await settlement.getByRole('combobox', { name: rules.due, exact: true }).selectOption('day');
  await field(rules.dueFigures.day).fill('20');
  await field(rules.partyName).press('Enter');
  await settlement.getByRole('button', { name: rules.newRule, exact: true }).click();
  await field(rules.ruleName).fill('供货');
  await field(rules.from).fill('2026-01-01');
  await settlement.getByRole('combobox', { name: rules.party, exact: true }).selectOption({ index: 1 });
  await field(rules.figures.rate).fill('10');
  await settlement.getByRole('button', { name: rules.keep, exact: true }).click();
  await settlement.getByRole('button', { name: rules.change('供货'), exact: true }).waitFor();
}

it('says beside its weeks what settlement knows is to come and to be paid', async () => {
  const cash = planCashTexts.zh;
  await page.getByRole('tab', { name: plans.views.weeks }).click();
  const summary = page.locator('summary').filter({ hasText: cash.title });
  await summary.press('Enter');
  await page.getByText(cash.off).waitFor();
  await summary.press('Enter');
  const settlement = await openShop(extension);
  // Confirmed today, so its money comes tomorrow; of the other the bill tells already.
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const unpaid = { ...ORDERED, 主订单编号: '6950000000000000077', 子订单编号: '6950000000000000077' };
  const confirmed = { ...unpaid, 支付完成时间: `${today} 00:00:01`, 订单完成时间: `${today} 00:00:02` };
  await putIn(settlement, csvFile('动账明细.csv', madeText('douyinFund', [SETTLED])));
  await putIn(settlement, csvFile('订单.csv', madeText('douyinOrders', [ORDERED, confirmed])));
  await owesSupplier(settlement);
  await settlement.close();
  await page.bringToFront();
  await summary.press('Enter');
  const line = page.getByRole('table', { name: cash.toCome, exact: true }).getByRole('row').last();
  expect(await line.innerText()).toMatch(/¥\d+\.\d\d\s+1$/);
  await page.getByText(cash.why('我的抖店')).waitFor();
  // Of October, so it was due on 20 November.
  await page.getByText(`${cash.payLate}: ${report.mayChange('¥8.80')} · ${cash.dues} 1`).waitFor();
  await page.getByText(report.duesWhy).waitFor();
  expect(await axeProblems(page)).toEqual([]);
});

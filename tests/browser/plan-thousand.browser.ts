/** A plan of 1,000 tasks over eight platforms, handed over as a file: every view of it, ticked, and nothing lost after a reload. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { calendarOf } from '../../utils/planner/calendar-of.ts';
import { planFileText } from '../../utils/planner/plan-file.ts';
import { plannerEvent } from '../../utils/planner/planner-events.ts';
import type { FestivalRecord, PlanTaskRecord } from '../../utils/planner/planner-record.ts';
import { replan } from '../../utils/planner/replan.ts';
import { planHandoverTexts } from '../../utils/texts/plan-handover.ts';
import { timelineTexts } from '../../utils/texts/timeline.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { launchPanelTests } from '../components-panel/open-panel.ts';
import { bigPlanFor, PLATFORMS } from '../planner/big-plan.ts';
import { axeProblems } from './support/axe.ts';
import type { Extension } from './support/extension.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openPlan, saveBy, toView } from './support/plan-hands.ts';

const h = planHandoverTexts.zh;
const NOW = Date.now();
const TITLE = '千项计划';
const ALL = 1000;

/** Opens in ten days: what is due today is longer than a screen. */
const festival: FestivalRecord = {
  ...{ id: 'festival:own-big', kind: 'festival', version: 1, updatedAt: NOW, removed: false },
  ...{ festival: 'own-big', name: '全店大促', scale: 'major', platforms: PLATFORMS, yearly: false },
  ...{ opens: addDays(dayOfInstant(NOW), 10), at: '20:00', closes: addDays(dayOfInstant(NOW), 14) },
};

const calendar = calendarOf([festival]);
const events = PLATFORMS.flatMap(
  (platform) => plannerEvent(`own-big-${festival.opens.slice(0, 4)}-${platform}`, calendar) ?? [],
);

function contentsOf(count: number) {
  const { plan, parts } = bigPlanFor(events, count, NOW);
  const tasks = parts.map((task, at) => ({ ...task, owner: at % 2 === 0 ? '小李' : '', note: `备注 ${at}` }));
  return { plan, tasks, products: [] };
}

function fileOf(count: number) {
  const text = planFileText({ contents: contentsOf(count), events, said: [festival], prices: false, now: NOW });
  return { name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** Tasks of waves it does not have, such as a presale, come only with their dates. */
const shown = (() => {
  const { plan, tasks } = contentsOf(ALL);
  const dated = replan(plan, tasks, (id) => events.find((one) => one.id === id) ?? null, dayOfInstant(NOW)).tasks;
  return { all: dated.length, bars: dated.filter(({ from }) => from !== null).length };
})();

let extension: Extension;
let panel: PanelPage;
let page: Page;

beforeAll(async () => {
  extension = await launchPanelTests();
  panel = await openPanelPage(extension);
  page = panel.page;
  await panel.go('promotions');
});
afterAll(() => extension?.close());

const done = (n: number) => page.getByText(`${n} / ${shown.all}`, { exact: true }).waitFor();

it('with more tasks than a plan holds is refused with how many go in, and nothing is added', async () => {
  await page.getByLabel(h.pick).setInputFiles(fileOf(4_001));
  await page.getByText(h.refused['too-many']).waitFor();
  expect(await page.locator('[data-plan]').count()).toBe(0);
  expect(await axeProblems(page)).toEqual([]);
});

it('is told before it is taken in, with its festival', async () => {
  await page.getByLabel(h.pick).setInputFiles(fileOf(ALL));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(h.fresh).waitFor();
  await dialog.getByText(h.added(ALL)).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: h.merge }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await openPlan(panel, TITLE);
  await done(0);
});

it('今日 grows to all that is due, and a tick at its end counts', async () => {
  const lines = page.locator('.kp-plan [role=tabpanel] .kp-plan-task');
  await expect.poll(() => lines.count()).toBe(20);
  const more = page.getByRole('button', { name: /^再显示 \d+ 条/ });
  const left = Number(/还有 (\d+) 条/.exec((await more.textContent()) ?? '')?.[1]);
  expect(left).toBeGreaterThan(100);
  while ((await more.count()) > 0) await more.press('Enter');
  await expect.poll(() => lines.count()).toBe(20 + left);
  const last = lines.last();
  await last.scrollIntoViewIfNeeded();
  await last.getByRole('checkbox').press('Space');
  await done(1);
});

it('its weeks hold every task once', async () => {
  await toView(page, 'weeks');
  const groups = page.locator('.kp-plan [role=tabpanel] summary').filter({ hasText: / \d+ 项$/ });
  await groups.first().waitFor();
  const counts = (await groups.allTextContents()).map((text) => Number(/(\d+) 项$/.exec(text)?.[1]));
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(shown.all);
});

it('the timeline draws them all, from end to end by keyboard, and is ticked there', async () => {
  await toView(page, 'timeline');
  const bars = page.locator('[data-bar]');
  await expect.poll(() => bars.count(), { timeout: 30_000 }).toBe(shown.bars);
  const first = page.locator('[data-bar][tabindex="0"]');
  await first.focus();
  await page.keyboard.press('End');
  const box = page.getByRole('region', { name: timelineTexts.zh.label });
  await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  const chosen = page.getByRole('list', { name: timelineTexts.zh.chosen });
  await chosen.getByRole('checkbox').press('Space');
  await done(2);
  await page.keyboard.press('Home');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

it('nothing is lost after a reload: it goes out as it came in, with two ticks', async () => {
  await page.reload();
  await openPlan(panel, TITLE);
  await done(2);
  const file = JSON.parse((await saveBy(page, h.file)).bytes.toString()) as { tasks: PlanTaskRecord[] };
  const given = JSON.parse(fileOf(ALL).buffer.toString()) as { tasks: PlanTaskRecord[] };
  const said = ({ id, owner, note, from, to, dependsOn }: PlanTaskRecord) => ({ id, owner, note, from, to, dependsOn });
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  expect(file.tasks.map(said).sort(byId)).toEqual(given.tasks.map(said).sort(byId));
  expect(file.tasks.filter(({ doneOn }) => doneOn !== null)).toHaveLength(2);
});

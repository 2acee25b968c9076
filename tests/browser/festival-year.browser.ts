/** A festival that comes again every year, moved to an earlier one: its plan stays on a guess, which is said before it is saved. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { calendarOf } from '../../utils/planner/calendar-of.ts';
import { makePlan } from '../../utils/planner/make-plan.ts';
import { plannerEvent } from '../../utils/planner/planner-events.ts';
import type { FestivalRecord } from '../../utils/planner/planner-record.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { type Day, dayOfInstant } from '../../utils/time/day.ts';
import { axeProblems } from './support/axe.ts';
import type { PanelPage } from './support/panel-page.ts';
import { openBenchOf, type PlanBench } from './support/plan-bench.ts';
import { openPlan, toView } from './support/plan-hands.ts';
import { plannerBackup } from './support/plan-shops.ts';

const t = planTexts.zh;
const d = plannerCalendarTexts.zh;
const NAME = '周年店庆';
const NOW = Date.now();
const year = Number(dayOfInstant(NOW).slice(0, 4)) + 2;
const inYear = (at: number, day: string) => `${at}-${day}` as Day;

let bench: PlanBench;
let panel: PanelPage;

beforeAll(async () => {
  const festival: FestivalRecord = {
    ...{ id: 'festival:own-yearly', kind: 'festival', version: 1, updatedAt: NOW, removed: false },
    ...{ festival: 'own-yearly', name: NAME, scale: 'minor', platforms: ['taobao'], yearly: true },
    ...{ opens: inYear(year, '03-18'), at: '20:00', closes: inYear(year, '03-20') },
  };
  const event = plannerEvent(`own-yearly-${year}-taobao`, calendarOf([festival]));
  const plan = makePlan({ id: 'y', title: NAME, template: 'single', events: event ? [event] : [], now: NOW });
  bench = await openBenchOf(await plannerBackup({ planner: [festival, ...plan] }, NOW));
  panel = bench.panel;
});
afterAll(() => bench?.close());

it('a plan that would rest on a guess is told of before anything is saved, and then says so itself', async () => {
  const { page } = panel;
  await panel.go('promotions');
  await page.getByText(d.calendar, { exact: true }).press('Enter');
  const own = page.locator('[data-festival="own-yearly"]');
  await own.getByRole('button', { name: d.ownEdit(NAME) }).press('Enter');
  const form = own.getByRole('form', { name: d.ownEdit(NAME) });
  await form.getByLabel(t.opens, { exact: true }).fill(inYear(year - 1, '03-18'));
  await form.getByLabel(t.closes).fill(inYear(year - 1, '03-20'));
  await form.getByRole('button', { name: d.save }).press('Enter');
  const told = form.getByRole('status').filter({ hasText: d.ownStays(String(year - 1), [NAME]) });
  expect(await told.textContent()).toMatch(new RegExp(`计划「${NAME}」有 \\d+ 项任务改按推测的时间排`));
  expect(await own.textContent()).toContain(inYear(year, '03-18'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await axeProblems(page)).toEqual([]);
  await form.getByRole('button', { name: d.save }).press('Enter');
  await page.getByText(d.saved).waitFor();
  expect(await own.textContent()).toContain(inYear(year - 1, '03-18'));
  await openPlan(panel, NAME);
  await toView(page, 'dates');
  const opening = page.locator(`[data-event$="-${year}-taobao"] [data-anchor="first-stock"]`);
  await opening.getByText(inYear(year, '03-18')).first().waitFor();
  await opening.getByText(t.guess).first().waitFor();
});

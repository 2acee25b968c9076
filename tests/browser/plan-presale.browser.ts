/** A second deposit and balance, typed or imported, stand wherever the dates of a promotion do; and a guess never looks like a fact. */
import ICAL from 'ical.js';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { marketTexts } from '../../utils/texts/markets.ts';
import { planHandoverTexts } from '../../utils/texts/plan-handover.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { promotionTexts } from '../../utils/texts/promotions.ts';
import { timelineTexts } from '../../utils/texts/timeline.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { opened } from '../files/opened.ts';
import { sleepUntil } from './support/asleep.ts';
import { axeProblems } from './support/axe.ts';
import type { Extension } from './support/extension.ts';
import { NARROW, type PanelPage } from './support/panel-page.ts';
import { openBenchOf, type PlanBench } from './support/plan-bench.ts';
import { addDate, barName, openPlan, saveBy, toView } from './support/plan-hands.ts';
import { GUESSED, OWN, presaleBackup } from './support/presale-plan.ts';

const t = planTexts.zh;
const d = plannerCalendarTexts.zh;
const h = planHandoverTexts.zh;
const kinds = promotionTexts.zh.kind;
const NOW = Date.now();
const inDays = (days: number) => addDays(dayOfInstant(NOW), days);
const china = (day: string, time: string) => Date.parse(`${day}T${time}:00+08:00`);
const SET = '设好第二波预售定金和尾款';
const CHASE = '催付第二波尾款';
const DEPOSIT = { kind: 'second-presale', day: inDays(3), time: '20:00' } as const;
const BALANCE = { kind: 'second-balance', day: inDays(6), time: '00:30' } as const;

let bench: PlanBench;
let extension: Extension;
let panel: PanelPage;
let page: Page;

beforeAll(async () => {
  bench = await openBenchOf(await presaleBackup(NOW));
  ({ extension, panel } = bench);
  page = panel.page;
});
afterAll(() => bench?.close());

const lane = (platform: 'taobao' | 'jd'): Locator =>
  page.locator('.kp-lane', { has: page.getByRole('heading', { name: marketTexts.zh[platform], exact: true }) });
const back = () => page.getByRole('button', { name: `‹ ${t.back}` }).press('Enter');

it('a guess is dashed, and read out as one: bars and dates of the timeline', async () => {
  await openPlan(panel, GUESSED);
  await toView(page, 'timeline');
  const looks = () =>
    page.locator('.kp-timeline').evaluate((box) =>
      [...box.querySelectorAll<HTMLElement>('[data-bar], .kp-marks li')].map((one) => ({
        said: one.ariaLabel ?? one.textContent ?? '',
        style: getComputedStyle(one).borderLeftStyle,
      })),
    );
  await expect.poll(async () => (await looks()).length).toBeGreaterThan(60);
  const all = await looks();
  for (const { said, style } of all) expect([said, style]).toEqual([expect.stringMatching(/推测$/), 'dashed']);
  await page.getByText(timelineTexts.zh.keys).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await back();
});

it('typed, it stands on the timeline, with the tasks that hang on it', async () => {
  await openPlan(panel, OWN);
  await toView(page, 'timeline');
  await page.locator('[data-bar]').first().waitFor();
  expect(await page.locator(`[data-bar][aria-label*="${SET}"]`).count()).toBe(0);
  await toView(page, 'dates');
  const dates = page.locator('[data-event$="-taobao"]');
  for (const date of [DEPOSIT, BALANCE]) {
    await addDate(dates, { ...date, source: '千牛公告', confirmed: true });
    await dates.locator(`[data-anchor="${date.kind}"]`).getByText(`${date.day} ${date.time}`).first().waitFor();
  }
  expect(await barName(page, 'taobao', SET)).toMatch(new RegExp(`至 ${inDays(2).slice(5)}`));
  expect(await barName(page, 'taobao', CHASE)).toContain(`${inDays(6).slice(5)} 至 ${inDays(7).slice(5)}`);
  expect(await barName(page, 'taobao', CHASE)).not.toMatch(/推测/);
  const marks = await lane('taobao').locator('.kp-marks li:not([data-guess])').allTextContents();
  expect(marks).toEqual(expect.arrayContaining([kinds['second-presale'], kinds['second-balance']]));
  expect(await lane('jd').locator(`[data-bar][aria-label*="${CHASE}"]`).count()).toBe(0);
});

it('imported, it stands on the other platform too, beside what is known', async () => {
  await back();
  await page.getByText(d.calendar, { exact: true }).press('Enter');
  const event = `own-year-${inDays(1).slice(0, 4)}-jd`;
  const row = ({ kind, day, time }: typeof DEPOSIT | typeof BALANCE) => ({
    ...{ event, kind, at: `${day}T${time}+08:00`, certainty: 'official', source: '京麦公告' },
  });
  const file = { format: 'kuance-calendar', version: 1, dates: [row(DEPOSIT), row(BALANCE)] };
  const buffer = Buffer.from(JSON.stringify(file));
  await page.getByLabel(d.import).setInputFiles({ name: 'calendar.json', mimeType: 'application/json', buffer });
  const dialog = page.getByRole('dialog');
  for (const { kind, day, time } of [DEPOSIT, BALANCE]) {
    await dialog.getByText(new RegExp(`京东.*${kinds[kind]}：${day} ${time}（京麦公告）`)).waitFor();
  }
  await dialog.getByRole('button', { name: d.take, exact: true }).press('Enter');
  await page.getByText(d.taken(2)).waitFor();
  await openPlan(panel, OWN);
  expect(await barName(page, 'jd', CHASE)).toContain(`${inDays(6).slice(5)} 至 ${inDays(7).slice(5)}`);
});

it('leaves with 排期表 and calendar file, to the minute', async () => {
  const calendar = new ICAL.Component(ICAL.parse((await saveBy(page, h.calendar)).bytes.toString()));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const book = await opened((await saveBy(page, h.workbook)).bytes);
  const rows = book.flatMap(({ rows: all }) => all.map((row) => row.map(String)));
  for (const { kind, day, time } of [DEPOSIT, BALANCE]) {
    for (const platform of ['taobao', 'jd'] as const) {
      const uid = `own-year-${inDays(1).slice(0, 4)}-${platform}-${kind}@`;
      const own = events.filter((one) => one.uid.startsWith(uid));
      expect(own.map((one) => one.startDate.toJSDate().getTime())).toEqual([china(day, time)]);
      const row = rows.find((cells) => cells[0] === marketTexts.zh[platform] && cells[1]?.includes(kinds[kind])) ?? [];
      expect(row.slice(3, 4)).toEqual([`${day} ${time}:00`]);
    }
  }
  expect(rows.filter((cells) => cells.some((cell) => cell.includes(CHASE)))).toHaveLength(2);
});

it('is counted down to in panel and popup once it is the next', async () => {
  await panel.go('today');
  for (const [at, { kind }] of [
    [china(DEPOSIT.day, '19:00'), DEPOSIT],
    [china(BALANCE.day, '00:00'), BALANCE],
  ] as const) {
    await sleepUntil(extension, at);
    await page.reload();
    const line = page.locator('.kp-next-wave');
    await line.getByText(`${OWN} ${kinds[kind]}`).waitFor();
    const popup = await extension.open('popup.html', NARROW);
    await popup.locator('.kp-next-wave').getByText(`${OWN} ${kinds[kind]}`).waitFor();
    expect(await popup.locator('.kp-next-wave').innerText()).toBe(await line.innerText());
    await popup.close();
  }
});

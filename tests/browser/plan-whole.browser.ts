/** A plan for 年货节 from its first product to its last file: captured, planned, warned, moved, ticked, reminded, taken away. */
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { marketTexts } from '../../utils/texts/markets.ts';
import { planHandoverTexts } from '../../utils/texts/plan-handover.ts';
import { planProductTexts } from '../../utils/texts/plan-products.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { promotionTexts } from '../../utils/texts/promotions.ts';
import { reminderTexts } from '../../utils/texts/reminders.ts';
import { addDays, type Day, dayOfInstant } from '../../utils/time/day.ts';
import { shortDay } from '../../utils/time/short-day.ts';
import { opened } from '../files/opened.ts';
import { sleepUntil } from './support/asleep.ts';
import { axeProblems } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { captureThree, PLATFORMS } from './support/capture-three.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import {
  addDate,
  barName,
  chooseFestival,
  markPrice,
  openPlan,
  productsOf,
  saveBy,
  takeProduct,
  takeRoled,
  toldReminders,
  toView,
  typeCeiling,
  typeOwnSale,
} from './support/plan-hands.ts';
import type { RankingPage } from './support/ranking-page.ts';
import { until } from './support/until.ts';

const t = planTexts.zh;
const p = planProductTexts.zh;
const d = plannerCalendarTexts.zh;
const r = reminderTexts.zh;
const h = planHandoverTexts.zh;
const kind = promotionTexts.zh.kind['first-stock'];
const TODAY = dayOfInstant(Date.now());
const SALE = '限时抢';
const TITLES = '标题定稿，不再动';
const CEILING = '¥9,999.00';

let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;
let page: Page;
/** Of 淘宝: first in its list on the day that was read. */
let product: string;
/** Day on which the calendar guesses that 淘宝 opens. */
let guessed: Day;
let title: string;
/** Id of 年货节 on 淘宝. */
let event: string;
const ticked: string[] = [];

const button = (name: string | RegExp) => page.getByRole('button', { name });
const section = (platform: (typeof PLATFORMS)[number]) => productsOf(page, platform);
const warning = () => page.getByRole('status').filter({ hasText: p.breaks });
const dates = () => page.locator(`[data-event$="-taobao"]`);
const first = () => dates().locator('[data-anchor="first-stock"]');

beforeAll(async () => {
  bench = await openBench();
  ({ ranking, product } = await captureThree(bench));
  panel = await openPanelPage(bench.extension);
  page = panel.page;
});
afterAll(() => bench?.close());

it('is made for the three platforms that were read', async () => {
  await panel.go('promotions');
  await button(t.make).click();
  title = await chooseFestival(page, '年货节');
  for (const platform of PLATFORMS) {
    expect(await page.getByLabel(marketTexts.zh[platform], { exact: true }).isChecked()).toBe(true);
  }
  await button(t.save).click();
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByText(t.events(3)).waitFor();
});

it('proposes the roles that products earned, and takes one in beside them', async () => {
  await toView(page, 'products');
  await takeRoled(section('jd'));
  await takeProduct(section('taobao'), product);
  await takeProduct(section('pdd'), '针织开衫');
});

it('warns of what was sold under the ceiling: in the plan, 今日 and the popup; the chip says no more than that', async () => {
  const line = section('taobao').locator(`[data-product="${product}"]`);
  await line.getByRole('button', { name: /^改/ }).click();
  await line.getByLabel(p.price('¥')).fill('8888');
  await typeCeiling(line, '9999', addDays(TODAY, -10), addDays(TODAY, 60));
  await line.getByRole('button', { name: p.save }).click();
  // Without its source nothing is kept of it.
  await line.getByText(p.ceilingFault).waitFor();
  await line.getByLabel(p.ceilingSource).fill('报名页');
  await line.getByRole('button', { name: p.save }).click();
  await warning().waitFor();
  const sold = new RegExp(
    `校验期内有 1 天件单价低于上限，最低 ¥[\\d.,]+（${addDays(TODAY, -1)}）.*${CEILING}.*来源：报名页`,
  );
  expect(await warning().textContent()).toMatch(sold);
  await line.getByText(/目标价 ¥8,888\.00/).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await panel.go('today');
  expect(await warning().textContent()).toMatch(sold);
  const popup = await bench.extension.open('popup.html');
  expect(await popup.getByRole('list', { name: popupTexts.zh.breaks }).textContent()).toMatch(sold);
  await popup.close();
  await ranking.page.reload();
  await ranking.chipShows(r.onPage);
  const chip = await ranking.chip.innerText();
  expect(chip).not.toMatch(/破价|上限|9,?999/);
});

it('warns before a planned cut is saved', async () => {
  await panel.go('promotions');
  await button(t.make).click();
  await typeOwnSale(page, 'taobao', { name: SALE, opens: addDays(TODAY, 2), closes: addDays(TODAY, 3) });
  await button(t.save).click();
  await page.getByRole('heading', { name: SALE }).waitFor();
  await toView(page, 'products');
  await takeProduct(section('taobao'), product);
  await section('taobao').getByRole('button', { name: /^改/ }).click();
  await section('taobao').getByLabel(p.price('¥')).fill('9.9');
  await button(p.save).click();
  const told = `在 淘宝/天猫 ${SALE}`;
  await page.getByText(p.willBreak).waitFor();
  expect(await page.getByText(p.willBreak).textContent()).toMatch(new RegExp(`${told}.*¥9\\.90.*${CEILING}`));
  expect(await warning().count()).toBe(0);
  await button(p.saveAnyway).click();
  await warning().getByText(told).waitFor();
  const popup = await bench.extension.open('popup.html');
  await popup.getByText(told).waitFor();
  await popup.close();
});

/** Those of 淘宝; only of the platform that opens first they stand open. */
async function showDates(): Promise<void> {
  await toView(page, 'dates');
  if ((await dates().count()) === 0) {
    await page
      .locator('summary')
      .filter({ hasText: `${marketTexts.zh.taobao} ${title}` })
      .click();
  }
  await first().waitFor();
}

/** As its bar in the timeline says. */
async function barOf(task: string): Promise<string> {
  const label = await barName(page, 'taobao', task);
  await showDates();
  return label;
}
const span = (from: Day, to: Day) => t.week(shortDay(from), shortDay(to));

const saved = () => page.getByRole('status').filter({ hasText: d.saved });

it('has two dates beside one another until one is confirmed; what hangs on it follows', async () => {
  await button(`‹ ${t.back}`).click();
  await openPlan(panel, title);
  await showDates();
  event = (await dates().getAttribute('data-event')) ?? '';
  const before = (await first().locator('time').textContent()) ?? '';
  guessed = (/\d{4}-\d\d-\d\d/.exec(before)?.[0] ?? '') as Day;
  const said = { 千牛公告: -3, 行业群: 2 };
  for (const [source, days] of Object.entries(said)) {
    await addDate(dates(), { kind: 'first-stock', day: addDays(guessed, days), source });
    await first()
      .getByText(`${addDays(guessed, days)} 20:00`)
      .first()
      .waitFor();
  }
  await first().getByText(d.several(3)).waitFor();
  await first()
    .getByRole('button', { name: d.confirmOf(kind, `${addDays(guessed, 2)} 20:00`) })
    .click();
  await first().getByText(d.confirmedMark, { exact: true }).waitFor();
  await saved()
    .getByText(new RegExp(`计划「${title}」有 \\d+ 项任务跟着`))
    .waitFor();
  expect(await barOf(TITLES)).toContain(span(addDays(guessed, 2 - 14), addDays(guessed, 2 - 8)));
});

it('says what an earlier first wave makes impossible, and what hangs on it comes back with the wave', async () => {
  const stood = await barOf(TITLES);
  const soon = addDays(TODAY, 4);
  await addDate(dates(), { kind: 'first-stock', day: soon, source: '改期通知', confirmed: true });
  await saved()
    .getByText(new RegExp(`来不及做了：.*${TITLES}`))
    .waitFor();
  expect(await barOf(TITLES)).toContain(`${span(addDays(soon, -14), addDays(soon, -8))}，${t.state.missed}`);
  expect(await axeProblems(page)).toEqual([]);
  await first().locator('summary').click();
  await first()
    .getByRole('button', { name: d.confirmOf(kind, `${addDays(guessed, 2)} 20:00`) })
    .click();
  await saved().waitFor();
  await expect.poll(() => barOf(TITLES)).toBe(stood);
});

it('is ticked, and what was slept through is told once, together', async () => {
  await toView(page, 'weeks');
  for (const n of [1, 2]) {
    const line = page.locator('.kp-plan-task').first();
    ticked.push((await line.getAttribute('data-task')) ?? '');
    await line.getByRole('checkbox').click();
    await page
      .locator('summary')
      .filter({ hasText: t.group(t.state.done, n) })
      .waitFor();
  }
  const told = () => toldReminders(bench.extension);
  const before = await told();
  const opens = Date.parse(`${addDays(guessed, 2)}T20:00+08:00`);
  await sleepUntil(bench.extension, opens - 90 * 60_000);
  const after = await until(told, (ids) => ids.length > before.length);
  // Both the day and the two hours before.
  expect(after.filter((id) => id.startsWith(`${event}:first-stock:`))).toHaveLength(2);
  await page.reload();
  const list = page.getByRole('status').filter({ hasText: r.title });
  await list.waitFor();
  const opening = `${marketTexts.zh.taobao} 年货节 ${t.open}：${shortDay(addDays(guessed, 2))} 20:00`;
  const lines = await list.getByRole('listitem').allTextContents();
  expect(lines.filter((line) => line === opening)).toHaveLength(1);
  expect(lines.length).toBeGreaterThan(2);
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: r.seen }).click();
  await expect.poll(() => list.count()).toBe(0);
  await sleepUntil(bench.extension, opens - 89 * 60_000);
  await page.reload();
  await panel.go('promotions');
  await button(new RegExp(`^${title} ›$`)).waitFor();
  expect(await list.count()).toBe(0);
  expect(await told()).toEqual(after);
});

it('leaves as 排期表, text for a group, Markdown, CSV and calendar, with the moved wave and what is done', async () => {
  await openPlan(panel, title);
  const wave = `${addDays(guessed, 2)} 20:00`;
  const book = await opened((await saveBy(page, h.workbook)).bytes);
  const cells = book.flatMap(({ rows }) => rows.map((row) => row.map(String)));
  const done = cells.filter((row) => row.includes(t.state.done));
  expect(done.length).toBeGreaterThanOrEqual(2);
  const opens = cells.find((row) => row[0] === marketTexts.zh.taobao && row[1] === `年货节 ${t.open}`) ?? [];
  expect(opens.slice(3, 6)).toEqual([`${wave}:00`, expect.any(String), d.confirmedMark]);
  expect(opens.filter((cell) => cell === '20:00')).toHaveLength(1);
  const markdown = (await saveBy(page, h.markdown)).bytes.toString();
  expect(markdown.match(/^- \[x\] /gm)).toHaveLength(2);
  expect(markdown).toContain(wave);
  const csv = (await saveBy(page, h.csv)).bytes.toString();
  expect(csv).toContain(wave);
  const calendar = new ICAL.Component(ICAL.parse((await saveBy(page, h.calendar)).bytes.toString()));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const opening = events.find(({ uid }) => uid.startsWith(`${event}-first-stock@`));
  expect(opening?.startDate.toJSDate().toISOString()).toBe(new Date(`${wave.replace(' ', 'T')}+08:00`).toISOString());
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(h.chat).click();
  await page.getByText(h.copied).waitFor();
  const chat = await page.evaluate(() => navigator.clipboard.readText());
  expect(chat).toContain(`【${title}】`);
  for (const text of [chat, markdown, csv]) expect(text).not.toMatch(/9,?999|8,?888|破价/);
});

it('is all still there after a reload', async () => {
  await page.reload();
  await openPlan(panel, title);
  await toView(page, 'weeks');
  await page
    .locator('summary')
    .filter({ hasText: t.group(t.state.done, 2) })
    .click();
  const done = page.locator('.kp-plan-task[data-state=done]');
  const tasks = () => done.evaluateAll((all) => all.map((one) => one.getAttribute('data-task')));
  await expect.poll(tasks).toEqual(expect.arrayContaining(ticked));
  await toView(page, 'products');
  expect(await section('taobao').locator(`[data-product="${product}"]`).textContent()).toMatch(/8,888\.00.*9,999\.00/);
  expect(await section('jd').locator('[data-product]').count()).toBeGreaterThan(2);
  expect(await warning().textContent()).toContain('报名页');
  await showDates();
  await first().getByText(d.confirmedMark, { exact: true }).waitFor();
  expect(await first().locator('> .kp-dates time').textContent()).toBe(`${addDays(guessed, 2)} 20:00`);
  expect(bench.practice.strangers).toEqual([]);
});

it('warns before a price planned in the marks of the product is saved', async () => {
  expect(await markPrice(bench, panel, product, '9.9')).toMatch(
    /活动价 ¥9\.90，低于 淘宝\/天猫 年货节 \d{4} 的.*9,999\.00（价格校验期 .*来源：报名页/,
  );
});

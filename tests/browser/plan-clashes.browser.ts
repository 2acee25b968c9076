/** What cannot be true at once is told in the plan, opens what it is about, and is gone once it was put right there. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planProductTexts } from '../../utils/texts/plan-products.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { axeProblems } from './support/axe.ts';
import { clashingBackup, ELSEWHERE, HERE, OVER_TWO, THIRD, WITHIN_ONE } from './support/clashing-plans.ts';
import type { PanelPage } from './support/panel-page.ts';
import { openBenchOf, type PlanBench } from './support/plan-bench.ts';
import { openPlan } from './support/plan-hands.ts';

const t = planTexts.zh;
const p = planProductTexts.zh;

let bench: PlanBench;
let panel: PanelPage;
let page: Page;

beforeAll(async () => {
  bench = await openBenchOf(await clashingBackup(Date.now()));
  ({ panel } = bench);
  page = panel.page;
  await openPlan(panel, HERE);
});
afterAll(() => bench?.close());

const list = () => page.getByRole('list', { name: t.clashes });
const clash = (text: string | RegExp): Locator => list().locator('> li').filter({ hasText: text });
const texts = () => list().locator('> li > details > summary').allTextContents();

/** By keyboard. @returns its line, opened */
async function opened(text: string | RegExp): Promise<Locator> {
  const line = clash(text);
  await line.locator('summary').press('Enter');
  await line.locator('li').first().waitFor();
  return line;
}

interface Change {
  /** Of what the clash opened: under this heading. */
  readonly place: RegExp;
  readonly label: string;
  readonly value: string;
}

/** One field of a task or product that the line opened, saved by Enter. */
async function change(line: Locator, { place, label, value }: Change): Promise<void> {
  const part = line
    .locator('div')
    .filter({ has: page.getByText(place) })
    .last();
  await part.getByRole('button', { name: /^改/ }).press('Enter');
  const field = part.getByRole('form').getByLabel(label);
  await field.fill(value);
  await field.press('Enter');
}

const isFocused = () => page.evaluate(() => document.activeElement !== document.body);

it('each stands there in the words of the operator, and holds its own at 360 px', async () => {
  const [one, two] = [`计划「${ELSEWHERE}」`, `计划「${THIRD}」`];
  const told = await texts();
  for (const words of [
    'A-1 共答应 600 件（京东 300 件、淘宝/天猫 300 件）：只有 500 件',
    `B-2 共答应 400 件（淘宝/天猫 200 件、拼多多（${one}） 200 件）：只有 300 件`,
    'C-3：同一时间两个价，京东 ¥89.00，淘宝/天猫 ¥99.00',
    `D-4：同一时间两个价，拼多多（${one}） ¥69.00，淘宝/天猫 ¥79.00`,
  ]) {
    expect(told).toContain(words);
  }
  const people = told.filter((text) => text.includes('同一天要顾几场'));
  expect(people).toHaveLength(2);
  expect(people.join()).toMatch(new RegExp(`${WITHIN_ONE} .*：京东 盯库存、淘宝/天猫 盯库存`));
  expect(people.join()).toMatch(new RegExp(`${OVER_TWO} .*拼多多 .+（${one}）`));
  expect(told.join()).toMatch(new RegExp(`「E-5 卫衣」同时给两场锁价：.*${HERE}.*；.*${THIRD}.*${two}`));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await axeProblems(page)).toEqual([]);
});

it('one stock promised twice is gone with a smaller promise, within a plan and over two', async () => {
  const within = await opened(/^A-1 共答应/);
  expect(await within.locator('[data-product]').count()).toBe(2);
  expect(await axeProblems(page)).toEqual([]);
  await change(within, { place: new RegExp(`^京东 ${HERE}`), label: p.stock, value: '200' });
  await within.waitFor({ state: 'detached' });
  // Whoever works by keyboard goes on in the list.
  await expect.poll(isFocused).toBe(true);
  const over = await opened(/^B-2 共答应/);
  const place = new RegExp(`^拼多多 ${ELSEWHERE}.*计划「${ELSEWHERE}」`);
  await change(over, { place, label: p.stock, value: '100' });
  await over.waitFor({ state: 'detached' });
});

it('two prices at one time are gone with one price, within a plan and over two', async () => {
  for (const [article, price] of [
    ['C-3', '99'],
    ['D-4', '79'],
  ] as const) {
    const line = await opened(new RegExp(`^${article}：同一时间两个价`));
    const place = new RegExp(`^(京东 ${HERE}|拼多多 ${ELSEWHERE})`);
    await change(line, { place, label: p.price('¥'), value: price });
    await line.waitFor({ state: 'detached' });
  }
});

it('who is needed twice is gone with another owner, or with the tick', async () => {
  const within = await opened(new RegExp(`^${WITHIN_ONE} `));
  await change(within, { place: new RegExp(`^京东 ${HERE}`), label: t.owner, value: '小赵' });
  await within.waitFor({ state: 'detached' });
  const over = await opened(new RegExp(`^${OVER_TWO} `));
  await over.getByText(`计划「${ELSEWHERE}」`).first().waitFor();
  await over.getByRole('checkbox').last().press('Space');
  await over.waitFor({ state: 'detached' });
});

it('two promotions that hold one price are gone once one of them lets the product go', async () => {
  const line = await opened(/^「E-5 卫衣」同时给两场锁价/);
  await line.getByRole('button', { name: p.edit('E-5 卫衣') }).press('Enter');
  const form = line.getByRole('form');
  await form.getByRole('button', { name: p.remove }).press('Enter');
  const dialog = page.getByRole('dialog', { name: p.remove });
  await dialog.getByRole('button', { name: p.remove, exact: true }).press('Enter');
  await list().waitFor({ state: 'detached' });
  await expect.poll(isFocused).toBe(true);
});

it('nothing of it is told in the other plans either, nor after a reload', async () => {
  await page.reload();
  for (const name of [HERE, ELSEWHERE]) {
    await openPlan(panel, name);
    await page.getByRole('checkbox').first().waitFor();
    expect(await list().count()).toBe(0);
    await page.getByRole('button', { name: `‹ ${t.back}` }).press('Enter');
  }
});

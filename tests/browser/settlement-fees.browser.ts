/** 平台扣费核对: fees of a month against the shop's default, then against a rule; by the keyboard, in every look. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { feesTexts } from '../../utils/texts/fees.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { problemsAtEveryWidth } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openSettledShop, SETTLED_ORDER } from './support/settlement-page.ts';
import { settlementText } from './support/settlement-stored.ts';

const screen = settlementScreenTexts.zh;
const t = feesTexts.zh;
const rules = splitsTexts.zh;
const { classes } = settlementTexts.zh;

let bench: Bench;
let page: Page;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const pick = (name: string) => page.getByRole('combobox', { name, exact: true });

async function openFees(): Promise<void> {
  await page.getByRole('tab', { name: screen.views.payables }).click();
  const summary = page.locator('summary').filter({ hasText: t.title });
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.getByText(t.why).waitFor();
}

beforeAll(async () => {
  bench = await openBench();
  page = await openSettledShop(bench.extension);
});
afterAll(() => bench?.close());

it('says what nothing was expected of', async () => {
  await openFees();
  await page.getByText(t.none).waitFor();
  await page.getByText(t.unsaid(classes['platform-fee'], 1, '¥4.40')).waitFor();
});

it('holds the platform’s fee against the shop’s default, once that is typed as it has to be', async () => {
  await field(t.rate).fill('6%');
  await field(t.from).fill('1月1日');
  await field(t.from).press('Enter');
  await page.getByText(t.fromWrong).waitFor();
  await field(t.from).fill('2026-01-01');
  await field(t.from).press('Enter');
  const row = page.getByRole('table', { name: t.title }).getByRole('row').last();
  await expect.poll(() => row.allInnerTexts()).toEqual([expect.stringContaining(SETTLED_ORDER)]);
  const cells = await row.getByRole('cell').allInnerTexts();
  expect(cells.slice(-5)).toEqual(['-¥0.88', '¥5.28', '¥4.40', classes['platform-fee'], t.byDefault]);
  await page.getByText(t.sum(0, 1)).waitFor();
  expect(await problemsAtEveryWidth({ page, set: bench.stored.set })).toEqual([]);
});

it('holds it against nothing from the day on from which there is no default, and keeps that of the days before', async () => {
  await field(t.rate).fill('');
  await field(t.from).fill('2026-11-01');
  await field(t.from).press('Enter');
  await expect.poll(() => settlementText(bench.stored.page)).toContain('"bp":null,"from":"2026-11-01"');
  await page.getByText(t.sum(0, 1)).waitFor();
  await field(t.from).fill('2026-01-01');
  await field(t.from).press('Enter');
  await page.getByText(t.none).waitFor();
  expect(await settlementText(bench.stored.page)).not.toContain('"bp"');
});

it('and against a rule, by the name the bill gives it', async () => {
  await page.getByRole('tab', { name: screen.views.splits }).click();
  await field(rules.partyName).fill('抖店');
  await pick(rules.partyRole).selectOption('platform');
  await field(rules.partyName).press('Enter');
  await page.getByText(`抖店 · ${rules.roles.platform}`).first().waitFor();
  await button(rules.newRule).click();
  await field(rules.ruleName).fill('抖店扣点');
  await field(rules.from).fill('2026-01-01');
  await pick(rules.party).selectOption({ index: 1 });
  await field(rules.figures.rate).fill('5');
  await pick(rules.settle).selectOption('withheld');
  await field(rules.billedAs).fill('平台服务费');
  expect(await problemsAtEveryWidth({ page, set: bench.stored.set })).toEqual([]);
  await button(rules.keep).click();
  await page.getByText(`${rules.billedAs} 平台服务费`).waitFor();
  await openFees();
  await page.getByText(t.sum(1, 1)).waitFor();
});

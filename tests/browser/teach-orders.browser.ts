/** 教它认: orders of a platform nobody declared, taught by the keyboard and read from then on; in every look. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { teachOrdersTexts } from '../../utils/texts/teach-orders.ts';
import { KUAI_ORDER, kuaiOrders } from '../bills/made-orders.ts';
import { problemsAtEveryWidth } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { csvFile, openSettlement } from './support/settlement-page.ts';

const screen = settlementScreenTexts.zh;
const t = teachBillTexts.zh;
const own = teachOrdersTexts.zh;
const SHOP = '我的快手店';

let bench: Bench;
let page: Page;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const pick = (name: string) => page.getByRole('combobox', { name, exact: true });

beforeAll(async () => {
  bench = await openBench();
  page = await openSettlement(bench.extension);
  await button(screen.switchOn).click();
  await field(screen.bookName).fill(SHOP);
  await pick(screen.bookPlatform).selectOption('other');
  await button(screen.keep).click();
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
});
afterAll(() => bench?.close());

it('are laid out as orders, with what the whole file comes to', async () => {
  const waiting = { ...KUAI_ORDER, 订单编号: '2628400000000079', 订单状态: '待发货', 完成时间: '' };
  const dearer = { ...KUAI_ORDER, 商家实收: '12.00' };
  const text = await kuaiOrders([KUAI_ORDER, dearer, waiting]).text();
  await page.locator('input[type=file]').first().setInputFiles(csvFile('快手订单.csv', text));
  await button(screen.teach).press('Enter');
  await page.getByText(own.read(3, 2, '¥188.00', own.days('2026-10-02', '2026-10-02'))).waitFor();
  expect(await pick(own.kind).inputValue()).toBe('orders');
  expect(await pick(own.stateOf('待发货', 1)).inputValue()).toBe('paid');
  expect(await page.getByText('私密').count()).toBe(0);
  expect(await problemsAtEveryWidth({ page, set: bench.stored.set })).toEqual([]);
});

it('whose lines do not repeat the whole order are told, where it is said that they do', async () => {
  await pick(own.amounts).selectOption({ label: own.amountsOf.whole });
  await page.getByText(own.read(3, 2, '¥88.00', own.days('2026-10-02', '2026-10-02'))).waitFor();
  await page.getByText(own.differing(1)).waitFor();
  await pick(own.amounts).selectOption({ label: own.amountsOf.own });
  await page.getByText(own.differing(1)).waitFor({ state: 'detached' });
});

it('are kept once they have a name, and read from then on', async () => {
  await button(t.save).click();
  await page.getByText(own.problems.name).waitFor();
  await field(t.name).fill('快手 订单');
  await field(t.name).press('Enter');
  await button(screen.storeTo(SHOP)).click();
  await page.getByText(screen.stored, { exact: true }).waitFor();
});

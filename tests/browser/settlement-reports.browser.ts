/** 报表 of 结算, from figures to their rows and to files; and a bill that is taught. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlementReportTexts } from '../../utils/texts/settlement-reports.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { madeText } from '../bills/made-bills.ts';
import { ORDERED, PAID_OUT, SETTLED, WITHOUT_MONEY } from '../bills/made-rows.ts';
import { KUAI, KUAI_FEE, kuaiText } from '../bills/made-taught.ts';
import { opened } from '../files/opened.ts';
import { problemsInEveryLook } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { csvFile, openShop, putIn, SHOP } from './support/settlement-page.ts';

const t = settlementScreenTexts.zh;
const p = settlementReportTexts.zh;
const teach = teachBillTexts.zh;

let bench: Bench;
let page: Page;

const button = (name: string) => page.getByRole('button', { name, exact: true });

beforeAll(async () => {
  bench = await openBench();
  page = await openShop(bench.extension);
  await putIn(page, csvFile('动账明细.csv', madeText('douyinFund', [SETTLED, PAID_OUT])));
  await putIn(page, csvFile('订单.csv', madeText('douyinOrders', [ORDERED, WITHOUT_MONEY])));
});
afterAll(() => bench?.close());

describe('reports', () => {
  it('tells by shop, quarter, product and day, and every figure opens its rows', async () => {
    await page.getByRole('tab', { name: t.views.reports }).click();
    const report = (id: string) => page.locator(`[data-report=${id}]`);
    const line = (name: string) =>
      report('shops')
        .getByRole('row')
        .filter({ has: page.getByRole('cell', { name, exact: true }) });
    await expect.poll(() => line(p.totals.gross).innerText()).toMatch(/¥88\.00/);
    expect(await line(p.discounts['by-streamer']).innerText()).toMatch(/¥5\.00/);
    expect(await line(p.totals.net).innerText()).toMatch(/¥81\.25/);
    expect(await line('提现').innerText()).toMatch(/-¥300\.00/);
    const product = report('products').getByRole('row').filter({ hasText: '3650000000000000005' });
    // Product data has nothing of it: neither role nor cost.
    expect(await product.innerText()).toMatch(/未知.+¥81\.25\s+1\s+未知/s);
    await report('cash').getByText(p.late).waitFor();
    const looks = async () => expect(await problemsInEveryLook({ page, set: bench.stored.set })).toEqual([]);
    await looks();
    await page.setViewportSize({ width: 400, height: 800 });
    await looks();
    await bench.stored.set({ language: 'zh' });
    await page.setViewportSize({ width: 1100, height: 900 });
    await line(p.totals.net).getByRole('button').press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(p.range(1, 4, 4, '¥81.25')).waitFor();
    await dialog.getByText(p.placeOf('动账明细.csv', 2)).first().waitFor();
    // There is no further page; who pressed the button stands on it still.
    const next = dialog.getByRole('button', { name: t.next });
    await next.press('Enter');
    expect(await next.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await product.getByRole('button', { name: `${p.totals.fees} 3650000000000000005` }).press('Enter');
    await dialog.getByText(p.range(1, 2, 2, '-¥6.75')).waitFor();
    await page.keyboard.press('Escape');
    const quarter = report('quarter')
      .getByRole('row')
      .filter({ hasText: p.onlyMonths(1) });
    expect(await quarter.innerText()).toMatch(/¥81\.25/);
    await report('quarter').getByText('2026-11 – 2026-12').waitFor();
    const coming = page.waitForEvent('download');
    await report('shops').getByRole('button', { name: p.saveXlsx }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('款策_按平台和店铺 2026-10.xlsx');
    const [sheet] = await opened(new Uint8Array(await readFile(await download.path())));
    expect(sheet?.rows).toContainEqual([p.totals.net, '81.25']);
  });
});

describe('a bill nobody declared', () => {
  it('is learnt, by keyboard, and read from then on', async () => {
    await page.getByRole('tab', { name: t.views.books }).click();
    const own = csvFile('快手.csv', kuaiText([KUAI, KUAI_FEE]));
    await page.locator('input[type=file]').setInputFiles(own);
    await button(t.teach).press('Enter');
    const form = page.getByRole('form', { name: teach.title });
    await form.getByText(teach.read(2, '¥88.00', '-¥4.40', '2026-10-11')).waitFor();
    expect(await page.content()).not.toMatch(/私密|138123/);
    await form.getByRole('combobox', { name: teach.roles.at }).selectOption('');
    await form.getByText(teach.problems.at).waitFor();
    await form.getByRole('combobox', { name: teach.roles.at }).selectOption('订单编号');
    await form.getByText(teach.problems.twice).waitFor();
    await form.getByRole('combobox', { name: teach.roles.order }).selectOption('');
    await form.getByText(/2 行读不懂.*快手\.csv · 第 2 行 · 「订单编号」/).waitFor();
    await form.getByRole('combobox', { name: teach.roles.at }).selectOption('结算完成时间');
    await form.getByRole('combobox', { name: teach.roles.order }).selectOption('订单编号');
    await form.getByText(teach.read(2, '¥88.00', '-¥4.40', '2026-10-11')).waitFor();
    expect(await problemsInEveryLook({ page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
    await form.getByRole('combobox', { name: teach.source }).selectOption('other');
    await form.getByRole('textbox', { name: teach.name }).press('Enter');
    await form.getByRole('alert').getByText(teach.problems.name).waitFor();
    await form.getByRole('textbox', { name: teach.name }).fill('快手 资金流水');
    await form.getByRole('textbox', { name: teach.name }).press('Enter');
    await page.getByText(t.is('快手 资金流水', 2, '2026-10-11')).waitFor();
    const store = button(t.storeTo(SHOP));
    await expect.poll(() => store.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(t.taught, { exact: true }).click();
    await button(teach.renameOf('快手 资金流水')).click();
    await page.getByRole('textbox', { name: teach.name }).fill('快手');
    await page.keyboard.press('Enter');
    await button(teach.renameOf('快手')).waitFor();
    await page.reload();
    await putIn(page, own);
    await button(t.takeBackName('快手.csv')).click();
    await page.getByRole('dialog').getByRole('button', { name: t.takeBack, exact: true }).click();
    await button(t.takeBackName('快手.csv')).waitFor({ state: 'detached' });
    await page.getByText(t.taught, { exact: true }).click();
    await button(teach.removeOf('快手')).click();
    await page.getByRole('dialog').getByRole('button', { name: teach.remove, exact: true }).click();
    await page.getByText(teach.noneTaught).waitFor();
  });
});

it('figures of shops that are wiped are gone from the reports on screen', async () => {
  await page.getByRole('tab', { name: t.views.reports }).click();
  await page.getByText('¥81.25').first().waitFor();
  await button(t.wipe).click();
  await page.getByRole('dialog').getByRole('button', { name: t.wipe, exact: true }).click();
  await page.getByText(p.noBills).waitFor();
  expect(await page.getByText('¥81.25').count()).toBe(0);
});

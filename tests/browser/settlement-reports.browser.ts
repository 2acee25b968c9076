/** 报表 of 结算: from a bill and its orders to figures that open their rows, and to files. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelSettlementTexts } from '../../utils/texts/panel-settlement.ts';
import { settlementReportTexts } from '../../utils/texts/settlement-reports.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { madeText } from '../bills/made-bills.ts';
import { ORDERED, PAID_OUT, SETTLED, WITHOUT_MONEY } from '../bills/made-rows.ts';
import { opened } from '../files/opened.ts';
import { problemsInEveryLook } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openPanelPage } from './support/panel-page.ts';

const t = settlementScreenTexts.zh;
const p = settlementReportTexts.zh;
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}`) });

let bench: Bench;
let page: Page;

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function putIn(one: ReturnType<typeof file>): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(one);
  await button(t.storeTo('我的抖店')).click();
  await page.getByText(t.stored, { exact: true }).waitFor();
  await button(t.remove).click();
}

beforeAll(async () => {
  bench = await openBench();
  const panel = await openPanelPage(bench.extension);
  await panel.page.getByRole('button', { name: panelTexts.zh.settings, exact: true }).click();
  const coming = bench.extension.context.waitForEvent('page');
  await panel.page.getByRole('button', { name: `${panelSettlementTexts.zh.open} ›` }).click();
  page = await coming;
  await page.setViewportSize({ width: 1100, height: 900 });
  await button(t.switchOn).click();
  await page.getByRole('textbox', { name: t.bookName }).fill('我的抖店');
  await page.getByRole('combobox', { name: t.bookPlatform }).selectOption('douyin');
  await page.getByRole('textbox', { name: t.settleDays }).fill('1');
  await button(t.keep).click();
  await putIn(file('动账明细.csv', madeText('douyinFund', [SETTLED, PAID_OUT])));
  await putIn(file('订单.csv', madeText('douyinOrders', [ORDERED, WITHOUT_MONEY])));
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
    await page.keyboard.press('Escape');
    const coming = page.waitForEvent('download');
    await report('shops').getByRole('button', { name: p.saveXlsx }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('款策_按平台和店铺 2026-10.xlsx');
    const [sheet] = await opened(new Uint8Array(await readFile(await download.path())));
    expect(sheet?.rows).toContainEqual([p.totals.net, '81.25']);
  });
});

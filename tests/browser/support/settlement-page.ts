/** The page of 结算, as an operator opens it and puts files in. */
import type { Page } from 'playwright-core';
import { orderOpenTexts } from '../../../utils/texts/order-open.ts';
import { panelTexts } from '../../../utils/texts/panel.ts';
import { panelSettlementTexts } from '../../../utils/texts/panel-settlement.ts';
import { settlementScreenTexts } from '../../../utils/texts/settlement-screen.ts';
import { madeText } from '../../bills/made-bills.ts';
import { ORDERED, SETTLED } from '../../bills/made-rows.ts';
import type { Extension } from './extension.ts';
import { openPanelPage } from './panel-page.ts';

const t = settlementScreenTexts.zh;

export const SHOP = '我的抖店';

/** As a file that is picked. */
export interface CsvFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const csvFile = (name: string, text: string): CsvFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${text}`),
});

/** Not yet switched on. */
export async function openSettlement(extension: Extension): Promise<Page> {
  const panel = await openPanelPage(extension);
  await panel.page.getByRole('button', { name: panelTexts.zh.settings, exact: true }).click();
  const coming = extension.context.waitForEvent('page');
  await panel.page.getByRole('button', { name: `${panelSettlementTexts.zh.open} ›` }).click();
  const page = await coming;
  await page.setViewportSize({ width: 1100, height: 900 });
  return page;
}

/** Reads the file and stores it for the shop. */
export async function putIn(page: Page, file: CsvFile, shop = SHOP): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.locator('input[type=file]').first().setInputFiles(file);
  await button(t.storeTo(shop)).click();
  await page.getByText(t.stored, { exact: true }).waitFor();
  await button(t.remove).click();
}

/** Switched on, with a shop of 抖店 whose money comes a day after confirmation. */
export async function openShop(extension: Extension): Promise<Page> {
  const page = await openSettlement(extension);
  await page.getByRole('button', { name: t.switchOn, exact: true }).click();
  await page.getByRole('textbox', { name: t.bookName }).fill(SHOP);
  await page.getByRole('combobox', { name: t.bookPlatform }).selectOption('douyin');
  await page.getByRole('textbox', { name: t.settleDays }).fill('1');
  await page.getByRole('button', { name: t.keep, exact: true }).click();
  return page;
}

export const SETTLED_ORDER = '6950000000000000020';

/** The same, with one order that was settled. */
export async function openSettledShop(extension: Extension): Promise<Page> {
  const page = await openShop(extension);
  await putIn(page, csvFile('动账明细.csv', madeText('douyinFund', [SETTLED])));
  await putIn(page, csvFile('订单.csv', madeText('douyinOrders', [ORDERED])));
  await page.getByRole('button', { name: orderOpenTexts.zh.openOf(SETTLED_ORDER), exact: true }).waitFor();
  return page;
}

/** Point 8: an invented month of one shop, from its files to what is missing, where an order's money went, and reports. */
import type { Page } from 'playwright-core';
import { MADE_MONTH } from '../../tests/bills/made-month.ts';
import type { Extension } from '../../tests/browser/support/extension.ts';
import { csvFile, openSettlement, openShop, putIn } from '../../tests/browser/support/settlement-page.ts';
import { orderOpenTexts } from '../../utils/texts/order-open.ts';
import { settlementReportTexts } from '../../utils/texts/settlement-reports.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import type { Checks } from './checks.ts';

const t = settlementScreenTexts.zh;
const FIRST_LINE = '自动核平 93%，剩 2 笔要看，平台少结 ¥58.00，在 2 单里';

async function shows(page: Page, text: string): Promise<boolean> {
  const found = page.getByText(text).first();
  await found.waitFor({ timeout: 20_000 }).catch(() => undefined);
  return (await found.count()) > 0;
}

async function pathOfOrder(page: Page, { picture }: Checks): Promise<string> {
  await page
    .getByRole('button', { name: new RegExp(`^${orderOpenTexts.zh.open}：`) })
    .first()
    .press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.locator('svg, [role=img], table').first().waitFor();
  await picture(page, '8-settlement-order');
  const text = await dialog.innerText();
  await page.keyboard.press('Escape');
  return text;
}

export async function tourSettlement(extension: Extension, checks: Checks): Promise<void> {
  const { say, holds, picture } = checks;
  const page = await openShop(extension);
  for (const [name, text] of [
    ['动账明细.csv', MADE_MONTH[0]?.bill],
    ['订单.csv', MADE_MONTH[0]?.orders],
  ] as const) {
    await putIn(page, csvFile(name, text ?? ''));
  }
  holds('结算先说核平多少、差多少 / first what matches and what is missing', await shows(page, FIRST_LINE));
  say(`8 结算 / settlement: ${FIRST_LINE}`);
  await picture(page, '8-settlement');
  const path = await pathOfOrder(page, checks);
  holds('一单的钱怎么来的，逐步写明 / every step of an order’s money', /¥\d/.test(path), path);
  await page.getByRole('tab', { name: t.views.reports }).click();
  holds('报表有净额 / reports tell the net', await shows(page, settlementReportTexts.zh.totals.net));
  await picture(page, '8-settlement-reports');
}

export async function tourSettlementReopened(extension: Extension, { holds }: Checks): Promise<void> {
  const page = await openSettlement(extension);
  holds('结算还在 / settlement is there again', await shows(page, FIRST_LINE));
}

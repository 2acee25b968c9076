/** Rules and what they give of an order, opened as an operator does. */
import type { Locator, Page } from 'playwright-core';
import { orderOpenTexts } from '../../../utils/texts/order-open.ts';
import { orderPathTexts } from '../../../utils/texts/order-path.ts';
import { settlementScreenTexts } from '../../../utils/texts/settlement-screen.ts';
import { splitsTexts } from '../../../utils/texts/splits.ts';

const { views } = settlementScreenTexts.zh;
const path = orderPathTexts.zh;

export async function openRules(page: Page): Promise<void> {
  await page.getByRole('tab', { name: views.splits }).click();
  await page.getByText(splitsTexts.zh.intro).waitFor();
}

/** @returns the dialog */
export async function openPath(page: Page, order: string): Promise<Locator> {
  await page.getByRole('tab', { name: views.books }).click();
  await page.getByRole('button', { name: orderOpenTexts.zh.openOf(order), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: path.path }).waitFor();
  return dialog;
}

export async function closePath(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Cells of each share of the order on screen: to whom, how, before rounding, what it comes to. */
export async function shareRows(page: Page): Promise<readonly (readonly string[])[]> {
  const table = page.getByRole('dialog').getByRole('table', { name: path.shares });
  const rows = await table.locator('tbody tr').allInnerTexts();
  return rows.map((row) => row.split(/\t+/).map((cell) => cell.trim()));
}

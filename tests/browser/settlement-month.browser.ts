/** A month of three platforms: in, gone through by keyboard, closed, its statements saved, and there after a reload. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlementMonthTexts } from '../../utils/texts/settlement-month.ts';
import { settlementReviewTexts } from '../../utils/texts/settlement-review.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { typedBalanceTexts } from '../../utils/texts/typed-balance.ts';
import { MADE_MONTH, type MadeShop, NET } from '../bills/made-month.ts';
import { opened } from '../files/opened.ts';
import { type Bench, openBench } from './support/bench.ts';
import { csvFile, openSettlement, putIn } from './support/settlement-page.ts';

const t = settlementScreenTexts.zh;
const r = settlementReviewTexts.zh;
const m = settlementMonthTexts.zh;
const v = typedBalanceTexts.zh;
const MONTH = '2026-10';

let bench: Bench;
let page: Page;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const month = () => page.getByRole('region', { name: m.title });
const pickShop = async ({ name }: MadeShop) => {
  const shops = page.getByRole('combobox', { name: t.books, exact: true });
  const value = await shops.getByRole('option', { name: new RegExp(`^${name} ·`) }).getAttribute('value');
  await shops.selectOption(value);
};

beforeAll(async () => {
  bench = await openBench();
  page = await openSettlement(bench.extension);
  await button(t.switchOn).click();
});
afterAll(() => bench?.close());

async function addShop({ name, source }: MadeShop): Promise<void> {
  const field = page.getByRole('textbox', { name: t.bookName });
  if (source !== MADE_MONTH[0]?.source) await button(t.newBook).click();
  await field.fill(name);
  await page.getByRole('combobox', { name: t.bookPlatform }).selectOption(source);
  await page.getByRole('textbox', { name: t.settleDays }).fill('1');
  await button(t.keep).click();
  await field.waitFor({ state: 'detached' });
}

describe.each(MADE_MONTH)('October of $name', (shop) => {
  it('goes in, and the same two faults are found', async () => {
    await addShop(shop);
    await putIn(page, csvFile(`${shop.name}账单.csv`, shop.bill), shop.name);
    await putIn(page, csvFile(`${shop.name}订单.csv`, shop.orders), shop.name);
    await page.getByText('自动核平 93%，剩 2 笔要看，平台少结 ¥58.00，在 2 单里').waitFor();
    await month().getByText(m.notYet).waitFor();
  });

  it('is gone through by keyboard', async () => {
    await button(r.oneByOne(2)).press('Enter');
    for (const at of [1, 2]) {
      await page.getByText(r.place(1, 3 - at)).waitFor();
      const reason = page.getByRole('textbox', { name: r.reason, exact: true });
      await expect.poll(() => reason.evaluate((node) => node === document.activeElement)).toBe(true);
      await page.keyboard.type(`平台答应补结 ${at}`);
      await page.keyboard.press('Enter');
    }
    await page.getByText(r.nothingLeft).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('自动核平 93%，剩 0 笔要看，人工确认 2 笔').waitFor();
  });

  it('is asked for the balance the platform shows, which agrees', async () => {
    const asked = (state: string) => month().locator(`[data-check=typed][data-state=${state}]`).waitFor();
    await asked('unsure');
    await month()
      .locator('summary')
      .filter({ hasText: m.balances(0) })
      .click();
    const look = async (day: string, yuan: string, state: string) => {
      await month().getByRole('textbox', { name: v.moment }).fill(day);
      await month().getByRole('textbox', { name: v.amount }).fill(yuan);
      await page.keyboard.press('Enter');
      await month().locator(`[data-balance=${state}]`).waitFor();
    };
    await look('2026-09-30', '0', 'first');
    await look('2026-10-31', String(NET + 1), 'differs');
    await look('2026-10-31', String(NET), 'same');
    await asked('ok');
  });

  it('is closed, and its statement says what came', async () => {
    await month()
      .getByRole('button', { name: m.close(MONTH), exact: true })
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: m.close(MONTH), exact: true })
      .press('Enter');
    await month()
      .getByText(/^已关账 \d{4}-\d{2}-\d{2}$/)
      .waitFor();
    const coming = page.waitForEvent('download');
    await month().getByRole('button', { name: m.save }).click();
    const sheets = await opened(new Uint8Array(await readFile(await (await coming).path())));
    const all = sheets.flatMap(({ rows }) => rows.flat());
    expect(all).toContain(String(NET));
  });
});

it('is all there after a reload', async () => {
  await page.reload();
  for (const shop of MADE_MONTH) {
    await pickShop(shop);
    await page.getByText('自动核平 93%，剩 0 笔要看，人工确认 2 笔').waitFor();
    await month()
      .getByText(/^已关账 \d{4}-\d{2}-\d{2}$/)
      .waitFor();
    await month()
      .getByText(m.net(`¥${NET.toLocaleString('en')}.00`))
      .waitFor();
  }
});

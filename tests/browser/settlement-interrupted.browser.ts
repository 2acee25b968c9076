/** A bill of 200,001 rows: whole or not at all, whatever ends its reading and storing. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { madeText } from '../bills/made-bills.ts';
import { billText } from '../bills/many-rows.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openSettlement, SHOP } from './support/settlement-page.ts';
import { settlementCounts, settlementText } from './support/settlement-stored.ts';
import { until } from './support/until.ts';

const t = settlementScreenTexts.zh;

/** Two of three orders have a second row. */
const ORDERS = 133_334;
const ROWS = 200_001;
const NAME = '二十万行.csv';

let bench: Bench;
let page: Page;
let folder = '';
let books = '';

const big = () => join(folder, NAME);
const button = (on: Page, name: string) => on.getByRole('button', { name, exact: true });
const item = (on: Page) => on.getByRole('listitem').filter({ has: on.getByText(NAME, { exact: true }) });
const pick = (on: Page) => on.locator('input[type=file]').first().setInputFiles(big());
const counts = () => settlementCounts(bench.stored.page);
const unchanged = () => expect.poll(() => settlementText(bench.stored.page)).toBe(books);
/** Rows wait in the database that nobody sees yet. */
const staged = () => until(counts, ({ chunks }) => chunks > 0);

async function reopen(): Promise<Page> {
  const again = await bench.extension.context.newPage();
  await again.goto(page.url());
  await button(again, t.edit).waitFor();
  return again;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuance-bills-'));
  await writeFile(big(), billText(ORDERS));
  bench = await openBench();
  page = await openSettlement(bench.extension);
  await button(page, t.switchOn).click();
  await page.getByRole('textbox', { name: t.bookName }).fill(SHOP);
  await page.getByRole('combobox', { name: t.bookPlatform }).selectOption('pdd');
  await button(page, t.keep).click();
  await page.getByText(t.none).waitFor();
  books = await settlementText(bench.stored.page);
});
afterAll(async () => {
  await bench?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('of a long bill nothing is half there', () => {
  it('stopped while it is read', async () => {
    await pick(page);
    await item(page)
      .getByText(/读取中，已读 [1-9]\d* 行/)
      .waitFor();
    await staged();
    await button(page, t.stop).click();
    await item(page).waitFor({ state: 'detached' });
    await unchanged();
  });

  it('the page closed while it is read', async () => {
    const other = await reopen();
    await pick(other);
    await staged();
    await other.close();
    expect((await counts()).live).toBe(0);
    const again = await reopen();
    await again.getByText(t.none).waitFor();
    expect(await again.getByText(NAME).count()).toBe(0);
    // What was left is swept when the next file is read.
    const small = madeText('pddLedger', []);
    await again
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '空.csv', mimeType: '', buffer: Buffer.from(small) });
    await button(again, t.remove).waitFor();
    await unchanged();
    await again.close();
  });

  it('its thread ended while it is read', async () => {
    await pick(page);
    await staged();
    const ended = page.workers().map((worker) =>
      worker.evaluate(() =>
        setTimeout(() => {
          throw new Error('ended by the test');
        }),
      ),
    );
    await Promise.all(ended);
    await item(page).getByText(t.failed).waitFor();
    await button(page, t.remove).click();
    expect((await counts()).live).toBe(0);
    await page.getByText(t.none).waitFor();
  });

  it('comes in whole the next time, and its sums are known', async () => {
    await pick(page);
    await item(page)
      .getByText(new RegExp(`拼多多.*${ROWS} 行 · 2026-10-01 – 2026-10-28`))
      .waitFor({ timeout: 80_000 });
    const before = await counts();
    expect([before.files, before.live]).toEqual([1, 0]);
    await button(page, t.storeTo(SHOP)).click();
    await page.getByText(t.stored, { exact: true }).waitFor({ timeout: 80_000 });
    await button(page, t.remove).click();
    await page.getByText('还没有能核对的订单').waitFor({ timeout: 80_000 });
    expect(await counts()).toMatchObject({ files: 1, live: 1, rows: ROWS });
  });

  it('is taken back whole', async () => {
    await button(page, t.takeBackName(NAME)).click();
    await page.getByRole('dialog').getByText(t.takeBackAsk(NAME, ROWS)).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: t.takeBack, exact: true }).click();
    await page.getByText(t.none).waitFor({ timeout: 60_000 });
    await unchanged();
  });
});

/** A bill of 200,001 rows, and a shop of 拼多多 to put it in. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { settlementScreenTexts } from '../../../utils/texts/settlement-screen.ts';
import { madeText } from '../../bills/made-bills.ts';
import { billText } from '../../bills/many-rows.ts';
import { openBench } from './bench.ts';
import { csvFile, openSettlement, SHOP } from './settlement-page.ts';
import { type StoredCounts, settlementCounts, settlementText } from './settlement-stored.ts';
import { until } from './until.ts';

const t = settlementScreenTexts.zh;

/** Two of three orders have a second row. */
const ORDERS = 133_334;
export const LONG_ROWS = 200_001;
export const LONG_NAME = '二十万行.csv';

export interface LongBill {
  /** Of 结算, with the shop and without files. */
  readonly page: Page;
  /** A document of the extension's origin that runs none of its code. */
  readonly beside: Page;
  /** 结算 once more. */
  readonly reopen: () => Promise<Page>;
  readonly pick: (on: Page) => Promise<void>;
  /** Until it was read and may be stored. */
  readonly read: (on: Page) => Promise<void>;
  readonly item: (on: Page) => Locator;
  readonly counts: () => Promise<StoredCounts>;
  /** Until rows wait in the database that nobody sees yet. */
  readonly staged: () => Promise<StoredCounts>;
  /** Reads another file, before which is swept what was left. */
  readonly sweep: (on: Page) => Promise<void>;
  /** Until the database holds what it held before any file. */
  readonly unchanged: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How a thread may end: with an error the page hears of, or without a word. */
export const THREAD_ENDS = {
  error: () =>
    setTimeout(() => {
      throw new Error('ended by the test');
    }),
  silence: () => setTimeout(() => self.close()),
} as const;

/** @param on of 结算; ends its thread */
export async function endThread(on: Page, end: keyof typeof THREAD_ENDS = 'error'): Promise<void> {
  await Promise.all(on.workers().map((worker) => worker.evaluate(THREAD_ENDS[end])));
}

export async function takeBack(on: Page): Promise<void> {
  await on.getByRole('button', { name: t.takeBackName(LONG_NAME), exact: true }).click();
  await on.getByRole('dialog').getByText(t.takeBackAsk(LONG_NAME, LONG_ROWS)).waitFor();
  await on.getByRole('dialog').getByRole('button', { name: t.takeBack, exact: true }).click();
  await on.getByText(t.none).waitFor({ timeout: 60_000 });
}

export async function openLongBill(): Promise<LongBill> {
  const folder = await mkdtemp(join(tmpdir(), 'kuance-bills-'));
  const file = join(folder, LONG_NAME);
  await writeFile(file, billText(ORDERS));
  const bench = await openBench();
  const page = await openSettlement(bench.extension);
  const button = (on: Page, name: string) => on.getByRole('button', { name, exact: true });
  await button(page, t.switchOn).click();
  await page.getByRole('textbox', { name: t.bookName }).fill(SHOP);
  await page.getByRole('combobox', { name: t.bookPlatform }).selectOption('pdd');
  await button(page, t.keep).click();
  await page.getByText(t.none).waitFor();
  const beside = bench.stored.page;
  const books = await settlementText(beside);
  const input = (on: Page) => on.locator('input[type=file]').first();
  const item = (on: Page) => on.getByRole('listitem').filter({ has: on.getByText(LONG_NAME, { exact: true }) });
  const counts = () => settlementCounts(beside);
  return {
    ...{ page, beside, item, counts },
    reopen: async () => {
      const again = await bench.extension.context.newPage();
      await again.goto(page.url());
      await button(again, t.edit).waitFor();
      return again;
    },
    pick: (on) => input(on).setInputFiles(file),
    read: async (on) => {
      await input(on).setInputFiles(file);
      const whole = new RegExp(`拼多多.*${LONG_ROWS} 行 · 2026-10-01 – 2026-10-28`);
      await item(on).getByText(whole).waitFor({ timeout: 80_000 });
    },
    staged: () => until(counts, ({ chunks }) => chunks > 0),
    sweep: async (on) => {
      await input(on).setInputFiles(csvFile('空.csv', madeText('pddLedger', [])));
      await button(on, t.remove).waitFor();
    },
    unchanged: () => expect.poll(() => settlementText(beside)).toBe(books),
    close: async () => {
      await bench.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

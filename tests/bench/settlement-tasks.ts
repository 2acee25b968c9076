/** How long the settlement page itself is busy at a time while 100,000 orders and their bills go into its books. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { say } from '../../scripts/run.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { billText, orderText } from '../bills/many-rows.ts';
import { withExtension } from '../browser/support/extension.ts';
import { meter } from './panel-tasks.ts';

const ORDERS = 100_000;
const PATIENCE = { timeout: 300_000 };
const t = settlementScreenTexts.zh;

/** A round each: the longest long task, or null. */
export interface SettlementTasks {
  readonly read: (number | null)[];
  /** Storing, and reconciling what is there after it. */
  readonly store: (number | null)[];
}

async function addShop(page: Page): Promise<void> {
  await page.getByRole('button', { name: t.switchOn }).click();
  await page.getByRole('textbox', { name: t.bookName }).fill('bench');
  await page.getByRole('combobox', { name: t.bookPlatform }).selectOption('pdd');
  await page.getByRole('button', { name: t.keep, exact: true }).click();
  await page.getByText(t.none).waitFor();
}

const most = (values: readonly (number | null)[]): number | null =>
  values.reduce((all, value) => (value === null ? all : Math.max(all ?? 0, value)), null);

function once(executablePath: string, files: readonly string[]): Promise<Record<keyof SettlementTasks, number | null>> {
  return withExtension({ executablePath }, async (extension) => {
    const page = await extension.open('settlement.html', { width: 1100, height: 900 });
    await addShop(page);
    const found = { read: [] as (number | null)[], store: [] as (number | null)[] };
    for (const file of files) {
      const reading = await meter(page);
      await page.locator('input[type=file]').first().setInputFiles(file);
      // By style and within the file's own lines: names of roles would be worked out on the page's thread, and measured.
      const item = page.locator('.ks-items');
      const store = item.locator('button', { hasText: t.storeTo('bench') });
      await store.waitFor(PATIENCE);
      found.read.push(await reading());
      const storing = await meter(page);
      await store.click();
      await item.getByText(t.stored, { exact: true }).waitFor(PATIENCE);
      await page.locator('.ks-section > .kc-table-scroll tbody tr').nth(49).waitFor(PATIENCE);
      found.store.push(await storing());
      await item.locator('button', { hasText: t.remove }).click();
    }
    return { read: most(found.read), store: most(found.store) };
  });
}

/** @param rounds each in a browser of its own */
export async function settlementTasks(executablePath: string, rounds: number): Promise<SettlementTasks> {
  const folder = await mkdtemp(join(tmpdir(), 'kuance-settlement-bench-'));
  const files = [join(folder, 'bills.csv'), join(folder, 'orders.csv')] as const;
  try {
    await writeFile(files[0], billText(ORDERS));
    await writeFile(files[1], orderText(ORDERS));
    const tasks: SettlementTasks = { read: [], store: [] };
    for (let round = 0; round < rounds; round += 1) {
      say(`  settlement: through its page, ${round + 1} of ${rounds}`);
      const { read, store } = await once(executablePath, files);
      tasks.read.push(read);
      tasks.store.push(store);
    }
    return tasks;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

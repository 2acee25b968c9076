/** How long the panel itself is busy at a time while it imports a long file: reading and storing have a thread of their own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { say } from '../../scripts/run.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { addDays, dayFromNumber } from '../../utils/time/day.ts';
import { withExtension } from '../browser/support/extension.ts';
import { openPanelPage } from '../browser/support/panel-page.ts';
import { csvText, exportRows } from './page/export-rows.ts';

const ROWS = 100_000;
const t = panelImportsTexts.zh;
const DAY_MS = 86_400_000;
const PATIENCE = { timeout: 180_000 };

/**
 * Longest long task (ms) of the page's own thread, from now until it is asked for; null where none was long. Turns
 * of a timer would tell how busy the machine is instead: the import's thread and the browser's take both processors.
 */
export async function meter(page: Page): Promise<() => Promise<number | null>> {
  await page.evaluate(() => {
    let most: number | null = null;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) most = Math.max(most ?? 0, duration);
    });
    observer.observe({ type: 'longtask' });
    const longestTask = () => {
      observer.disconnect();
      return most;
    };
    Object.assign(globalThis, { longestTask });
  });
  return () => page.evaluate(() => (globalThis as unknown as { longestTask: () => number | null }).longestTask());
}

/** A round each: the longest long task, or null. */
export interface PanelTasks {
  readonly read: (number | null)[];
  readonly store: (number | null)[];
}

async function once(executablePath: string, file: string): Promise<{ read: number | null; store: number | null }> {
  return withExtension({ executablePath }, async (extension) => {
    const { page, body, go } = await openPanelPage(extension);
    await go('reading');
    const reading = await meter(page);
    // By its path: bytes handed to the browser would be unpacked on the page's own thread.
    await page.locator('.kp-drop input[type=file]').setInputFiles(file);
    await body.locator('[data-file=ready]').waitFor(PATIENCE);
    const read = await reading();
    await body.getByRole('combobox', { name: /导入到哪家店/ }).selectOption({ label: t.shopNew });
    await body.getByRole('textbox', { name: t.shopName }).fill('bench');
    const storing = await meter(page);
    await body.getByRole('button', { name: t.store(1) }).click();
    await body.locator('[data-file=stored]').waitFor(PATIENCE);
    return { read, store: await storing() };
  });
}

/** The file on disk for as long as `job` takes. */
export async function withExport<T>(
  { rows, products }: { readonly rows: number; readonly products?: number },
  job: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kuance-file-'));
  const path = join(folder, '自助取数.csv');
  const yesterday = addDays(dayFromNumber(Math.floor(Date.now() / DAY_MS)), -1);
  try {
    await writeFile(path, csvText(exportRows(rows, yesterday, products)));
    return await job(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param rounds each in a browser of its own */
export function panelTasks(executablePath: string, rounds: number): Promise<PanelTasks> {
  return withExport({ rows: ROWS }, async (file) => {
    const tasks: PanelTasks = { read: [], store: [] };
    for (let round = 0; round < rounds; round += 1) {
      say(`  files: through the panel, ${round + 1} of ${rounds}`);
      const { read, store } = await once(executablePath, file);
      tasks.read.push(read);
      tasks.store.push(store);
    }
    return tasks;
  });
}

/** How long the panel itself waits at most while it imports a long file: reading and storing have a thread of their own. */
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

/** Longest time (ms) the page's thread did not come to its next turn, from now until it is asked for. */
async function meter(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    let most = 0;
    port1.onmessage = () => {
      const now = performance.now();
      most = Math.max(most, now - last);
      last = now;
      setTimeout(() => port2.postMessage(0));
    };
    port2.postMessage(0);
    const longestWait = () => {
      port1.close();
      return most;
    };
    Object.assign(globalThis, { longestWait });
  });
  return () => page.evaluate(() => (globalThis as unknown as { longestWait: () => number }).longestWait());
}

export interface PanelWaits {
  readonly read: number[];
  readonly store: number[];
}

async function once(executablePath: string, file: string): Promise<{ read: number; store: number }> {
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
async function withFile<T>(job: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kuance-file-'));
  const path = join(folder, '自助取数.csv');
  const yesterday = addDays(dayFromNumber(Math.floor(Date.now() / DAY_MS)), -1);
  try {
    await writeFile(path, csvText(exportRows(ROWS, yesterday)));
    return await job(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param rounds each in a browser of its own */
export function panelWaits(executablePath: string, rounds: number): Promise<PanelWaits> {
  return withFile(async (file) => {
    const waits: PanelWaits = { read: [], store: [] };
    for (let round = 0; round < rounds; round += 1) {
      say(`  files: through the panel, ${round + 1} of ${rounds}`);
      const { read, store } = await once(executablePath, file);
      waits.read.push(read);
      waits.store.push(store);
    }
    return waits;
  });
}

/** The practice page in a window of its own, for somebody to use. */
import type { Page } from 'playwright-core';
import { type Extension, launchExtension, untilRegistered } from '../tests/browser/support/extension.ts';
import { practise } from '../tests/browser/support/network.ts';
import { openRanking } from '../tests/browser/support/ranking-page.ts';
import { until } from '../tests/browser/support/until.ts';
import { say } from './run.ts';

/** The ranking page in front; the first screen, which installing opens, behind it, and nothing else. */
export async function openPractice(extension: Extension, data: string | null): Promise<Page> {
  const { context, url } = extension;
  await practise(context, { data });
  await until(
    async () => context.pages().map((page) => page.url()),
    (pages) => pages.includes(url('start.html')),
  );
  const blank = context.pages().filter((page) => page.url() === 'about:blank');
  await untilRegistered(extension, 'overlay-sycm');
  const { page, rows } = await openRanking(context);
  await rows();
  for (const tab of blank) await tab.close();
  await page.bringToFront();
  return page;
}

/** @param data text of an items table to play instead of the generated shop */
export async function stayOpen(executablePath: string, data: string | null): Promise<void> {
  const extension = await launchExtension({ executablePath, headless: false });
  const closed = new Promise<void>((resolve) => extension.context.once('close', () => resolve()));
  await openPractice(extension, data);
  say('浏览器已打开；关闭它即结束 / the browser is open; close it to end');
  await closed;
}

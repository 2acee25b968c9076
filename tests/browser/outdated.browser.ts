/** An update under a page that stays open: its old chip says so by itself. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';

declare const chrome: { readonly runtime: { reload(): void } };

let bench: Bench;
let ranking: RankingPage;

beforeAll(async () => {
  bench = await openBench({ mode: 'table' });
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
});
afterAll(() => bench?.close());

it('says 扩展已更新，请刷新 without anybody touching the page, and offers nothing that no longer works', async () => {
  const { context, worker } = bench.extension;
  const again = context.waitForEvent('serviceworker');
  // The browser restarts an extension the same way when it installs an update.
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await again;
  await ranking.chipShows(overlayTexts.zh.outdated);
  for (const name of [overlayTexts.zh.pause, overlayTexts.zh.openPanel]) {
    expect(await ranking.chip.getByRole('button', { name }).count()).toBe(0);
  }
});

it('leaves the page as it is, and the page read again after the refresh', async () => {
  await ranking.nextPage();
  await (await ranking.rows()).first().waitFor();
  await ranking.page.reload();
  await ranking.chipShows('已读取 10 /');
  expect(ranking.errors).toEqual([]);
});

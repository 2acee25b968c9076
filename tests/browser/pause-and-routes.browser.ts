/** Pause is one click; parts of the backend that are none of our business are never read. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SYCM_PERIOD_WORDS } from '../../utils/sites/sycm/item-table.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openPanelPage } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';

let bench: Bench;
let ranking: RankingPage;
const t = overlayTexts.zh;

beforeAll(async () => {
  bench = await openBench();
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
});
afterAll(() => bench?.close());

const pagesRead = async () => (await bench.stored.settled()).sheets.map(({ listing }) => listing?.page).sort();

/** Turns the page and waits until the page itself shows it. */
async function turnTo(number: number): Promise<void> {
  const answered = ranking.page.waitForResponse((response) => response.url().includes(`&page=${number}&`));
  await ranking.goToPage(number);
  await (await answered).finished();
  await ranking.page.locator(`.ant-pagination-item-${number}.ant-pagination-item-active`).waitFor();
  // Longer than reading one takes.
  await ranking.page.waitForTimeout(600);
}

it('reads nothing after one click on the chip, and keeps what it has in sight', async () => {
  await ranking.chip.getByRole('button', { name: t.pause }).click();
  await ranking.chipShows(t.paused);
  await ranking.chipShows('已读取 10 /');
  await turnTo(2);
  expect(await pagesRead()).toEqual([1]);
});

it('stays paused in a new tab', async () => {
  const other = await openRanking(bench.extension.context);
  await other.chipShows(t.paused);
  await other.rows();
  expect(await pagesRead()).toEqual([1]);
  await other.page.close();
});

it('goes on after one more click', async () => {
  await ranking.chip.getByRole('button', { name: t.resume }).click();
  await ranking.read(() => ranking.goToPage(3));
  expect(await pagesRead()).toEqual([1, 3]);
});

it('never reads on a market page, though the page asks for a list there', async () => {
  await ranking.page.evaluate(() => history.pushState({}, '', '/mc/free/market_rank'));
  await ranking.chipShows(t.excluded.market);
  await turnTo(4);
  expect(await pagesRead()).toEqual([1, 3]);
  expect(await ranking.chip.getByRole('button', { name: t.pause }).count()).toBe(0);
});

it('reads again when the operator comes back', async () => {
  await ranking.page.evaluate(() => history.pushState({}, '', '/cc/item_rank'));
  await ranking.chipShows(t.waiting(SYCM_PERIOD_WORDS));
  await ranking.read(() => ranking.goToPage(5));
  expect(await pagesRead()).toEqual([1, 3, 5]);
});

it('says nothing of a shop that was wiped in the panel, and reads it anew', async () => {
  const panel = await openPanelPage(bench.extension);
  await panel.wipe();
  await panel.page.close();
  await ranking.chipShows(t.waiting(SYCM_PERIOD_WORDS));
  expect(await ranking.chip.getByText(/已读取/).count()).toBe(0);
  await ranking.read(() => ranking.goToPage(6));
  expect(await pagesRead()).toEqual([6]);
});

it('shows nothing on a page it does not know', async () => {
  await ranking.page.evaluate(() => history.pushState({}, '', '/portal/home.htm'));
  await ranking.chip.waitFor({ state: 'hidden' });
  expect(ranking.errors).toEqual([]);
});

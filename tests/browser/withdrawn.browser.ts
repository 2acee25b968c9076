/** What the operator took back holds at once, in pages already open too; and what the page hides is no whole shop. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';

let bench: Bench;
let ranking: RankingPage;

beforeAll(async () => {
  bench = await openBench({ mode: 'table' });
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows(/已读取 10 \/ \d+ 款/);
});
afterAll(() => bench?.close());

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const sheets = async () => (await bench.stored.now()).sheets;
const whole = async () => (await sheets()).filter(({ scope }) => Object.keys(scope.filters).length === 0);

it('keeps a searched list apart when the text was deleted without sending it', async () => {
  const before = await whole();
  await ranking.read(() => ranking.search('裙'));
  await ranking.page.getByPlaceholder('商品名称').fill('');
  await rest(1_000);
  await ranking.read(() => ranking.nextPage());
  const parts = (await sheets()).filter(({ scope }) => scope.filters.keyword === '裙');
  expect(parts.map(({ listing }) => listing?.page).sort()).toEqual([1, 2]);
  expect(await whole()).toEqual(before);
});

it('cannot tell a list that came anew under an unsent text', async () => {
  const before = await whole();
  await ranking.sortBy('商品访客数');
  await rest(3_000);
  expect((await sheets()).some(({ scope }) => scope.filters.keyword === '*')).toBe(true);
  expect(await whole()).toEqual(before);
});

it('reads the whole shop again once the empty box is sent', async () => {
  const before = await whole();
  await ranking.read(() => ranking.search(''));
  await ranking.read(() => ranking.nextPage());
  expect((await whole()).length).toBeGreaterThan(before.length);
});

it.each([
  ['the mode', { 'site.sycm': { mode: null, paused: false } }],
  ['consent', { consentAt: null }],
])('stores nothing more after %s was taken back', async (_, change) => {
  const before = (await sheets()).length;
  await bench.stored.set(change);
  await ranking.chip.locator('.chip').waitFor({ state: 'hidden' });
  await ranking.nextPage();
  await rest(3_000);
  expect((await sheets()).length).toBe(before);
  await bench.stored.set({ 'site.sycm': { mode: 'table', paused: false }, consentAt: 1 });
  // The page now shown is read again.
  await ranking.chipShows(/已读取 \d+ \/ \d+ 款/);
  await rest(2_000);
});

it('is stopped in every tab and after a reload when risk control spoke in one', async () => {
  await bench.stored.set({ 'stopped.sycm': Date.now() + 300_000 });
  await ranking.chipShows('已停止读取');
  const before = (await sheets()).length;
  await ranking.page.reload();
  await ranking.chipShows('已停止读取');
  await ranking.nextPage();
  await rest(3_000);
  expect((await sheets()).length).toBe(before);
});

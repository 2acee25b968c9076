/** The browser may end the worker at any moment: no row is lost, none is counted twice. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { badgesStand } from './support/badges.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { historyAgainstTruth, sheetsAgainstTruth, trueFigures } from './support/truth.ts';

let bench: Bench;
let ranking: RankingPage;
let cdp: CDPSession;
let deaths = 0;

beforeAll(async () => {
  bench = await openBench();
  cdp = await bench.extension.context.newCDPSession(bench.stored.page);
  const running = new Set<string>();
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      // One that is ended while it starts has died too.
      if (runningStatus === 'running' || runningStatus === 'starting') running.add(versionId);
      if (runningStatus === 'stopped' && running.delete(versionId)) deaths += 1;
    }
  });
  await cdp.send('ServiceWorker.enable');
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
});
afterAll(() => bench?.close());

const total = () => {
  const { world } = bench.practice.truth;
  const month = world.choices.find(({ label }) => label === '30天');
  if (!month) throw new Error('no 30天');
  return trueFigures(world, { kind: 'range', from: month.from, to: month.to }).size;
};
const endWorker = () => cdp.send('ServiceWorker.stopAllWorkers');

it('sends a page again until it is stored, wherever the worker was ended', async () => {
  const pages = Math.ceil(total() / 10);
  for (let page = 2; page <= pages; page++) {
    const answered = ranking.page.waitForResponse((response) => response.url().includes(`&page=${page}&`));
    await ranking.nextPage();
    await answered;
    await sleep((page - 2) * 8);
    await endWorker();
    await ranking.page.locator(`.ant-pagination-item-${page}.ant-pagination-item-active`).waitFor();
  }
  await ranking.chipShows(`已读取 ${total()} / ${total()} 款`);
  expect(deaths).toBeGreaterThan(3);
  const { world } = bench.practice.truth;
  const { sheets, history } = await bench.stored.now();
  expect(sheets.map(({ listing }) => listing?.page).sort()).toEqual(Array.from({ length: pages }, (_, i) => i + 1));
  expect(sheetsAgainstTruth(sheets, world).wrong).toEqual([]);
  expect(historyAgainstTruth({ history }, world).wrong).toEqual([]);
});

it('takes up the judging it left undone', async () => {
  let undone = 0;
  for (const label of ['1天', '7天', '30天']) {
    await ranking.read(() => ranking.choosePeriod(label));
    await endWorker();
    undone = (await bench.stored.now()).dirty.length;
    if (undone > 0) break;
  }
  expect(undone).toBeGreaterThan(0);
  await ranking.page.reload();
  await ranking.chipShows(`已读取 ${total()} / ${total()} 款`);
  const { dirty } = await badgesStand(ranking.page, bench.stored);
  expect(dirty).toEqual([]);
  expect(ranking.errors).toEqual([]);
});

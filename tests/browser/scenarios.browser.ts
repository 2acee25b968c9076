/** Unusual pages that are still to be read rightly. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import type { ScenarioName } from '../backend/scenarios.ts';
import { makeWorld } from '../backend/world.ts';
import { badgesStand } from './support/badges.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { sheetsAgainstTruth } from './support/truth.ts';

let bench: Bench;
let ranking: RankingPage;

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());
beforeEach(() => bench.stored.clear());
afterEach(async () => {
  expect(ranking.errors).toEqual([]);
  expect(bench.practice.strangers).toEqual([]);
  await ranking.page.close();
});

const world = () => bench.practice.truth.world;

async function visit(scenario: ScenarioName): Promise<void> {
  ranking = await openRanking(bench.extension.context, scenario);
}

/** What is stored once the badges stand, after comparing every figure. */
async function readRightly(sheets: number) {
  const stored = await badgesStand(ranking.page, bench.stored);
  expect(stored.sheets.length).toBe(sheets);
  const { compared, wrong } = sheetsAgainstTruth(stored.sheets, world());
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(0);
  return stored;
}

it('column-chooser: what is not ticked is named, unknown, and never 0', async () => {
  await visit('column-chooser');
  await ranking.chipShows('已读取 10 /');
  const line = await ranking.chip.locator('[data-why="not-chosen"]').textContent();
  expect(line).toContain('支付买家数');
  expect(line).toContain('商品加购人数');
  const { products } = await readRightly(1);
  expect(products.map(({ counts }) => counts.payBuyers)).toEqual(products.map(() => null));
});

it('filter: a part of the list is stored as a part', async () => {
  await visit('filter');
  await ranking.chipShows(overlayTexts.zh.partScope);
  const { sheets, history } = await readRightly(1);
  expect(Object.keys(sheets[0]?.scope.filters ?? {})).toEqual(['keyword']);
  expect(history).toEqual([]);
});

it('sort: the lowest first says nothing of the share of the amount paid', async () => {
  await visit('sort');
  await ranking.chipShows('已读取 10 /');
  expect(await ranking.chip.locator('.count').textContent()).not.toContain('占支付金额');
  const { sheets } = await readRightly(1);
  expect(sheets[0]?.listing).toMatchObject({ orderBy: 'visitors', descending: false });
});

it('ids-as-numbers: ids stay the digits they are', async () => {
  await visit('ids-as-numbers');
  await ranking.chipShows('已读取 10 /');
  await readRightly(1);
});

it('hostile-titles: are text, here and on the page', async () => {
  await visit('hostile-titles');
  await ranking.chipShows('已读取 10 /');
  await readRightly(1);
  expect(await ranking.page.evaluate(() => '__hurt' in window)).toBe(false);
});

it.each(['late-answer', 'slow'] as const)('%s: waits, then reads', async (scenario) => {
  await visit(scenario);
  await ranking.chipShows(overlayTexts.zh.waiting);
  await ranking.chipShows('已读取 10 /');
  await readRightly(1);
});

it('superseded: both answers are stored under their own page, the chip speaks of the page shown', async () => {
  await visit('superseded');
  await ranking.chipShows('已读取 20 /');
  const { sheets } = await readRightly(2);
  expect(sheets.map(({ listing }) => listing?.page).sort()).toEqual([1, 2]);
});

it('cached-reopen: says that no answer came, and stores nothing', async () => {
  await visit('normal');
  await ranking.chipShows('已读取 10 /');
  await ranking.page.close();
  await bench.stored.clear();
  const before = bench.practice.served.length;
  await visit('cached-reopen');
  await ranking.rows();
  await ranking.chipShows(overlayTexts.zh.cached);
  expect(bench.practice.served.slice(before).filter((path) => path.includes('top.json'))).toEqual([]);
  expect((await bench.stored.now()).sheets).toEqual([]);
});

describe('whose shop it is', () => {
  it('no-shop-id: is kept apart as 待认领店铺, never mixed with a known one', async () => {
    const known = await openRanking(bench.extension.context);
    await known.chipShows('已读取 10 /');
    await visit('no-shop-id');
    await ranking.chipShows(overlayTexts.zh.unclaimedShop);
    const { shops, sheets } = await bench.stored.settled();
    expect(shops.map(({ claimed }) => claimed).sort()).toEqual([false, true]);
    expect(new Set(sheets.map(({ shop }) => shop)).size).toBe(2);
    await known.page.close();
  });

  it('second-shop: two windows, two shops, each with its own figures', async () => {
    const first = await openRanking(bench.extension.context);
    await first.chipShows(world().name);
    await visit('second-shop');
    const second = makeWorld({ seed: 7, today: world().today, hour: world().hour, data: null, which: 1 });
    await ranking.chipShows(second.name);
    await first.nextPage();
    await first.chipShows('已读取 20 /');
    const { shops, sheets } = await badgesStand(ranking.page, bench.stored);
    await badgesStand(first.page, bench.stored);
    expect(shops.length).toBe(2);
    for (const [{ name, rows }, pages] of [
      [world(), 2],
      [second, 1],
    ] as const) {
      const shop = shops.find((each) => each.name === name);
      const own = sheets.filter((sheet) => sheet.shop === shop?.id);
      expect([name, own.length]).toEqual([name, pages]);
      expect(sheetsAgainstTruth(own, { rows }).wrong).toEqual([]);
    }
    await first.page.close();
  });
});

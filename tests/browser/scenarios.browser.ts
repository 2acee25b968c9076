/** Unusual pages that are still to be read rightly, in both reading modes. */
import { describe, expect, it } from 'vitest';
import { feedsEngine } from '../../utils/history/buckets.ts';
import { SYCM_PERIOD_WORDS } from '../../utils/sites/sycm/item-table.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { makeWorld } from '../backend/world.ts';
import { badgesStand } from './support/badges.ts';
import { openRanking } from './support/ranking-page.ts';
import { scenarioBench } from './support/scenario-bench.ts';
import { sheetsAgainstTruth } from './support/truth.ts';

const t = overlayTexts.zh;

describe.each(['answers', 'table'] as const)('read from %s', (mode) => {
  const at = scenarioBench(mode);
  const world = () => at.bench.practice.truth.world;

  it('column-chooser: what is not ticked is named, unknown, and never 0', async () => {
    const { chip, chipShows } = await at.visit('column-chooser');
    await chipShows('已读取 10 /');
    const line = await chip.locator('[data-why="not-chosen"]').textContent();
    expect(line).toContain('支付买家数');
    expect(line).toContain('商品加购人数');
    const { products } = await at.readRightly(1);
    expect(products.map(({ counts }) => counts.payBuyers)).toEqual(products.map(() => null));
  });

  it('filter: a part of the list is stored as a part', async () => {
    const { chipShows } = await at.visit('filter');
    await chipShows(t.part.filter);
    const { sheets, history } = await at.readRightly(1);
    expect(Object.keys(sheets[0]?.scope.filters ?? {})).toEqual(['keyword']);
    expect(history.filter(({ bucket }) => feedsEngine(bucket))).toEqual([]);
  });

  it('sort: the lowest first says nothing of the share of the amount paid', async () => {
    const { chip, chipShows } = await at.visit('sort');
    await chipShows('已读取 10 /');
    expect(await chip.locator('.count').textContent()).not.toContain('占支付金额');
    const { sheets } = await at.readRightly(1);
    expect(sheets[0]?.listing).toMatchObject({ orderBy: 'visitors', descending: false });
  });

  it('ids-as-numbers: ids stay the digits they are', async () => {
    const { chipShows } = await at.visit('ids-as-numbers');
    await chipShows('已读取 10 /');
    await at.readRightly(1);
  });

  it('hostile-titles: are text, here and on the page', async () => {
    const { page, chipShows } = await at.visit('hostile-titles');
    await chipShows('已读取 10 /');
    await at.readRightly(1);
    expect(await page.evaluate(() => '__hurt' in window)).toBe(false);
  });

  it.each(['late-answer', 'slow'] as const)('%s: waits, then reads', async (scenario) => {
    const { chipShows } = await at.visit(scenario);
    await chipShows(t.waiting(SYCM_PERIOD_WORDS));
    await chipShows('已读取 10 /');
    await at.readRightly(1);
  });

  it('no-shop-id: is kept apart as 待认领店铺, never mixed with a known one', async () => {
    const known = await openRanking(at.bench.extension.context);
    await known.chipShows('已读取 10 /');
    const { chipShows } = await at.visit('no-shop-id');
    await chipShows(t.unclaimedShop);
    const { shops, sheets } = await at.bench.stored.settled();
    expect(shops.map(({ claimed }) => claimed).sort()).toEqual([false, true]);
    expect(new Set(sheets.map(({ shop }) => shop)).size).toBe(2);
    await known.page.close();
  });

  it('second-shop: two windows, two shops, each with its own figures', async () => {
    const first = await openRanking(at.bench.extension.context);
    await first.chipShows(world().name);
    const second = await at.visit('second-shop');
    const other = makeWorld({ seed: 7, today: world().today, hour: world().hour, data: null, which: 1 });
    await second.chipShows(other.name);
    await first.nextPage();
    await first.chipShows('已读取 20 /');
    const { shops, sheets } = await badgesStand(second.page, at.bench.stored);
    await badgesStand(first.page, at.bench.stored);
    expect(shops.length).toBe(2);
    for (const [{ name, rows }, pages] of [
      [world(), 2],
      [other, 1],
    ] as const) {
      const shop = shops.find((each) => each.name === name);
      const own = sheets.filter((sheet) => sheet.shop === shop?.id);
      expect([name, own.length]).toEqual([name, pages]);
      expect(sheetsAgainstTruth(own, { rows }).wrong).toEqual([]);
    }
    await first.page.close();
  });
});

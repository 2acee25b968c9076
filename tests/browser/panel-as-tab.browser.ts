/** A browser without a side panel: the panel opens as a tab and shows the shop whose button was pressed. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { makeWorld } from '../backend/world.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { until } from './support/until.ts';
import { copyBuild, type Variant } from './support/variant.ts';

let variant: Variant;
let bench: Bench;
let first: RankingPage;
let second: RankingPage;
let other: string;

beforeAll(async () => {
  variant = await copyBuild('chrome-mv3-granted');
  await variant.change((manifest) => ({
    ...manifest,
    permissions: manifest.permissions.filter((permission) => permission !== 'sidePanel'),
    side_panel: undefined,
  }));
  bench = await openBench({ folder: variant.folder });
  const { world } = bench.practice.truth;
  other = makeWorld({ seed: 7, today: world.today, hour: world.hour, data: null, which: 1 }).name;
  first = await openRanking(bench.extension.context);
  await first.chipShows('已读取 10 /');
  second = await openRanking(bench.extension.context, 'second-shop');
  await second.chipShows(other);
});
afterAll(async () => {
  await bench?.close();
  await variant?.remove();
});

async function pressed({ page, chip }: RankingPage): Promise<Page> {
  const opening = bench.extension.context.waitForEvent('page');
  await page.bringToFront();
  await chip.getByRole('button', { name: overlayTexts.zh.openPanel }).click();
  return opening;
}

async function shows(panel: Page, shop: string): Promise<void> {
  const chosen = panel.locator('header select option:checked');
  await chosen.first().waitFor({ state: 'attached' });
  await until(
    async () => (await chosen.textContent()) ?? '',
    (text) => text === shop,
  );
}

it('shows the shop of the page whose button was pressed, not the one read last', async () => {
  const panel = await pressed(first);
  expect(panel.url()).toMatch(/sidepanel\.html#tab=\d+$/);
  await shows(panel, bench.practice.truth.world.name);
  await panel.close();
});

it('and the other one for the other page', async () => {
  const panel = await pressed(second);
  await shows(panel, other);
  await panel.close();
});

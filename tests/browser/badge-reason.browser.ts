/** Why a product has its badge: on hover, on keyboard focus, closed by Escape; and it stays with its product. */

import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { type BadgeText, badgeText } from '../../utils/texts/badge.ts';
import { badgesStand, watchBadges } from './support/badges.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';

let bench: Bench;
let ranking: RankingPage;
let badge: Locator;
let reason: Locator;
let expected: BadgeText;

beforeAll(async () => {
  bench = await openBench();
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  const { products, shopStates } = await badgesStand(ranking.page, bench.stored);
  badge = ranking.page.locator('kuance-badge').first();
  reason = badge.getByRole('tooltip');
  const id = await badge.getAttribute('data-product');
  const summary = products.find(({ product }) => product === id);
  if (!summary) throw new Error('no such product');
  expected = badgeText(summary.suggestion, { revision: shopStates[0]?.revision ?? 0, language: 'zh', currency: CNY });
});
afterAll(() => bench?.close());

beforeEach(async () => {
  await ranking.page.mouse.move(2, 2);
  await badge.getByRole('button').blur();
  await reason.waitFor({ state: 'hidden' });
});

async function saysItAll(): Promise<void> {
  await reason.waitFor();
  for (const line of [expected.summary, ...expected.evidence, ...expected.changes, expected.foot]) {
    await expect.poll(() => reason.textContent()).toContain(line);
  }
  expect(expected.evidence.length).toBeGreaterThan(0);
}

it('opens under the pointer and closes when it leaves', async () => {
  await badge.getByRole('button').hover();
  await saysItAll();
  await ranking.page.mouse.move(2, 2);
  await reason.waitFor({ state: 'hidden' });
});

it('opens on keyboard focus and Escape closes it, not the page’s own things', async () => {
  await ranking.page.evaluate(() => {
    const heard = { escapes: 0 };
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') heard.escapes += 1;
    });
    Object.assign(window, { heard });
  });
  // From the link of the product, as with the Tab key.
  await ranking.page.locator('.ant-table-row a.title').first().focus();
  await ranking.page.keyboard.press('Tab');
  await saysItAll();
  await ranking.page.keyboard.press('Escape');
  await reason.waitFor({ state: 'hidden' });
  expect(await ranking.page.evaluate(() => (window as unknown as { heard: { escapes: number } }).heard.escapes)).toBe(
    0,
  );
});

it('does not stay open beside another product', async () => {
  await badge.getByRole('button').focus();
  await saysItAll();
  await ranking.read(() => ranking.goToPage(2));
  await badgesStand(ranking.page, bench.stored);
  expect(await ranking.page.getByRole('tooltip').filter({ visible: true }).count()).toBe(0);
});

it('follows the product when the page puts another one into the same row', async () => {
  await ranking.read(() => ranking.goToPage(1));
  await badgesStand(ranking.page, bench.stored);
  const shown = await ranking.badges();
  const other = shown.findIndex(({ badge: label }) => label !== shown[0]?.badge);
  expect(other).toBeGreaterThan(0);
  const noted = await watchBadges(ranking.page);
  await ranking.page.evaluate(async (at) => {
    const rows = [...document.querySelectorAll('.ant-table-row')];
    const parts = [0, at].map((place) => {
      const row = rows[place];
      const link = row?.querySelector('a.title');
      const id = row?.querySelector('.under span');
      if (!row || !link || !id) throw new Error('no such row');
      return {
        row,
        link,
        id,
        key: row.getAttribute('data-row-key'),
        href: link.getAttribute('href'),
        text: id.textContent,
      };
    });
    const [first, second] = parts;
    for (const [to, from] of [
      [first, second],
      [second, first],
    ] as const) {
      to?.row.setAttribute('data-row-key', from?.key ?? '');
      to?.link.setAttribute('href', from?.href ?? '');
      if (to) to.id.textContent = from?.text ?? '';
    }
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  }, other);
  await badgesStand(ranking.page, bench.stored);
  const now = await ranking.badges();
  expect([now[0], now[other]]).toEqual([shown[other], shown[0]]);
  expect((await noted()).wrong).toEqual([]);
});

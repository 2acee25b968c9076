/** The built extension on tables of real component libraries: a badge stays with its product, row by row. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseMode } from '../browser/support/bench.ts';
import { type Extension, launchExtension } from '../browser/support/extension.ts';
import { openStored, type Stored } from '../browser/support/stored.ts';
import { until } from '../browser/support/until.ts';
import { buildKits } from './build-kits.ts';
import { CATALOGUE, type KitPage, PAGED_ROWS, VIRTUAL_ROWS } from './catalogue.ts';
import { kitAnswer, kitQuery } from './kit-files.ts';
import { productsOf } from './products.ts';
import { type SeenRow, seenBadges, watchKitBadges } from './seen-badges.ts';

const HOST = 'https://sycm.taobao.com';
const NAMES = [
  'antd fixed',
  'element plain',
  'element virtual',
  'alifd lock',
  'arco plain',
  'tanstack divs',
  'ag-grid pinned',
];

let extension: Extension;
let stored: Stored;

beforeAll(async () => {
  await buildKits();
  extension = await launchExtension({
    executablePath: process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium',
    viewport: { width: 1600, height: 1200 },
  });
  await extension.context.route(/^https?:/, async (route) => {
    const url = new URL(route.request().url());
    const answer = url.origin === HOST ? kitAnswer(url) : null;
    if (answer) return route.fulfill({ contentType: answer.contentType, body: answer.body });
    return route.abort();
  });
  stored = await openStored(extension);
  await chooseMode(stored, 'table');
});
afterAll(() => extension?.close());

const figureOf = (kit: KitPage, product: string): string => {
  const list = productsOf(kit.rows === 'paged' ? PAGED_ROWS : VIRTUAL_ROWS);
  return list.find(({ id }) => id === product)?.figures[0]?.value ?? '';
};

/** Rows that show anything but the badge of their own product, or whose figures no longer stand beside it. */
async function mistakes(page: Page, kit: KitPage): Promise<readonly string[]> {
  const { products } = await stored.settled();
  const known = new Set(products.filter(({ suggestion }) => suggestion).map(({ product }) => product));
  const rows = await seenBadges(page);
  if (!rows.some(({ product }) => known.has(product))) return ['no product with a suggestion'];
  const wrongIn = ({ product, badges, level }: SeenRow, at: number): string[] => {
    const own = known.has(product) ? product : '';
    // The last row may be cut off below its title.
    const right = badges.join() === own || (badges.length === 0 && at === rows.length - 1);
    return [
      ...(right ? [] : [`${product}: badges ${badges.join() || 'none'}`]),
      ...(level.includes(figureOf(kit, product)) ? [] : [`${product}: figures are not beside it`]),
    ];
  };
  return rows.flatMap(wrongIn);
}

const badgesStand = (page: Page, kit: KitPage) =>
  until(
    () => mistakes(page, kit),
    (wrong) => wrong.length === 0,
    8_000,
  );

async function wheel(page: Page, by: number): Promise<void> {
  await page.locator('a.title').first().hover();
  await page.mouse.wheel(0, by);
}

async function work(page: Page, kit: KitPage): Promise<void> {
  await badgesStand(page, kit);
  if (kit.rows === 'paged') await page.locator(kit.next).first().click();
  else for (let n = 0; n < 4; n++) await wheel(page, 200);
  await badgesStand(page, kit);
  await page.locator(kit.sorter).first().click();
  await badgesStand(page, kit);
  const box = page.locator('input.filter');
  await box.fill('连衣裙');
  await box.press('Enter');
  await badgesStand(page, kit);
}

test.each(NAMES)('%s', async (name) => {
  const kit = CATALOGUE.find((each) => `${each.kit} ${each.variant}` === name);
  if (!kit) throw new Error(`no page ${name}`);
  await stored.clear();
  const page = await extension.context.newPage();
  await page.goto(`${HOST}/cc/item_rank?${kitQuery(kit)}`);
  await page.locator('a.title').first().waitFor();
  const noted = await watchKitBadges(page);
  await work(page, kit);
  const { wrong, frames } = await noted();
  expect(wrong).toEqual([]);
  expect(frames).toBeGreaterThan(10);
  await page.close();
});

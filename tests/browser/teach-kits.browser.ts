/** Tables of component libraries no adapter was written for, taught in the built extension: plain, in panes, in a frame. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredSheet } from '../../utils/sheets/sheet.ts';
import { buildKits } from '../kits/build-kits.ts';
import { CATALOGUE, type KitPage, PAGED_ROWS, VIRTUAL_ROWS } from '../kits/catalogue.ts';
import { wrongDraft, wrongSheet } from '../kits/expected.ts';
import { type Around, kitAnswer, kitQuery } from '../kits/kit-files.ts';
import { PAGE_SIZE, PRODUCT_HEADER, productsOf } from '../kits/products.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openTeaching } from './support/teaching.ts';
import { until } from './support/until.ts';

let bench: Bench;

beforeAll(async () => {
  await buildKits();
  bench = await openBench();
  await bench.extension.context.route('https://*.kits.example/**', async (route) => {
    const answer = kitAnswer(new URL(route.request().url()));
    await (answer ? route.fulfill(answer) : route.fulfill({ status: 404, body: '' }));
  });
});
afterAll(() => bench?.close());

/** What is wrong with what was stored of a page, by the products it was given. */
function wrongIn(sheet: StoredSheet, drawn: KitPage): readonly string[] {
  const draft = { ...sheet, identities: [] };
  if (drawn.rows === 'virtual') return wrongSheet(draft, productsOf(VIRTUAL_ROWS, 0));
  const list = productsOf(PAGED_ROWS, 0);
  const shown = { products: list.slice(0, PAGE_SIZE), total: PAGED_ROWS, page: 1, sorted: false, keyword: '' };
  return wrongDraft({ ok: true, value: draft }, list, shown, drawn);
}

/** Where it is seen: kits draw fixed columns over copies of themselves. */
async function point(page: Page, header: Locator): Promise<void> {
  const box = await header.boundingBox();
  if (!box) throw new Error('no header');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

describe.each<[string, string, Around]>([
  ['element', 'fixed', {}],
  ['alifd', 'lock', {}],
  ['tanstack', 'divs', {}],
  ['ag-grid', 'pinned', {}],
  ['arco', 'plain', { place: 'frame' }],
])('%s %s %o', (kit, variant, around) => {
  let page: Page;
  beforeAll(async () => {
    await bench.stored.clear();
    page = await bench.extension.context.newPage();
    await page.setViewportSize({ width: 1600, height: 1200 });
  });
  afterAll(() => page.close());

  it('is pointed at and read, with badges beside its rows', async () => {
    const drawn = CATALOGUE.find((one) => one.kit === kit && one.variant === variant);
    if (!drawn) throw new Error('no such page');
    const host = `${kit}.kits.example`;
    await page.goto(`https://${host}/goods?${kitQuery(drawn, around)}`);
    const inside = around.place === 'frame' ? page.frameLocator('iframe') : page;
    await inside.locator('a.title').first().waitFor();
    const teaching = await openTeaching(bench.extension, page);
    await teaching.begin(host);
    await point(page, inside.getByText(PRODUCT_HEADER, { exact: true }).first());
    await teaching.form.waitFor();
    await teaching.keep(`${kit} ${variant}`);
    await teaching.panel.page.close();
    await page.reload();
    const { sheets } = await until(bench.stored.settled, (now) => now.sheets.length > 0);
    expect(sheets.flatMap((sheet) => wrongIn(sheet, drawn))).toEqual([]);
    // Laid over the row where a kit sets its height: then the element itself has none.
    await inside.locator('kuance-badge').first().waitFor({ state: 'attached' });
  });
});

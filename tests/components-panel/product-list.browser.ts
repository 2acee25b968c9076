/** The sort box and the search box over the panel's products, by keyboard. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { writeBackup } from '../../utils/files/backup.ts';
import { DEFAULT_UNITS } from '../../utils/metrics/shop-units.ts';
import type { Sheet } from '../../utils/sheets/sheet.ts';
import { sheetId } from '../../utils/sheets/sheet-id.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import type { Extension } from '../browser/support/extension.ts';
import { openPanelPage, type PanelPage } from '../browser/support/panel-page.ts';
import { launchPanelTests } from './open-panel.ts';

const t = panelProductsTexts.zh;
const SHOP = 'taobao:answer-field:00112233445566778899';
const SEEN = Date.now();
const YESTERDAY = addDays(dayOfInstant(SEEN), -1);
/** Each figure is unknown of one product. A 0 was read of one whose id alone would put it after the unknown. */
const PRODUCTS = {
  tee: ['612345678901', '白色 Tee', '300', '3', '900.00'],
  floral: ['612345678902', '碎花连衣裙', '90', '0', null],
  extra: ['612345678903', '补差价专拍', null, '12', '20.00'],
  black: ['612345678904', '黑色连衣裙', '1200', null, '50.00'],
} as const;
type Name = keyof typeof PRODUCTS;
const NAMES = Object.keys(PRODUCTS) as Name[];

const SHEET: Sheet = {
  version: 1,
  shop: SHOP,
  platform: 'taobao',
  page: 'sycm.item-rank',
  channel: 'answer',
  level: 'spu',
  scope: { device: 'all', filters: {} },
  period: { kind: 'range', from: addDays(YESTERDAY, -29), to: YESTERDAY },
  columns: [
    { field: 'item.title', as: 'title', unit: 'text' },
    { field: 'itmUv', as: 'visitors', unit: 'count' },
    { field: 'payByrCnt', as: 'payBuyers', unit: 'count' },
    { field: 'payAmt', as: 'payAmount', unit: 'yuan' },
  ],
  rows: NAMES.map((name) => ({ product: PRODUCTS[name][0], cells: PRODUCTS[name].slice(1) })),
  absent: [],
  listing: { page: 1, pageSize: 10, total: NAMES.length, orderBy: 'payAmount', descending: true },
  adapter: 'sycm.item-rank@1',
};

let folder: string;
let extension: Extension;
let panel: PanelPage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuance-list-'));
  const shop = {
    id: SHOP,
    platform: 'taobao',
    name: '四款小铺',
    claimed: true,
    demo: false,
    firstSeenAt: SEEN,
  } as const;
  const backup = await writeBackup(
    {
      shops: [{ ...shop, identities: [SHOP.slice('taobao:'.length)], ...DEFAULT_UNITS }],
      sheets: [{ ...SHEET, id: await sheetId(SHEET), seenAt: [SEEN], importId: null }],
      records: [],
      costs: [],
      planner: [],
      files: [],
      asides: [],
      refusals: [],
    },
    SEEN,
  );
  const file = join(folder, 'backup');
  await writeFile(file, Buffer.from(await backup.arrayBuffer()));
  extension = await launchPanelTests();
  panel = await openPanelPage(extension);
  await panel.preview(file);
  await panel.restore();
});
beforeEach(async () => {
  await panel.page.reload();
  await panel.go('products');
  await panel.body.locator('.kp-product').first().waitFor();
});
afterAll(async () => {
  await extension?.close();
  await rm(folder, { recursive: true, force: true });
});

const search = () => panel.body.getByLabel(t.search, { exact: true });
const sort = () => panel.body.getByLabel(t.sort, { exact: true });
const hasFocus = (label: 'search' | 'sort') =>
  (label === 'search' ? search() : sort()).evaluate((element) => element === document.activeElement);
const found = () => panel.body.getByRole('status').textContent();

/** The products from top to bottom. */
async function rows(): Promise<readonly (Name | undefined)[]> {
  const ids = await panel.body
    .locator('.kp-product')
    .evaluateAll((all) =>
      all
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((row) => row.getAttribute('data-product')),
    );
  return ids.map((id) => NAMES.find((name) => PRODUCTS[name][0] === id));
}

it('sorts by each figure, most first and unknown last, and by name', async () => {
  const { keyboard } = panel.page;
  await search().focus();
  await keyboard.press('Tab');
  expect(await hasFocus('sort')).toBe(true);
  expect(await sort().inputValue()).toBe('worth');
  for (const [option, order] of [
    [t.sortVisitors, ['black', 'tee', 'floral', 'extra']],
    [t.sortPayBuyers, ['extra', 'tee', 'floral', 'black']],
    [t.sortPayAmount, ['tee', 'black', 'extra', 'floral']],
    [t.sortName, ['tee', 'floral', 'extra', 'black']],
  ] as const) {
    await keyboard.press('ArrowDown');
    expect(await sort().locator('option:checked').textContent()).toBe(option);
    await expect.poll(rows, { message: option }).toEqual(order);
  }
  expect(await hasFocus('sort')).toBe(true);
});

it('finds by every word typed, in the order chosen, and Escape brings all back', async () => {
  const { keyboard } = panel.page;
  await sort().selectOption(t.sortName);
  await sort().focus();
  await keyboard.press('Shift+Tab');
  expect(await hasFocus('search')).toBe(true);
  await keyboard.type('连衣裙');
  await expect.poll(rows).toEqual(['floral', 'black']);
  expect(await found()).toBe(t.found(2, 2));
  await keyboard.type(' 黑');
  await expect.poll(rows).toEqual(['black']);
  await keyboard.press('Escape');
  await expect.poll(rows).toEqual(['tee', 'floral', 'extra', 'black']);
  for (const [typed, name] of [
    ['tee', 'tee'],
    ['678903', 'extra'],
  ] as const) {
    await keyboard.type(typed);
    await expect.poll(rows).toEqual([name]);
    await keyboard.press('Escape');
  }
  await expect.poll(found).toBe(t.found(4, 4));
  expect(await hasFocus('search')).toBe(true);
});

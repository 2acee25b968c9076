/** Shopify: stock and price of the product CSVs, old and new, and total sales by product, through the panel. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { addDays } from '../../utils/time/day.ts';
import { csvText } from '../files/make-files.ts';
import { type Bench, openBench } from './support/bench.ts';
import { dropFiles } from './support/files.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';

const t = panelImportsTexts.zh;
const SHIRT = 'practice-shirt';
const OLD = [
  ['Handle', 'Title', 'Body (HTML)', 'Option1 Value', 'Variant SKU', 'Variant Inventory Qty', 'Variant Price'],
  [SHIRT, 'Practice shirt', '<p>a</p>', 'S', 'S-1', '3', '50.00'],
  [SHIRT, '', '', 'M', 'S-2', '4', '50.00'],
];
const NEW = [
  ['Title', 'URL handle', 'Status', 'SKU', 'Price', 'Compare-at price', 'Inventory quantity'],
  ['Practice cap', 'practice-cap', 'Active', 'C-1', '9.90', '', '12'],
];
const SALES = [
  [
    ...['Product title', 'Product variant title', 'Product variant SKU', 'Net items sold', 'Gross sales', 'Discounts'],
    ...['Returns', 'Net sales', 'Taxes', 'Total sales'],
  ],
  ['Practice shirt', 'S', 'S-1', '4', '1250.00', '-100.00', '-12.50', '1137.50', '91.00', '1228.50'],
];
const file = (name: string, rows: readonly (readonly string[])[]) => ({
  name,
  bytes: new TextEncoder().encode(csvText(rows)),
});

let bench: Bench;
let panel: PanelPage;

const item = (state: string) => panel.body.locator(`[data-file=${state}]`);
const currency = () => panel.body.getByRole('combobox', { name: t.currency });

async function store(count: number): Promise<void> {
  await item('ready').waitFor();
  await panel.body.getByRole('button', { name: t.store(1) }).click();
  await expect.poll(async () => (await bench.stored.settled()).sheets.length, { timeout: 20_000 }).toBe(count);
}

/** @param ago days */
async function sayDay(ago: number): Promise<void> {
  await panel.body.getByRole('textbox', { name: t.onDay }).fill(addDays(bench.practice.truth.world.today, -ago));
  await panel.body.getByRole('button', { name: t.readAs }).click();
}

beforeAll(async () => {
  bench = await openBench();
  panel = await openPanelPage(bench.extension);
});
afterAll(() => bench?.close());

describe('the product CSV', () => {
  it('says neither currency nor day: both are asked, one after the other', async () => {
    await dropFiles(panel.page, [file('products_export.csv', OLD)]);
    await currency().selectOption('CAD');
    expect((await bench.stored.now()).sheets).toEqual([]);
    await panel.body.getByRole('button', { name: t.readCurrency }).click();
    await sayDay(2);
    await item('ready').waitFor();
    await panel.body.getByRole('combobox', { name: /导入到哪家店/ }).selectOption({ label: t.shopNew });
    await panel.body.getByRole('textbox', { name: t.shopName }).fill('练习独立站');
    await store(1);
    const { sheets, shops } = await bench.stored.settled();
    expect(shops).toMatchObject([{ platform: 'shopify', currency: { code: 'CAD' } }]);
    expect(sheets.flatMap((sheet) => observe(sheet)).map(({ product, figures }) => [product, figures])).toEqual([
      [SHIRT, { stock: 7, price: 5_000 }],
    ]);
  });

  it('of today’s kind goes to the same shop, whose currency stands there already', async () => {
    await dropFiles(panel.page, [file('products_export_2.csv', NEW)]);
    await currency().waitFor();
    expect(await currency().inputValue()).toBe('CAD');
    await panel.body.getByRole('button', { name: t.readCurrency }).click();
    await sayDay(1);
    await store(2);
    const { sheets, shops } = await bench.stored.settled();
    expect(shops.length).toBe(1);
    expect(
      sheets.flatMap((sheet) => observe(sheet)).find(({ product }) => product === 'practice-cap')?.figures,
    ).toEqual({ stock: 12, price: 990 });
  });
});

describe('total sales by product', () => {
  it('keeps what is taken off as amounts, by SKU', async () => {
    const { today } = bench.practice.truth.world;
    await dropFiles(panel.page, [file('Total sales by product.csv', SALES)]);
    await currency().waitFor();
    await panel.body.getByRole('button', { name: t.readCurrency }).click();
    await panel.body.getByRole('textbox', { name: t.from }).fill(addDays(today, -7));
    await panel.body.getByRole('textbox', { name: t.to }).fill(addDays(today, -1));
    await panel.body.getByRole('button', { name: t.readAs }).click();
    await store(3);
    const { sheets } = await bench.stored.settled();
    const sold = sheets.find(({ level }) => level === 'sku');
    expect(sold && observe(sold).map(({ product, figures }) => [product, figures])).toEqual([
      [
        'S-1',
        {
          netItems: 4,
          grossAmount: 125_000,
          discountAmount: 10_000,
          refundAmount: 1_250,
          netAmount: 113_750,
          totalAmount: 122_850,
        },
      ],
    ]);
  });
});

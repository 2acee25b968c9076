/** Shopify: the product CSV of both kinds, and total sales by product. */
import { describe, expect, it } from 'vitest';
import type { FileRow } from '../../../utils/sheets/file-table.ts';
import { observe } from '../../../utils/sheets/observe.ts';
import { sheetProblems } from '../../../utils/sheets/sheet-problems.ts';
import { parseSheetDraft } from '../../../utils/sheets/sheet-schema.ts';
import type { FileReading } from '../../../utils/sites/read-file.ts';
import { DAY, WEEK } from './abroad.ts';
import { readRows, refused, taken } from './read.ts';

const seen = ({ drafts }: FileReading) =>
  drafts.flatMap((draft) => {
    const rows = observe({ ...draft, shop: 's' });
    return rows.map(({ product, figures, facts }) => [product, figures, facts.title] as const);
  });
const asked = { period: DAY, currency: 'USD' } as const;

const OLD: FileRow = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Option1 Value',
  'Variant SKU',
  'Variant Inventory Qty',
  'Variant Price',
  'Image Src',
];
const old = (
  handle: string,
  title: string | null,
  stock: string | null,
  price: string | null,
  picture: string | null = null,
): FileRow => [...[handle, title, title && '<p>practice</p>', 'M', null, stock, price, picture]];

describe('the product CSV', () => {
  it('joins the rows of a product, whose title stands in the first alone', async () => {
    const rows = [
      OLD,
      old('practice-shirt', 'Practice shirt', '3', '50.00'),
      old('practice-shirt', null, '4', '50'),
      old('practice-shirt', null, null, null, 'https://cdn.example/2.jpg'),
      old('practice-cap', 'Practice cap', '0', '9.90'),
    ];
    const reading = taken(await readRows(rows, asked));
    expect(seen(reading)).toEqual([
      ['practice-shirt', { stock: 7, price: 5000 }, 'Practice shirt'],
      ['practice-cap', { stock: 0, price: 990 }, 'Practice cap'],
    ]);
    expect(reading.drafts).toMatchObject([{ page: 'shopify.products', level: 'spu', currency: 'USD', period: DAY }]);
    expect(parseSheetDraft(reading.drafts[0]).ok).toBe(true);
  });

  it('of today, with its new headers', async () => {
    const rows: FileRow[] = [
      ['Title', 'URL handle', 'Status', 'SKU', 'Price', 'Compare-at price', 'Inventory quantity'],
      ['Practice shirt', 'practice-shirt', 'Active', 'S-1', '50.00', '60.00', '3'],
    ];
    expect(seen(taken(await readRows(rows, asked)))).toEqual([
      ['practice-shirt', { stock: 3, price: 5000 }, 'Practice shirt'],
    ]);
  });

  it('has no one price where variants differ, and no stock where one keeps none', async () => {
    const rows = [
      OLD,
      old('a', 'A', '3', '50'),
      old('a', null, '4', '55'),
      old('b', 'B', '3', '5'),
      old('b', null, null, '5'),
    ];
    expect(seen(taken(await readRows(rows, asked))).map(([, figures]) => figures)).toEqual([
      { stock: 7 },
      { price: 500 },
    ]);
  });

  it('sold beyond its stock: less than nothing of one variant is taken off, of all nothing is left', async () => {
    const rows = [OLD, old('a', 'A', '3', '5'), old('a', null, '-1', '5'), old('b', 'B', '-2', '5')];
    const reading = taken(await readRows(rows, asked));
    expect(seen(reading).map(([, figures]) => figures)).toEqual([
      { stock: 2, price: 500 },
      { stock: 0, price: 500 },
    ]);
  });

  it('asks for its currency, and for the day', async () => {
    const rows = [OLD, old('a', 'A', '3', '50')];
    expect(refused(await readRows(rows, { period: DAY }))).toMatchObject({ code: 'currency-unknown' });
    expect(refused(await readRows(rows, { currency: 'USD' }))).toMatchObject({ code: 'day-unknown' });
    // Stock of a week is none.
    expect(refused(await readRows(rows, { ...asked, period: WEEK }))).toMatchObject({ code: 'day-unknown' });
  });
});

const REPORT: FileRow = [
  'Product title',
  'Product variant title',
  'Product variant SKU',
  'Net items sold',
  'Gross sales',
  'Discounts',
  'Returns',
  'Net sales',
  'Taxes',
  'Total sales',
];
const sold = (sku: string, ...figures: readonly string[]): FileRow => ['Practice shirt', 'M', sku, ...figures];
const week = { ...asked, period: WEEK };

describe('total sales by product', () => {
  it('keeps what is taken off as an amount', async () => {
    const rows = [REPORT, sold('S-1', '4', '1250.00', '-100.00', '-12.50', '1137.50', '91.00', '1228.50')];
    const reading = taken(await readRows(rows, week));
    expect(seen(reading)).toEqual([
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
        'Practice shirt',
      ],
    ]);
    expect(reading.drafts).toMatchObject([{ level: 'sku', currency: 'USD' }]);
  });

  it('a product of which more came back than was sold has no net figures, and spoils none', async () => {
    const rows = [
      REPORT,
      sold('S-1', '-1', '0.00', '0.00', '-12.50', '-12.50', '0', '-12.50'),
      sold('S-2', '1', '9.00', '0', '0', '9.00', '0', '9.00'),
    ];
    const reading = taken(await readRows(rows, week));
    expect(seen(reading).map(([, figures]) => figures)).toEqual([
      { grossAmount: 0, discountAmount: 0, refundAmount: 1_250 },
      { netItems: 1, grossAmount: 900, discountAmount: 0, refundAmount: 0, netAmount: 900, totalAmount: 900 },
    ]);
    expect(sheetProblems(reading.drafts[0]!)).toBeNull();
  });

  it('returns above 0 would be something else', async () => {
    const rows = [REPORT, sold('S-1', '4', '50', '0', '12.50', '50', '0', '50')];
    expect(refused(await readRows(rows, week))).toMatchObject({ code: 'bad-figure', row: 2, column: 'Returns' });
  });

  it('a variant without SKU is nobody’s', async () => {
    const rows = [REPORT, sold('', '1', '5', '0', '0', '5', '0', '5')];
    expect(refused(await readRows(rows, week))).toMatchObject({ code: 'bad-id', row: 2 });
  });

  it('one SKU twice is not told apart', async () => {
    const one = sold('S-1', '1', '5', '0', '0', '5', '0', '5');
    expect(refused(await readRows([REPORT, one, one], week))).toMatchObject({ code: 'row-twice', row: 3 });
  });
});

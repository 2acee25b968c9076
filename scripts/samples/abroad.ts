/** Amazon's and Shopify's samples as files, and the headers of public exports. */
import { csvText } from '../../tests/files/make-files.ts';
import { FILE_LIMITS } from '../../utils/files/file-limits.ts';
import { openFile } from '../../utils/files/open-file.ts';
import { type CurrencyCode, currencyOf } from '../../utils/metrics/currencies.ts';
import { showMoney } from '../../utils/metrics/format.ts';
import { observe } from '../../utils/sheets/observe.ts';
import { matchLayout } from '../../utils/sites/match-layout.ts';
import { type FileResult, readFile } from '../../utils/sites/read-file.ts';
import { FILE_LAYOUTS } from '../../utils/sites/registry.ts';
import type { Day } from '../../utils/time/day.ts';
import { compareAll, type Finding } from './report.ts';

const TODAY = '2026-11-22' as Day;
const PERIOD = { kind: 'day', day: '2021-06-14' as Day } as const;

async function readText(text: string, currency: CurrencyCode | null): Promise<FileResult> {
  const { signal } = new AbortController();
  const opened = await openFile(new Blob([text]), { signal, limits: FILE_LIMITS });
  if (!opened.ok) return opened;
  return readFile(opened.tables, { layouts: FILE_LAYOUTS, today: TODAY, period: PERIOD, currency, signal });
}

const refusalOf = (result: FileResult): string => (result.ok ? 'taken' : result.refusal.code);

function rowsOf(result: FileResult) {
  return result.ok ? result.value.drafts.flatMap((draft) => observe({ ...draft, shop: 'sample' })) : [];
}

interface AsinRow {
  readonly parentAsin: string;
  readonly childAsin?: string;
  readonly sku?: string;
  readonly salesByAsin: {
    readonly unitsOrdered: number;
    readonly orderedProductSales: { readonly amount: number; readonly currencyCode: CurrencyCode };
    readonly totalOrderItems: number;
  };
  readonly trafficByAsin: { readonly sessions: number; readonly pageViews: number };
}

const BY_ASIN = [
  ...['(Parent) ASIN', '(Child) ASIN', 'Sessions - Total', 'Page Views - Total'],
  ...['Units Ordered', 'Ordered Product Sales', 'Total Order Items'],
];

/** The example's figures as Amazon's CSV writes them. */
function csvOf(rows: readonly AsinRow[]): string {
  const withSku = rows.some(({ sku }) => sku !== undefined);
  const lines = rows.map(({ parentAsin, childAsin, sku, salesByAsin, trafficByAsin }) => [
    ...(withSku ? [sku ?? ''] : []),
    ...[parentAsin, childAsin ?? '', String(trafficByAsin.sessions), String(trafficByAsin.pageViews)],
    String(salesByAsin.unitsOrdered),
    showMoney(Math.round(salesByAsin.orderedProductSales.amount * 100), currencyOf('USD')),
    String(salesByAsin.totalOrderItems),
  ]);
  return `\ufeff${csvText([withSku ? ['SKU', ...BY_ASIN] : BY_ASIN, ...lines])}`;
}

interface Example {
  readonly reportSpecification: { readonly reportOptions: { readonly asinGranularity: string } };
  readonly salesAndTrafficByAsin: readonly AsinRow[];
}

async function checkExample({ reportSpecification, salesAndTrafficByAsin: rows }: Example): Promise<Finding> {
  const { asinGranularity } = reportSpecification.reportOptions;
  const text = csvOf(rows);
  const name = `amazon report by ${asinGranularity.toLowerCase()}`;
  if (rows.some(({ childAsin }) => childAsin === undefined)) {
    return compareAll(`${name}: refused, sums over its children`, [
      ['code', refusalOf(await readText(text, 'USD')), 'bad-id'],
    ]);
  }
  const read = await readText(text, 'USD');
  const seen = rowsOf(read);
  return compareAll(`${name}: read as it stands in the example`, [
    ['without a word on $', refusalOf(await readText(text, null)), 'currency-unknown'],
    [
      'currency',
      read.ok ? read.value.currency : refusalOf(read),
      rows[0]?.salesByAsin.orderedProductSales.currencyCode,
    ],
    ...rows.flatMap(({ sku, childAsin, salesByAsin, trafficByAsin }, at) => {
      const { product, figures } = seen[at] ?? {};
      return [
        [`${at} id`, product, sku ?? childAsin],
        [`${at} sessions`, figures?.sessions, trafficByAsin.sessions],
        [`${at} views`, figures?.pageViews, trafficByAsin.pageViews],
        [`${at} units`, figures?.payItems, salesByAsin.unitsOrdered],
        [`${at} sales`, figures?.payAmount, Math.round(salesByAsin.orderedProductSales.amount * 100)],
        [`${at} items`, figures?.orders, salesByAsin.totalOrderItems],
      ] as const;
    }),
  ]);
}

/** The official examples of the report: their figures as the CSV has them, and the JSON itself, which is no file of the backend. */
export async function checkAmazonExamples(text: string): Promise<readonly Finding[]> {
  const code = refusalOf(await readText(text, 'USD'));
  const itself = compareAll('amazon report as JSON: refused, no file of the backend', [
    ['code', ['layout-unknown', 'file-kind'].includes(code) ? 'refused' : code, 'refused'],
  ]);
  return [itself, ...(await Promise.all((JSON.parse(text) as readonly Example[]).map(checkExample)))];
}

/** A real product CSV against its own rows, taken apart here by other means: no cell of these columns holds a comma. */
export async function checkShopifyProducts(text: string): Promise<Finding> {
  const name = 'shopify product CSV: stock and price as they stand in the file';
  const read = await readText(text, 'USD');
  if (!read.ok) return compareAll(name, [['refused', read.refusal, null]]);
  const lines = text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '');
  const variants = lines.map((line) => {
    const [stock, , , price] = (/,(\d+),(deny|continue),(manual),(\d+(?:\.\d+)?),/.exec(line) ?? []).slice(1);
    return { handle: line.split(',')[0] ?? '', stock: Number(stock), price: Math.round(Number(price) * 100) };
  });
  const handles = [...new Set(variants.map(({ handle }) => handle))];
  const seen = new Map(rowsOf(read).map(({ product, figures }) => [product, figures]));
  return compareAll(name, [
    ['without a word on its currency', refusalOf(await readText(text, null)), 'currency-unknown'],
    ['products', [...seen.keys()], handles],
    ...handles.flatMap((handle) => {
      const own = variants.filter((one) => one.handle === handle);
      const stock = own.reduce((sum, one) => sum + one.stock, 0);
      return [
        [`${handle} stock`, seen.get(handle)?.stock, stock],
        [`${handle} price`, seen.get(handle)?.price, own[0]?.price],
      ] as const;
    }),
  ]);
}

/** By whose name in the list: the page its file is of, and what it is read for at least. */
const EXPECTED: Readonly<Record<string, readonly [page: string, figures: number]>> = {
  sycm_item_rank_xls_2026: ['sycm.item-rank', 15],
  douyin_compass_product_list_xlsx_2026: ['compass.product-list', 14],
  amazon_detail_page_sales_traffic_child_csv: ['amazon.by-asin', 5],
  jd_sz_product_detail_xls_2026: ['jd.products', 5],
  shopify_total_sales_by_product_report: ['shopify.product-sales', 6],
};

/** Headers of public exports: each is known as the file it is, whatever else stands above them. */
export function checkHeaders(text: string): Finding {
  const lists = JSON.parse(text) as Readonly<Record<string, { readonly headers?: readonly string[] }>>;
  const layouts = FILE_LAYOUTS.map(({ layout }) => layout);
  const found = Object.entries(lists).flatMap(([name, { headers }]) => {
    if (!headers) return [];
    const match = matchLayout([['practice'], [], headers], layouts);
    const [page, figures] = EXPECTED[name] ?? ['', 0];
    const read = match?.columns.filter(({ unit }) => unit !== 'text').length ?? 0;
    return [
      [`${name} layout`, match?.layout.page, page],
      [`${name} figures`, read >= figures ? 'enough' : read, 'enough'],
    ] as const;
  });
  return compareAll('headers of public exports: each known as its file', found);
}

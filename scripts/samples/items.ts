/** A real items table through the practice backend, the reader, the storage and the engine, all in memory. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { practiceHandler } from '../../tests/backend/handler.ts';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import { observe } from '../../utils/sheets/observe.ts';
import type { Sheet } from '../../utils/sheets/sheet.ts';
import { openDatabase } from '../../utils/storage/database.ts';
import { importSheets } from '../../utils/storage/import-sheets.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import type { ProductSummary, ShopState } from '../../utils/storage/tables.ts';
import type { Counts } from '../../utils/tiers/product-statistics.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import type { Day } from '../../utils/time/day.ts';
import { type Period, periodKey } from '../../utils/time/period.ts';
import { readFrom } from './answers.ts';
import { compareAll, type Finding } from './report.ts';

// Dexie looks for the API when it is loaded, which may be before fake-indexeddb.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const SHOP = 'sample';
const PAGE_SIZE = 20;
const ITEMS = 963;
const BLOCKS = 8;
const CODES = 'itmPv,itmUv,itemCltByrCnt,itemCartByrCnt,payByrCnt,payItmCnt,payAmt';

/** Columns of the table by the metric they hold. */
const COLUMNS = {
  pageViews: 'pv',
  visitors: 'uv',
  favoriters: 'fav',
  cartAdders: 'cart',
  payBuyers: 'buyers',
  payItems: 'qty',
  payAmount: 'amount',
} as const satisfies Partial<Record<MetricId, string>>;
const METRICS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
type Figures = Readonly<Record<keyof typeof COLUMNS, number | null>>;

/** Figures by period key and product, read here on purpose by other code than the practice backend's. */
type Lines = ReadonlyMap<string, ReadonlyMap<string, Figures>>;

function linesOf(csv: string): Lines {
  const [head = '', ...lines] = csv.split('\n').filter((line) => line.trim() !== '');
  const columns = head.trim().split(',');
  const blocks = new Map<string, Map<string, Figures>>();
  for (const line of lines) {
    const cells = new Map(
      line
        .trim()
        .split(',')
        .map((cell, at) => [columns[at] ?? '', cell]),
    );
    const figure = (metric: keyof typeof COLUMNS) => {
      const text = cells.get(COLUMNS[metric]) ?? '';
      if (text === '') return null;
      return metric === 'payAmount' ? Math.round(Number(text) * 100) : Number(text);
    };
    const from = cells.get('date_from') as Day;
    const to = cells.get('date_to') as Day;
    const key = periodKey(from === to ? { kind: 'day', day: from } : { kind: 'range', from, to });
    const block = blocks.get(key) ?? new Map<string, Figures>();
    blocks.set(key, block);
    const figures = Object.fromEntries(METRICS.map((metric) => [metric, figure(metric)])) as Figures;
    block.set((cells.get('item') ?? '').padStart(4, '0'), figures);
  }
  return blocks;
}

/** The practice backend lifts short item numbers to twelve digits by a 6 and zeros in front. */
const itemOf = (product: string) => product.slice(1).replace(/^0+(?=\d{4})/, '');

/** Every page of every block, as the page of the practice backend asks for it. */
function playThrough(csv: string): { sheets: Sheet[]; refused: string[]; today: Day } {
  const { answer, truth } = practiceHandler({ data: csv });
  const sheets: Sheet[] = [];
  const refused: string[] = [];
  for (const { from, to, dateType } of truth.world.choices) {
    for (let page = 1, pages = 1; page <= pages; page++) {
      const parameters = {
        dateRange: `${from}|${to}`,
        dateType,
        page: `${page}`,
        pageSize: `${PAGE_SIZE}`,
        order: 'desc',
        orderBy: 'payAmt',
        device: '0',
        indexCode: CODES,
      };
      const url = `https://sycm.taobao.com/cc/item/view/top.json?${new URLSearchParams(parameters)}`;
      const read = readFrom(answer({ method: 'GET', url }).body, parameters);
      if (!read.ok) refused.push(`${from} page ${page}: ${read.refusal.code} ${read.refusal.shape}`);
      else {
        const { identities: _, hints: _hints, ...body } = read.value;
        sheets.push({ ...body, shop: SHOP });
        pages = Math.ceil((body.listing?.total ?? 0) / PAGE_SIZE);
      }
    }
  }
  return { sheets, refused, today: truth.world.today };
}

function compareFigures(sheets: readonly Sheet[], refused: readonly string[], lines: Lines): Finding {
  const rows = sheets.flatMap((sheet) => observe(sheet).map((row) => ({ key: periodKey(sheet.period), row })));
  const pairs = rows.flatMap(({ key, row }) => {
    const truth = lines.get(key)?.get(itemOf(row.product));
    return METRICS.map(
      (id) => [`${key} ${row.product} ${id}`, row.figures[id] ?? null, truth ? truth[id] : 'no such line'] as const,
    );
  });
  const finding = compareAll(
    'items: every figure as in the table',
    pairs,
    `${sheets.length} pages, ${rows.length} rows`,
  );
  return { ...finding, wrong: [...refused, ...finding.wrong] };
}

function compareShape(sheets: readonly Sheet[], lines: Lines): Finding {
  const keys = [...new Set(sheets.map(({ period }) => periodKey(period)))].sort();
  const pairs = keys.flatMap((key) => {
    const products = sheets.filter(({ period }) => periodKey(period) === key).flatMap(({ rows }) => rows);
    const total = (lines.get(key)?.size ?? 0) as number;
    return [
      [`${key} rows`, products.length, total],
      [`${key} products`, new Set(products.map(({ product }) => product)).size, ITEMS],
    ] as const;
  });
  return compareAll(
    'items: blocks and products, no block split',
    [['blocks', keys, [...lines.keys()].sort()], ['number of blocks', keys.length, BLOCKS], ...pairs],
    `${BLOCKS} blocks of ${ITEMS} items`,
  );
}

async function judge(
  sheets: readonly Sheet[],
  today: Day,
): Promise<{ state: ShopState | null; products: ProductSummary[] }> {
  const db = openDatabase(`samples-${crypto.randomUUID()}`);
  const now = Date.parse(`${today}T04:00:00Z`);
  const { signal } = new AbortController();
  const shop = { id: SHOP, platform: 'taobao', name: SHOP, claimed: true, demo: true, identities: [] } as const;
  await importSheets(db, sheets, {
    importId: crypto.randomUUID(),
    kind: 'file',
    at: now,
    signal,
    shops: [{ ...shop, firstSeenAt: now }],
  });
  for (;;) {
    const { state, done } = await refreshShop(db, SHOP, { today, now, signal });
    if (!done) continue;
    const products = await db.products.toArray();
    db.close();
    return { state, products };
  }
}

/** Days with more buyers than visitors are left out of the rates only. */
const eventDaysOf = ({ evidence }: Suggestion): ReadonlySet<Day> =>
  new Set(evidence.flatMap((one) => (one.kind === 'left-out' && one.why === 'event' ? one.days : [])));

/** Sums of the single-day blocks that are no days of a promotion. */
function sumOf(
  product: ProductSummary,
  days: readonly Day[],
  lines: Lines,
  id: Exclude<keyof Counts, 'clickUsers' | 'orders' | 'sessions'>,
): number | null {
  const out = eventDaysOf(product.suggestion);
  const used = days.filter((day) => !out.has(day));
  const figures = used.map(
    (day) => lines.get(periodKey({ kind: 'day', day }))?.get(itemOf(product.product))?.[id] ?? null,
  );
  return figures.length === 0 || figures.includes(null)
    ? null
    : figures.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

function compareVerdicts(judged: Awaited<ReturnType<typeof judge>>, sheets: readonly Sheet[], lines: Lines): Finding {
  const { state, products } = judged;
  const singleDays = (periods: readonly Period[]) =>
    periods.flatMap((period) => (period.kind === 'day' ? [period.day] : []));
  const days = [...new Set(singleDays(sheets.map(({ period }) => period)))].sort();
  const verdicts = new Map<string, number>();
  for (const { suggestion } of products) {
    const { kind } = suggestion.verdict;
    verdicts.set(kind, (verdicts.get(kind) ?? 0) + 1);
  }
  const trends = products.flatMap(({ suggestion }) => suggestion.evidence.filter(({ kind }) => kind === 'trend'));
  const pairs = products.flatMap((product) =>
    (['visitors', 'cartAdders', 'payBuyers', 'payAmount'] as const).map(
      (id) => [`${product.product} ${id}`, product.counts[id], sumOf(product, days, lines, id)] as const,
    ),
  );
  return compareAll(
    'items: a suggestion for every product',
    [
      ['products', products.length, ITEMS],
      ['unread', verdicts.get('unread') ?? 0, 0],
      ['trends from three days', trends.length, 0],
      ['window kind', state?.window?.kind, 'days'],
      ['window end', state?.window?.to, days.at(-1)],
      ...pairs,
    ],
    [...verdicts].map(([kind, count]) => `${kind} ${count}`).join(', '),
  );
}

export async function checkItems(csv: string): Promise<readonly Finding[]> {
  const lines = linesOf(csv);
  const { sheets, refused, today } = playThrough(csv);
  const judged = await judge(sheets, today);
  return [compareShape(sheets, lines), compareFigures(sheets, refused, lines), compareVerdicts(judged, sheets, lines)];
}

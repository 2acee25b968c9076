/** Real 京东商智 answers through the reader; their requests were not kept, so one of the same day is made up. */
import { observe } from '../../utils/sheets/observe.ts';
import type { Result, SheetDraft } from '../../utils/sheets/sheet.ts';
import { sheetProblems } from '../../utils/sheets/sheet-problems.ts';
import { parseSheetDraft } from '../../utils/sheets/sheet-schema.ts';
import { answerAmong, exclusionOf } from '../../utils/sites/find-site.ts';
import { JD_FIGURES } from '../../utils/sites/jd/fields.ts';
import { jd } from '../../utils/sites/jd/site.ts';
import { readAnswer } from '../../utils/sites/read-answer.ts';
import { SITES } from '../../utils/sites/registry.ts';
import { compareAll, type Finding } from './report.ts';

const HOME = '/api/lowcode/indexSummary';
const LIVE = {
  realtime: true,
  dateType: 'todayRealtime',
  startDate: '2026-06-30 00:00:00',
  endDate: '2026-06-30 22:52:16',
};

type Row = Readonly<Record<string, unknown>>;

function readFrom(text: string, path: string, sent: object | string): Result<SheetDraft> {
  const query = typeof sent === 'string' ? `?${sent}` : '';
  const url = new URL(`https://szgateway.jd.com${path}${query}`);
  const kind = answerAmong(SITES, url);
  if (!kind) throw new Error(`not registered: ${path}`);
  const [method, body] = typeof sent === 'string' ? ['GET', null] : ['POST', JSON.stringify(sent)];
  return readAnswer({ ...kind, request: { method, url, body }, text, shopName: null });
}

const money = (value: unknown) => Math.round(Number(value) * 100);

/** Every figure of the vocabulary that stands in the file's own rows, row by row. */
function compareRows(
  name: string,
  read: Result<SheetDraft>,
  rows: readonly Row[],
  { id, codes }: { readonly id: string | null; readonly codes: readonly (readonly [string, string])[] },
): Finding {
  if (!read.ok) return compareAll(name, [['refused', read.refusal.code, null]]);
  const observed = observe({ ...read.value, shop: 'sample' });
  const pairs = rows.flatMap((row, at) => {
    const own = observed[at];
    const figures = codes
      .filter(([code]) => row[code] !== undefined && row[code] !== null)
      .map(([code, as]) => {
        const given = (own?.figures as Readonly<Record<string, number>> | undefined)?.[as];
        return [`${at} ${as}`, given, as === 'payAmount' ? money(row[code]) : row[code]] as const;
      });
    return [[`${at} id`, own?.product, id === null ? 'shop' : row[id]] as const, ...figures];
  });
  return compareAll(name, [
    ['rows', observed.length, rows.length],
    ['worker', parseSheetDraft(read.value).ok, true],
    ['problems', sheetProblems(read.value), null],
    ...pairs,
  ]);
}

const LONG = JD_FIGURES.map(({ path, as }) => [path, as] as const);

export function checkHomeProducts(text: string): Finding {
  const { list } = (JSON.parse(text) as { body: { data: { list: Row[] } } }).body.data;
  const read = readFrom(text, `${HOME}/analysis/getProductList.ajax`, {
    ...LIVE,
    proType: 'spu',
    requestType: 'tradeTop',
  });
  return compareRows('jd home products: read as they stand in the file', read, list, { id: 'spu_id', codes: LONG });
}

export function checkSummary(text: string): Finding {
  const { data } = (JSON.parse(text) as { body: { data: Row[] } }).body;
  const read = readFrom(text, `${HOME}/summary.ajax`, LIVE);
  return compareRows('jd summary: the shop’s totals', read, data, { id: null, codes: LONG });
}

const SHORT = [
  ['browseCnt', 'visitors'],
  ['purchaseCnt', 'payBuyers'],
  ['gmv', 'payAmount'],
] as const;

export function checkCustomerProducts(text: string): Finding {
  const { content } = JSON.parse(text) as { content: Row[] };
  const read = readFrom(
    text,
    '/szajax/sz/cust/growthSummary/shopGoodsList.ajax',
    'dateType=custom&startDate=2026-06-01&endDate=2026-06-29',
  );
  return compareRows('jd customer page: its products, this period only', read, content, { id: 'skuId', codes: SHORT });
}

/** What is left out on purpose stays unregistered, and the market is refused by its reason. */
export function checkLeftOut(): Finding {
  const at = (path: string) => new URL(`https://szgateway.jd.com${path}`);
  const market = at('/szajax/sz/industry/industryMarket/getProductRankListDetail.ajax');
  return compareAll('jd: market, hours and mixed lists are not read', [
    ['market', answerAmong(SITES, market), null],
    ['market’s reason', exclusionOf(jd, market), 'market'],
    ['hours', answerAmong(SITES, at(`${HOME}/trend.ajax`)), null],
    ['mixed lists', answerAmong(SITES, at(`${HOME}/analysis/getProductAnalysisData.ajax`)), null],
  ]);
}

/** A real market answer and a real mixed one, had they come under a path that is read: refused as another shape. */
export function checkOtherShape(name: string, text: string): Finding {
  const codeOf = (path: string) => {
    const read = readFrom(text, path, { ...LIVE, proType: 'spu' });
    return read.ok ? 'taken' : read.refusal.code;
  };
  const refused = ['wrong-envelope', 'bad-id'];
  return compareAll(name, [
    ['as home products', refused.includes(codeOf(`${HOME}/analysis/getProductList.ajax`)), true],
    ['as product details', refused.includes(codeOf('/api/lowcode/productDetail/table/productTable.ajax')), true],
    ['as customers’ products', refused.includes(codeOf('/szajax/sz/cust/growthSummary/shopGoodsList.ajax')), true],
  ]);
}

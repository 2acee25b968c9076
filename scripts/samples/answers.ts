/** Real 商品排行 answers through the reader. */
import { isMetricId } from '../../utils/metrics/vocabulary.ts';
import { observe } from '../../utils/sheets/observe.ts';
import type { Result, SheetDraft } from '../../utils/sheets/sheet.ts';
import { sheetProblems } from '../../utils/sheets/sheet-problems.ts';
import { answerAmong } from '../../utils/sites/find-site.ts';
import { readAnswer } from '../../utils/sites/read-answer.ts';
import { SITES } from '../../utils/sites/registry.ts';
import { SYCM_FIELDS } from '../../utils/sites/sycm/fields.ts';
import { dayOfInstant } from '../../utils/time/day.ts';
import { compareAll, type Finding } from './report.ts';

const ADDRESS = 'https://sycm.taobao.com/cc/item/view/top.json';

/** @param parameters of the request that brought the answer */
export function readFrom(text: string, parameters: Readonly<Record<string, string>>): Result<SheetDraft> {
  const url = new URL(`${ADDRESS}?${new URLSearchParams(parameters)}`);
  const kind = answerAmong(SITES, url);
  if (!kind) throw new Error(`not registered: ${url.pathname}`);
  return readAnswer({ ...kind, request: { method: 'GET', url, body: null }, text, shopName: null });
}

/** What of a real row is looked at here; everything else may be as it likes. */
export interface RealRow {
  readonly itemId: { readonly value: string };
  readonly sellerId: { readonly value: string };
  readonly statDate: { readonly value: number };
  readonly item: { readonly title: string; readonly pictUrl: string; readonly categoryId: number };
  readonly itemStatus: string;
}

/** The figure under a code, or undefined where the row has none. */
function figureOf(row: object, code: string): number | undefined {
  const entry = Object.entries(row).find(([key]) => key === code)?.[1];
  return entry?.value;
}

/** Codes a real row is known to carry: a declaration renamed by mistake would else go unseen. */
const CARRIED = ['itmUv', 'itmPv', 'itemCltByrCnt', 'itemCartCnt', 'payByrCnt', 'payItmCnt', 'payAmt'];

/** One real row in the real envelope, every registered figure against the file. */
export function checkRealRow(row: RealRow): Finding {
  const name = 'sycm row: read as it stands in the file';
  const day = dayOfInstant(row.statDate.value);
  const text = JSON.stringify({ code: 0, data: { recordCount: 1, data: [row] }, message: '操作成功', traceId: '' });
  const read = readFrom(text, { dateType: 'day', dateRange: `${day}|${day}`, device: '0', page: '1', pageSize: '10' });
  if (!read.ok) return compareAll(name, [['refused', read.refusal.code, null]]);
  const { columns, rows, period, identities } = read.value;
  const [own] = observe({ ...read.value, shop: 'sample' });
  const money = (value: number) => Math.round(value * 100);
  const coded = SYCM_FIELDS.flatMap(({ chosenBy, as, unit }) => {
    const value = chosenBy === null ? undefined : figureOf(row, chosenBy);
    return value === undefined || !isMetricId(as) ? [] : [{ code: chosenBy, as, unit, value }];
  });
  const figures = coded.map(({ code, as, unit, value }) => {
    return [`figure ${code}`, own?.figures[as], unit === 'yuan' ? money(value) : value] as const;
  });
  const texts = coded.flatMap(({ code, as, value }) => {
    const at = columns.findIndex((column) => column.as === as && column.field === `${code}.value`);
    return at < 0 ? [] : [[`text ${code}`, rows[0]?.cells[at], `${value}`] as const];
  });
  return compareAll(
    name,
    [
      ...CARRIED.map((code) => [`${code} is read`, coded.some((one) => one.code === code), true] as const),
      ...figures,
      ...texts,
      ['id', own?.product, row.itemId.value],
      ['title', own?.facts.title, row.item.title],
      ['status', own?.facts.status, row.itemStatus],
      ['category', own?.facts.category, `${row.item.categoryId}`],
      ['shop', identities, [{ kind: 'answer-field', value: row.sellerId.value }]],
      ['period', period, { kind: 'day', day }],
      ['problems', sheetProblems(read.value), null],
    ],
    `${coded.length} metrics, ${day}`,
  );
}

export interface DictionaryEntry {
  readonly value: string;
  readonly text: string;
  readonly format?: string;
}

/** Every declared code against the platform's own dictionary: the header a table shows, and whether it is a share. */
export function checkDictionary(dictionary: readonly DictionaryEntry[]): Finding {
  const entries = new Map(dictionary.map((entry) => [entry.value, entry]));
  const pairs = SYCM_FIELDS.flatMap(({ chosenBy, as, unit }) => {
    if (chosenBy === null) return [];
    const entry = entries.get(chosenBy);
    const headers = SYCM_FIELDS.flatMap((field) => (field.as === as ? field.headers : []));
    return [
      [`${chosenBy} header`, headers.find((header) => header === entry?.text) ?? headers, entry?.text],
      [`${chosenBy} share`, unit === 'ratio', entry?.format?.includes('%') ?? false],
    ] as const;
  });
  return compareAll('sycm dictionary: codes mean what we say', pairs);
}

/** A real ciphertext, bare and in the envelope of the item list: refused as what it is. */
export function checkCiphertext(text: string): Finding {
  const { encryptedData } = JSON.parse(text) as { encryptedData: string };
  const parameters = { dateType: 'day', dateRange: '2020-11-01|2020-11-01' };
  const codeOf = (answer: string) => {
    const read = readFrom(answer, parameters);
    return read.ok ? 'taken' : read.refusal.code;
  };
  return compareAll('sycm ciphertext: refused as ciphertext', [
    ['bare', codeOf(text), 'ciphertext'],
    ['as data', codeOf(JSON.stringify({ code: 0, data: encryptedData })), 'ciphertext'],
    ['as rows', codeOf(JSON.stringify({ code: 0, data: { recordCount: 1, data: encryptedData } })), 'ciphertext'],
    ['cut', codeOf(text.slice(0, -20)), 'not-json'],
  ]);
}

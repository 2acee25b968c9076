/** A real row of 拼多多 商品明细, its digits plain and as a font of the page would draw them. */
import { isMetricId } from '../../utils/metrics/vocabulary.ts';
import { observe } from '../../utils/sheets/observe.ts';
import type { Result, SheetDraft } from '../../utils/sheets/sheet.ts';
import { sheetProblems } from '../../utils/sheets/sheet-problems.ts';
import { answerAmong } from '../../utils/sites/find-site.ts';
import { PDD_FIELDS } from '../../utils/sites/pdd/fields.ts';
import { readAnswer } from '../../utils/sites/read-answer.ts';
import { SITES } from '../../utils/sites/registry.ts';
import { compareAll, type Finding } from './report.ts';

/** What of a real row is looked at here; everything else may be as it likes. */
export interface PddRow {
  readonly statDate: string;
  readonly goodsId: number;
  readonly goodsName: string;
  readonly cate3Name: string;
  readonly [code: string]: unknown;
}

function readRows(rows: readonly object[], day: string): Result<SheetDraft> {
  const url = new URL('https://mms.pinduoduo.com/sydney/api/goodsDataShow/queryGoodsDetailVOListForMMS');
  const kind = answerAmong(SITES, url);
  if (!kind) throw new Error(`not registered: ${url.pathname}`);
  const body = JSON.stringify({ goodsId: '', startDate: day, endDate: day, pageNum: 1, pageSize: 50 });
  const result = { goodsDetailList: rows, totalNum: rows.length };
  const text = JSON.stringify({ success: true, errorCode: 1_000_000, errorMsg: null, result });
  return readAnswer({ ...kind, request: { method: 'POST', url, body }, text, shopName: null });
}

function checkPlain(row: PddRow): Finding {
  const name = 'pdd row: read as it stands in the file';
  const read = readRows([row], row.statDate);
  if (!read.ok) return compareAll(name, [['refused', read.refusal.code, null]]);
  const [own] = observe({ ...read.value, shop: 'sample' });
  const figures = PDD_FIELDS.flatMap(({ path, as, unit }) => {
    if (!isMetricId(as)) return [];
    const value = Number(row[path]);
    return [[path, own?.figures[as], unit === 'yuan' ? Math.round(value * 100) : value] as const];
  });
  return compareAll(name, [
    ...figures,
    ['id', own?.product, String(row.goodsId)],
    ['title', own?.facts.title, row.goodsName],
    ['category', own?.facts.category, row.cate3Name],
    ['period', read.value.period, { kind: 'day', day: row.statDate }],
    ['problems', sheetProblems(read.value), null],
  ]);
}

/** The same row with its digits moved into the private use area: names stay, no figure is stored. */
function checkScrambled(row: PddRow): Finding {
  const name = 'pdd row: digits of a font are refused, names are read';
  const move = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xe600 + Number(digit) * 31));
  const figures = PDD_FIELDS.filter(({ unit }) => unit !== 'text').map(({ path }) => [path, move(String(row[path]))]);
  const read = readRows([{ ...row, ...Object.fromEntries(figures) }], row.statDate);
  if (!read.ok) return compareAll(name, [['refused', read.refusal.code, null]]);
  return compareAll(name, [
    ['reason', read.without?.code, 'scrambled-digits'],
    ['figures', read.value.columns.filter(({ unit }) => unit !== 'text').length, 0],
    ['title', read.value.rows[0]?.cells[0], row.goodsName],
    ['private digits', /[\ue000-\uf8ff]/.test(JSON.stringify(read.value)), false],
  ]);
}

export function checkPddRow(rows: readonly PddRow[]): readonly Finding[] {
  return rows.flatMap((row) => [checkPlain(row), checkScrambled(row)]);
}

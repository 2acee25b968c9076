/** Facts of a 商品明细 answer: its request is JSON, and only the answer says whether the day still runs. */
import { withoutPersonalData } from '../../sheets/personal-data.ts';
import type { Scope } from '../../sheets/sheet.ts';
import { dayOfInstant, parseDay } from '../../time/day.ts';
import type { Period } from '../../time/period.ts';
import { isObject, type JsonObject, parseJson, valueAt } from '../json-walk.ts';
import type { PageRequest, RequestFacts } from '../site.ts';

/** Keys of the body that choose no part of the shop. */
const UNFILTERED: ReadonlySet<string> = new Set([
  'startDate',
  'endDate',
  'queryType',
  'sortCol',
  'sortType',
  'pageNum',
  'pageSize',
  'actVs',
  'crawlerInfo',
]);

/** The restricting keys whose value is kept; of one we do not know only the name is. */
const FILTERS: ReadonlySet<string> = new Set(['goodsId', 'goodsName', 'cate1Id', 'cate2Id', 'cate3Id']);

function scopeOf(body: JsonObject): Scope {
  const filters: [string, string][] = [];
  for (const [name, value] of Object.entries(body)) {
    if (UNFILTERED.has(name) || value === '' || value === null || value === undefined) continue;
    const kept = FILTERS.has(name) && typeof value !== 'object' ? withoutPersonalData(`${value}`.trim()) : '';
    filters.push([name.slice(0, 40).replace(/[^0-9A-Za-z_.-]/g, '_'), kept.slice(0, 100) || '*']);
  }
  filters.sort(([a], [b]) => (a < b ? -1 : 1));
  return { device: 'all', filters: Object.fromEntries(filters) };
}

/** `…Ytd` is yesterday's figure beside today's and null under any other choice (backends.md 3.2). */
function showsYesterday(rows: readonly unknown[]): boolean {
  return rows.some((row) => valueAt(row, 'goodsUvYtd') != null || valueAt(row, 'payOrdrAmtYtd') != null);
}

/** @returns null for days that do not exist or are not those of the rows, and for a range that still runs */
function periodOf(body: JsonObject, root: unknown): Period | null {
  const [from, to] = [body.startDate, body.endDate].map((text) => (typeof text === 'string' ? parseDay(text) : null));
  if (!from || !to || from > to) return null;
  const found = valueAt(root, 'result.goodsDetailList');
  const rows = Array.isArray(found) ? found : [];
  const at = valueAt(root, 'result.timestamp');
  // Milliseconds from 2001 to 2286: anything else is no time of an answer.
  const answered = typeof at === 'number' && at > 1e12 && at < 1e13 ? dayOfInstant(at) : null;
  if (from !== to) return answered !== null && to >= answered ? null : { kind: 'range', from, to };
  const days = rows.map((row) => valueAt(row, 'statDate')).filter((day) => typeof day === 'string');
  if (days.some((day) => day !== from)) return null;
  return from === answered || showsYesterday(rows) ? { kind: 'live', day: from } : { kind: 'day', day: from };
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 10_000 ? value : null;
}

/** The address carries nothing that is kept. */
export function isPddParameter(): boolean {
  return false;
}

/** @returns null when period or paging cannot be told for certain. */
export function pddListFacts({ method, body: text }: PageRequest, root: unknown): RequestFacts | null {
  const body = method === 'POST' && text !== null ? parseJson(text) : null;
  if (!isObject(body)) return null;
  const period = periodOf(body, root);
  const page = positive(body.pageNum);
  const pageSize = positive(body.pageSize);
  if (!period || !page || !pageSize) return null;
  // The numbers of the sort columns are not public: pages of one order belong together, no more is said.
  const orderBy = typeof body.sortCol === 'number' ? `sortCol${body.sortCol}` : null;
  return {
    period,
    scope: scopeOf(body),
    paging: { page, pageSize, orderBy, descending: body.sortType !== 0 },
    chosen: null,
  };
}

/** Facts of a 我的商品 request: an mtop call whose `data` holds an address and a body of its own, both as text. */
import { withoutPersonalData } from '../../sheets/personal-data.ts';
import type { Scope } from '../../sheets/sheet.ts';
import { dayOfInstant } from '../../time/day.ts';
import { isObject, type JsonObject, parseJson, plainText, valueAt } from '../json-walk.ts';
import type { PageRequest, RequestFacts } from '../site.ts';
import { QIANNIU_FIELDS } from './fields.ts';

/** The one call of this api that only reads; its siblings change, publish and delete. */
const LIST = /^\/tmall\/manager\/table\.htm(?:\?|$)/;

/** Restricting keys whose value is kept; of one we do not know only the name is. */
const FILTERS: ReadonlySet<string> = new Set(['queryTitle', 'queryItemId', 'queryOuterId']);

/** The inner body, or null for any other call. */
function listBody({ method, url, body }: PageRequest): JsonObject | null {
  const form = method === 'POST' ? new URLSearchParams(body ?? '') : url.searchParams;
  const data = parseJson(form.get('data') ?? '');
  const address = valueAt(data, 'url');
  const inner = valueAt(data, 'jsonBody');
  if (typeof address !== 'string' || !LIST.test(address) || typeof inner !== 'string') return null;
  const found = parseJson(inner);
  return isObject(found) ? found : null;
}

export function isListRequest(request: PageRequest): boolean {
  return listBody(request) !== null;
}

function scopeOf({ tab, filtertab, filter }: JsonObject): Scope {
  const asked = isObject(filter) ? Object.entries(filter) : [];
  const all: [string, unknown][] = [['tab', tab === 'all' ? '' : tab], ['filtertab', filtertab], ...asked];
  const filters = all.flatMap(([name, value]): [string, string][] => {
    if (value === '' || value === null || value === undefined) return [];
    const known = typeof value === 'string' && (FILTERS.has(name) || name === 'tab');
    const kept = known ? withoutPersonalData(value.trim()).slice(0, 100) : '';
    return [[name.slice(0, 40).replace(/[^0-9A-Za-z_.-]/g, '_'), kept || '*']];
  });
  filters.sort(([a], [b]) => (a < b ? -1 : 1));
  return { device: 'all', filters: Object.fromEntries(filters) };
}

function orderOf(table: unknown): { orderBy: string | null; descending: boolean } {
  const sort = valueAt(table, 'sort');
  const [code, direction] = isObject(sort) ? (Object.entries(sort)[0] ?? []) : [];
  const as = QIANNIU_FIELDS.find(({ path }) => path.split('.')[0] === code)?.as;
  return { orderBy: as ?? code?.slice(0, 40) ?? null, descending: direction !== 'asc' };
}

function positive(value: unknown): number | null {
  return /^[1-9]\d{0,3}$/.test(plainText(value)) ? Number(value) : null;
}

export function isQianniuParameter(name: string): boolean {
  return name === 'api' || name === 't';
}

/**
 * The list states the present: live figures of the day on which the page asked, told by the call's own
 * time stamp. Live figures never feed a judgement. @returns null without a time of asking or paging
 */
export function qianniuListFacts(request: PageRequest): RequestFacts | null {
  const body = listBody(request);
  const time = request.url.searchParams.get('t') ?? '';
  const page = positive(valueAt(body, 'pagination.current'));
  const pageSize = positive(valueAt(body, 'pagination.pageSize'));
  if (!body || !/^1\d{12}$/.test(time) || !page || !pageSize) return null;
  return {
    period: { kind: 'live', day: dayOfInstant(Number(time)) },
    scope: scopeOf(body),
    paging: { page, pageSize, ...orderOf(body.table) },
    chosen: null,
  };
}

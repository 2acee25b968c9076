/** Facts of a business report's request: GraphQL, posted as JSON, one address for all reports. */
import type { Scope } from '../../sheets/sheet.ts';
import { dayOfInstant, parseDay } from '../../time/day.ts';
import type { Period } from '../../time/period.ts';
import { isObject, type JsonObject, parseJson, plainText, valueAt } from '../json-walk.ts';
import type { PageRequest, RequestFacts } from '../site.ts';

export const REPORT = '102:DetailSalesTrafficByChildItem';
const ANSWER = 'data.getReportData';
/** Minutes from Greenwich. */
const WESTERNMOST = -8 * 60;
/** As many rows as one sheet holds. */
const MOST_ROWS = 1000;
/** What restricts nothing: how it is sorted and split, and which columns are shown. */
const NEUTRAL = /^(?:legacyReportId|startDate|endDate|granularity|page|size|selectedColumns|sort.*|order.*)$/i;

/** The report's input, or null for any other report or operation: downloads, charts, settings. */
function inputOf({ method, body }: PageRequest): JsonObject | null {
  if (method !== 'POST') return null;
  const call = parseJson(body ?? '');
  const input = valueAt(call, 'variables.input');
  const asked = valueAt(call, 'operationName') === 'reportDataQuery';
  return asked && isObject(input) && input.legacyReportId === REPORT ? input : null;
}

export function isChildReport(request: PageRequest): boolean {
  return inputOf(request) !== null;
}

function periodOf({ startDate, endDate }: JsonObject): Period | null {
  const [from, to] = [parseDay(plainText(startDate)), parseDay(plainText(endDate))];
  if (!from || !to || from > to) return null;
  // A day that still runs somewhere is not finished: marketplaces lie as far west as the Pacific.
  const running = to >= dayOfInstant(Date.now(), WESTERNMOST);
  if (running) return from === to ? { kind: 'live', day: from } : null;
  return from === to ? { kind: 'day', day: from } : { kind: 'range', from, to };
}

/** `asins` holds those the operator looked for. Of a restriction nobody knows only the name is kept. */
function filterOf(name: string, value: unknown): string | null {
  if (NEUTRAL.test(name) || value === null || value === '') return null;
  if (typeof value === 'object' && Object.keys(value).length === 0) return null;
  return name === 'asins' && Array.isArray(value) ? value.map(plainText).sort().join(',').slice(0, 150) : '*';
}

/**
 * One page of a longer report is a part: a child under two parents may stand on another page once more, so no
 * page of it gives the child's whole count.
 */
function filtersOf(input: JsonObject, page: number | null): Scope['filters'] {
  const filters = Object.entries(input).flatMap(([name, value]): [string, string][] => {
    const kept = filterOf(name, value);
    return kept === null ? [] : [[name.slice(0, 40).replace(/[^0-9A-Za-z_.-]/g, '_'), kept || '*']];
  });
  if (page !== null) filters.push(['page', String(page + 1)]);
  filters.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(filters);
}

/** Pages count from 0 (find_string 54612854054). @returns null without days, or where the answer hides which page it is */
export function childReportFacts(request: PageRequest, root: unknown): RequestFacts | null {
  const input = inputOf(request);
  const period = input && periodOf(input);
  const page = input?.page ?? 0;
  if (!input || !period || typeof page !== 'number' || !Number.isSafeInteger(page) || page < 0) return null;
  const whole = page === 0 && valueAt(root, `${ANSWER}.hasNext`) === false;
  const columns = input.selectedColumns;
  const chosen = Array.isArray(columns) ? columns.filter((key) => typeof key === 'string') : [];
  return {
    period,
    scope: { device: 'all', filters: filtersOf(input, whole ? null : page) },
    paging: whole ? { page: 1, pageSize: MOST_ROWS, orderBy: null, descending: true, whole } : null,
    chosen: chosen.length > 0 ? chosen : null,
  };
}
